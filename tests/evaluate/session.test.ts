import { describe, expect, it } from 'vitest';
import { compare } from '../../src/evaluate/compare.js';
import { NEW_REVIEW, judge } from '../../src/evaluate/review.js';
import { accept, acceptAll, pending, reject, sessionOf, skip } from '../../src/evaluate/session.js';
import { made } from './made.js';

describe('a review session', () => {
  it('asks about names before the roles and quotes that hang on them', () => {
    const now = made(
      '<Q id="q" type="direct" speaker="a">Oui</Q>, dit le <ROLE of="a">maire</ROLE>, <PER id="a">Luc</PER>.',
    );
    const session = sessionOf([{ id: 'ville/pont', golden: made('Oui, dit le maire, Luc.'), review: NEW_REVIEW, now }]);
    expect(pending(session).map(({ type }) => type)).toEqual(['person', 'role', 'quote']);
    expect(pending(skip(session, pending(session)[0]!)).map(({ type }) => type)).toEqual(['role', 'quote']);
    const onlyRoles = acceptAll(session, ({ type }) => type === 'role');
    expect([onlyRoles.accepted, pending(onlyRoles).map(({ type }) => type)]).toEqual([0, ['person', 'quote']]);
  });

  it('knows a rejected change again when the golden gave its person another name meanwhile', () => {
    const golden = made(
      '<PER id="a">Luc Amiel</PER>, maire, et <PER id="b">Ève Bert</PER>, <ROLE of="b">élue</ROLE>.\n',
    );
    const now = made('Luc <PER id="a">Amiel</PER>, <ROLE of="a">maire</ROLE>, et Ève <PER id="b">Bert</PER>, élue.\n');
    const changes = compare(golden, now).differences;
    expect(changes.map(({ type, kind }) => `${type} ${kind}`)).toEqual([
      'person boundary',
      'role spurious',
      'person boundary',
      'role missing',
    ]);
    const session = sessionOf([{ id: 'ville/pont', golden, review: { state: 'reviewed', rejected: [] }, now }]);
    const after = accept(accept(session, changes[0]!), changes[2]!);
    const { rejected } = reject(after, changes[3]!, 'right').subjects.get('ville/pont')!.review;
    expect(rejected[0]!.change).toContain('élue: Ève Bert');
    const { open, golden: result } = after.subjects.get('ville/pont')!;
    expect(open.map(({ key }) => key)).toContain('role missing 31-35 élue: Bert → ∅');
    expect(judge(compare(result, now).differences, { state: 'reviewed', rejected }).gone).toEqual([]);
  });
});
