import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/evaluate/compare.js';
import { RECORD_TYPES } from '../../src/evaluate/difference.js';
import { NEW_REVIEW } from '../../src/evaluate/review.js';
import { MEASURES, type Scores } from '../../src/evaluate/score.js';
import { acceptAll, rejectAll, sessionOf } from '../../src/evaluate/session.js';
import { tidy } from '../../src/evaluate/tidy.js';
import { inconsistencies, recordsSchema } from '../../src/records.js';
import { anyRecords } from './any.js';

const total = (
  { types }: Scores,
  which: 'correct' | 'possible' | 'actual',
  measure: (typeof MEASURES)[number],
): number => RECORD_TYPES.reduce((sum, type) => sum + types[type][measure][which], 0);

describe('for any two records of one text', { timeout: 60_000 }, () => {
  it('a record does not differ from itself, in whatever order its arrays are', () => {
    fc.assert(
      fc.property(anyRecords, records => {
        const turned = structuredClone(records);
        for (const list of [turned.entities, turned.quotes, ...turned.entities.map(({ mentions }) => mentions)])
          (list as unknown[]).reverse();
        expect(compare(records, turned).differences).toEqual([]);
        expect(tidy(turned)).toEqual(tidy(records));
      }),
    );
  });

  it('keys are each other’s own; sides change places with their counts', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (gold, now) => {
        const [there, back] = [compare(gold, now), compare(now, gold)];
        expect(new Set(there.differences.map(({ key }) => key)).size).toBe(there.differences.length);
        for (const measure of MEASURES) {
          expect(total(there.scores, 'possible', measure)).toBe(total(back.scores, 'actual', measure));
          expect(total(there.scores, 'correct', measure)).toBe(total(back.scores, 'correct', measure));
        }
        expect(there.differences.length === 0).toBe(back.differences.length === 0);
      }),
    );
  });

  it('accepting all of it makes the golden say what the output says, and stays valid', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (golden, now) => {
        const session = acceptAll(sessionOf([{ id: 'ville/pont', golden, review: NEW_REVIEW, now }]), () => true);
        const result = session.subjects.get('ville/pont')!.golden;
        expect(compare(result, now).differences).toEqual([]);
        expect(recordsSchema.safeParse(result).success).toBe(true);
        expect(inconsistencies(result)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('rejecting all of it leaves nothing open and the golden as it was', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (golden, now) => {
        const session = rejectAll(sessionOf([{ id: 'ville/pont', golden, review: NEW_REVIEW, now }]), () => true, 'x');
        const subject = session.subjects.get('ville/pont')!;
        const again = sessionOf([{ ...subject }]).subjects.get('ville/pont')!;
        expect([again.open, again.golden]).toEqual([[], golden]);
      }),
    );
  });
});
