import { expect, it } from 'vitest';
import { compare } from '../../src/evaluate/compare.js';
import { trendBetween } from '../../src/evaluate/trend.js';
import { made } from './made.js';

const GOLD = '<PER id="a">Luc Amiel</PER> vit à <LOC id="v">Vierval</LOC>.';
const NOTHING = 'Luc Amiel vit à Vierval.';
const SHORT = 'Luc <PER id="a">Amiel</PER> vit à Vierval.';
const OTHER = '<PER id="a">Luc</PER> Amiel vit à <ORG id="v">Vierval</ORG>.';

function trend(before: string, now: string) {
  const [first, second] = [before, now].map(markup => compare(made(GOLD), made(markup)).differences);
  const found = trendBetween(first!, second!);
  const said = second!.map(one => `${one.type} ${one.kind}: ${found.of(one)}`);
  return [...said, ...found.fixed.map(one => `${one.type} ${one.kind}: fixed`)];
}

it.each([
  [
    'a name found in part that was missing is no regression',
    NOTHING,
    SHORT,
    ['person boundary: still wrong', 'place missing: still wrong'],
  ],
  [
    'a name that is lost fixes nothing about it',
    SHORT,
    NOTHING,
    ['person missing: regressed', 'place missing: still wrong'],
  ],
  ['wrong in another way is still wrong', SHORT, OTHER, ['person boundary: still wrong', 'place type: still wrong']],
  ['what is right now is fixed', OTHER, GOLD, ['person boundary: fixed', 'place type: fixed']],
])('%s', (_, before, now, expected) => expect(trend(before, now)).toEqual(expected));
