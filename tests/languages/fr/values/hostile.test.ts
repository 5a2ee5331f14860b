/** Reading is linear: four times the text takes about four times as long, whatever is repeated. */
import { expect, test } from 'vitest';
import { dateReader } from '../../../../src/languages/fr/date.js';
import { moneyReader } from '../../../../src/languages/fr/money.js';
import { documentOf, readData } from './documents.js';

const money = moneyReader(readData);
const dates = dateReader(readData);

/** Milliseconds of the processor, which other processes do not lengthen. */
function timed(unit: string, length: number): number {
  const document = documentOf(unit.repeat(Math.ceil(length / unit.length)), '2020-03-12');
  const start = process.cpuUsage();
  money(document);
  dates(document);
  return process.cpuUsage(start).user / 1000;
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
  'le 3 mars 2019 ',
  'un an ',
  '1 euro ',
  'lundi 3 ',
  'hier, ',
];

test.each(UNITS)(
  '« %s» repeated',
  unit => {
    timed(unit, 10_000);
    const best = (length: number): number => Math.min(...[1, 2].map(() => timed(unit, length)));
    const short = best(25_000);
    const long = best(100_000);
    // A quadratic reading takes sixteen times as long; short times are noise.
    expect(long).toBeLessThan(Math.max(12 * short, 300));
  },
  60_000,
);
