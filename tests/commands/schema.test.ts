import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/commands/schema.js';
import { NEW_REVIEW, reviewText, withRejection } from '../../src/evaluate/review.js';
import { made } from '../evaluate/made.js';
import { run } from './terminal.js';

async function validator(...what: string[]) {
  const { out } = await run(schema, what);
  return new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(JSON.parse(out));
}

describe('depeche schema', () => {
  it('prints a schema that accepts records, and nothing else', async () => {
    const validate = await validator();
    const records = made(
      '<PER id="a">Luc</PER>, <ROLE of="a">maire</ROLE>, dit : « <Q id="q" type="direct" speaker="a">Oui</Q> »',
    );
    expect(validate(records)).toBe(true);
    expect(validate({ ...records, quotes: [{}] })).toBe(false);
  });

  it('of a review and of a decision', async () => {
    const review = await validator('review');
    expect(review(JSON.parse(reviewText(withRejection(NEW_REVIEW, 'person missing 0-3 Luc → ∅', 'x'))))).toBe(true);
    expect(review({ state: 'draft' })).toBe(false);
    const decision = await validator('decision');
    expect(decision({ article: 'a', change: 'c', decision: 'accept', edit: { speaker: null } })).toBe(true);
    expect(decision({ article: 'a', change: 'c', decision: 'maybe' })).toBe(false);
  });

  it('knows no other', async () => {
    await expect(run(schema, ['toString'])).rejects.toThrow(/there is no schema of toString; there is records, review/);
  });
});
