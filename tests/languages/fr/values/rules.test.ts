/** Every rule reads its hits with their value, and none of them reads its misses. */
import { describe, expect, test } from 'vitest';
import { dateReader, dateRules } from '../../../../src/languages/fr/date.js';
import { moneyReader, moneyRules } from '../../../../src/languages/fr/money.js';
import { dateNotation, EXAMPLE_DAY, moneyNotation } from '../../../../src/languages/fr/values/notation.js';
import { documentOf, readData } from './documents.js';

const money = moneyReader(readData);
const dates = dateReader(readData);

function read(kind: 'money' | 'dates', text: string): { rule: string; gives: string }[] {
  const document = documentOf(text, EXAMPLE_DAY);
  return kind === 'money'
    ? money(document).map(found => ({ rule: found.rule, gives: moneyNotation(found) }))
    : dates(document).map(found => ({ rule: found.rule, gives: dateNotation(found) }));
}

describe.each([
  ['money', moneyRules],
  ['dates', dateRules],
] as const)('rules for %s', (kind, rules) => {
  test('have unique names and examples', () => {
    expect(new Set(rules.map(rule => rule.name)).size).toBe(rules.length);
    for (const rule of rules) expect([rule.hits.length > 0, rule.misses.length > 0], rule.name).toEqual([true, true]);
  });

  test.each(rules.flatMap(rule => rule.hits.map(hit => [rule.name, hit] as const)))('%s reads %o', (name, hit) => {
    if (typeof hit === 'string') throw new Error('a hit of a value needs what it gives');
    expect(read(kind, hit.text)).toContainEqual({ rule: name, gives: hit.gives });
  });

  test.each(rules.flatMap(rule => rule.misses.map(miss => [rule.name, miss] as const)))(
    '%s leaves « %s » alone',
    (name, miss) => {
      expect(read(kind, miss).filter(found => found.rule === name)).toEqual([]);
    },
  );
});
