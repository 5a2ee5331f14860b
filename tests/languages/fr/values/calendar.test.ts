/** The civil calendar against facts and against itself. */
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayOf,
  easter,
  isDate,
  isoDay,
  isoWeek,
  nthWeekday,
  parseIsoDay,
  weekdayOf,
  ymdOf,
} from '../../../../src/languages/fr/values/calendar.js';
import { holidayIn } from '../../../../src/languages/fr/values/feasts.js';

const day = (iso: string): number => parseIsoDay(iso)!;

test('days go there and back over four centuries', () => {
  for (let n = day('1800-01-01'); n < day('2200-01-01'); n += 13) {
    const { year, month, day: d } = ymdOf(n);
    expect(dayOf(year, month, d)).toBe(n);
    expect(isoDay(n)).toBe(new Date(n * 864e5).toISOString().slice(0, 10));
    expect(weekdayOf(n) % 7).toBe(new Date(n * 864e5).getUTCDay());
  }
});

test.each([
  ['2012-01-01', '2011-W52'],
  ['2012-05-10', '2012-W19'],
  ['2015-12-31', '2015-W53'],
  ['2018-12-31', '2019-W01'],
])('%s is in week %s', (iso, week) => {
  expect(isoWeek(day(iso))).toBe(week);
});

test.each(['2008-03-23', '2011-04-24', '2013-03-31', '2018-04-01', '2019-04-21', '2020-04-12', '2024-03-31'])(
  'Easter on %s',
  iso => {
    expect(isoDay(easter(Number(iso.slice(0, 4))))).toBe(iso);
  },
);

describe('feasts', () => {
  test.each([
    ['easter+39', 2020, '2020-05-21'],
    ['mothers', 2020, '2020-06-07'],
    ['mothers', 2019, '2019-05-26'],
    ['06/7/3', 2019, '2019-06-16'],
    ['11/4/4+1', 2019, '2019-11-29'],
    ['12-25', 2019, '2019-12-25'],
  ] as const)('%s in %i is %s', (rule, year, iso) => {
    expect(isoDay(holidayIn(year, rule)!)).toBe(iso);
  });
});

test('months end where they end', () => {
  expect(isoDay(addMonths(day('2012-01-31'), 1))).toBe('2012-02-29');
  expect(isoDay(addMonths(day('2012-03-31'), -13))).toBe('2011-02-28');
  expect(isDate(2014, 2, 29)).toBe(false);
  expect(isoDay(nthWeekday(2014, 9, 7, -1))).toBe('2014-09-28');
});
