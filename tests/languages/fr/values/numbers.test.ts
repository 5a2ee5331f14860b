/** Numbers as they are written, through sums of money. */
import { expect, test } from 'vitest';
import { moneyReader } from '../../../../src/languages/fr/money.js';
import { moneyNotation } from '../../../../src/languages/fr/values/notation.js';
import { documentOf, readData } from './documents.js';

const money = moneyReader(readData);

test.each([
  ['1,5', '1.5'],
  ['15 000', '15000'],
  ['1.412', '1412'],
  ['2,3 millions', '2300000'],
  ['1.200.000', '1200000'],
  ['125.000,50', '125000.50'],
  ['0,07', '0.07'],
  ['soixante et onze', '71'],
  ['quatre-vingts', '80'],
  ['quatre-vingt-dix-sept', '97'],
  ['septante-deux', '72'],
  ['huitante', '80'],
  ['nonante-neuf', '99'],
  ['deux cent vingt et un', '221'],
  ['mille neuf cent quarante-cinq', '1945'],
  ['dix-neuf cents', '1900'],
  ['trois cent mille', '300000'],
  ['quarante-quatre milliards six cents millions', '44600000000'],
  ['deux millions et demi', '2500000'],
  ['un demi-milliard', '500000000'],
  ['une centaine de milliers', '100000'],
  ['2 milliards 300 millions', '2300000000'],
  ['16 billions', '16000000000000'],
])('%s', (written, amount) => {
  const text = `${written}${/(?:millions?|milliards?|billions?|milliers)$|et demi$|milliard$/.test(written) ? " d'" : ' '}euros`;
  const [sum, ...more] = money(documentOf(text, '2019-03-14'));
  expect(more).toEqual([]);
  expect(sum && moneyNotation({ ...sum, modifier: null })).toBe(`${amount} EUR`);
  expect(sum).toMatchObject({ start: 0, end: text.length });
});
