import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, pairs, sharedPart } from '../../src/evaluate/pair.js';

const shared = (a: { start: number; end: number }, b: { start: number; end: number }) => sharedPart([a], [b]);

describe('pairs', () => {
  it('finds the best sum where the nearest pair first would leave one alone', () => {
    // A–y share 4 of 8, A–x 2 of 6, B–y 2 of 6: A–y is the best pair, but A–x with B–y sum to more.
    const gold = [
      { start: 0, end: 6 },
      { start: 6, end: 8 },
    ];
    const now = [
      { start: 0, end: 2 },
      { start: 2, end: 8 },
    ];
    const { pairs: found, missing, spurious } = pairs(gold, now, shared);
    expect(found).toEqual([
      [gold[0], now[0]],
      [gold[1], now[1]],
    ]);
    expect([missing, spurious]).toEqual([[], []]);
  });

  it('pairs nested spans each with its like', () => {
    const outer = { start: 0, end: 40 };
    const inner = { start: 10, end: 20 };
    expect(pairs([outer, inner], [outer, inner], shared).pairs).toEqual([
      [outer, outer],
      [inner, inner],
    ]);
    expect(pairs([outer], [outer, inner], shared).spurious).toEqual([inner]);
  });

  it('does not pair spans that only touch', () => {
    expect(pairs([{ start: 0, end: 3 }], [{ start: 3, end: 5 }], shared).pairs).toEqual([]);
  });

  it('is never beaten by any other one-to-one choice', () => {
    const weights = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    const best = (rows: number[][], taken: readonly number[] = []): number => {
      const [row, ...rest] = rows;
      if (!row) return 0;
      const picks = row.map((weight, column) => (taken.includes(column) ? 0 : weight + best(rest, [...taken, column])));
      return Math.max(best(rest, taken), ...picks);
    };
    fc.assert(
      fc.property(weights, rows => {
        const edges = rows.flatMap((row, gold) =>
          row.flatMap((weight, now) => (weight ? [{ gold, now, weight }] : [])),
        );
        const sum = [...assign(edges)].reduce((total, [g, n]) => total + rows[g]![n]!, 0);
        expect(sum).toBe(best(rows));
      }),
    );
  });
});
