/** Reading is linear: four times the text takes about four times as long, whatever is repeated. */
import { expect, test } from 'vitest';
import { dateReader } from '../../../../src/languages/fr/date.js';
import { moneyReader } from '../../../../src/languages/fr/money.js';
import { documentOf, readData } from './documents.js';

const money = moneyReader(readData);
const dates = dateReader(readData);

function timed(unit: string, length: number): number {
  const document = documentOf(unit.repeat(Math.ceil(length / unit.length)), '2020-03-12');
  const start = performance.now();
  money(document);
  dates(document);
  return performance.now() - start;
}

const UNITS = [
  '1 ',
  'mille ',
  'du 1 au ',
  'lundi ',
  '10 mars ',
  '1.',
  '1-',
  '20h',
  'un an et ',
  'les 1, ',
  'deux cents ',
  'entre 2 et ',
  "d'",
  '2019-',
];

test.each(UNITS)('« %s» repeated', unit => {
  timed(unit, 20_000);
  const short = Math.min(timed(unit, 50_000), timed(unit, 50_000));
  const long = Math.min(timed(unit, 200_000), timed(unit, 200_000));
  // A quadratic reading takes sixteen times as long; short times are noise.
  expect(long).toBeLessThan(Math.max(12 * short, 150));
});
