/**
 * When two values are the same. Dates are stretches of the calendar: `2012-W18-WE` is 5 and 6 May 2012, a part of day
 * is its day (we give the day, TIMEX3 gives `TMO`), a night from Monday to Tuesday is both or its first day.
 */
import type { DateValue, Money } from '../../src/document.js';
import { addMonths, dayOf, isoDay, monthLength, parseIsoDay } from '../../src/languages/fr/values/calendar.js';
import type { Expected } from './cases.js';

interface Amounts {
  readonly amount?: string | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly currency?: string | null;
  readonly currency_alt?: readonly string[];
}

function number(x: string | null | undefined): number | null {
  return x === null || x === undefined ? null : Number(x);
}

/** Same bounds and currency; « moins de 500 » has `max` there and `amount` with a modifier here. */
export function sameMoney(want: Expected, have: Money): boolean {
  const value = want.value as Amounts;
  const low = number(value.min ?? value.amount ?? value.max);
  const high = value.min != null && value.max != null ? number(value.max) : null;
  const currency = value.currency === have.currency || (value.currency_alt ?? []).includes(have.currency ?? '');
  return number(have.amount) === low && number(have.max) === high && currency;
}

/** Whether a date is one of the values that the case accepts. */
export function sameDate(want: Expected, have: DateValue, reference: string | null): boolean {
  const values = [want.value, ...(want.values ?? [])];
  return values.some(value => typeof value === 'string' && same(value, have, reference));
}

function same(want: string, have: DateValue, reference: string | null): boolean {
  const value = have.value ?? '';
  if (want === value) return true;
  // « à partir du 8 mars » is the 8th with a modifier here.
  const open = /^(?:(.+)\/\.\.|\.\.\/(.+))$/.exec(want);
  if (open && have.modifier !== 'start') return same(open[1] ?? open[2]!, have, reference);
  if (/^(?:PAST|PRESENT|FUTURE)_REF$/.test(want)) return value.endsWith('_REF') || value === '';
  // GUIDELINES.md: an uncounted duration has no value; TIMEX3 writes its unit.
  if (/^PT?X/.test(want)) return have.kind === 'duration' && have.value === null;
  if (/^PT?[X\d]/.test(want) || /^PT?[X\d]/.test(value)) return lengthKey(want) === lengthKey(value);
  const b = stretch(value);
  const a = stretch(want, value.includes('/'));
  if (!a || !b) return withDay(want, reference) === withDay(value, reference);
  // The recognisers end « de 2014 à 2018 » where 2018 begins, and a decade where the next one does.
  const before = want.includes('/') ? stretch(want.split('/')[1]!) : null;
  return a[0] === b[0] && (a[1] === b[1] || before?.[0] === b[1]);
}

/** Lengths that are equal for good: P1W = P7D, P1W3D = P10D, PT60M = PT1H, P12M = P1Y. */
function lengthKey(value: string): string {
  const found = /^P(?=.)((?:[\d.]+[YQMWD])*)(?:T((?:[\d.]+[HMS])+))?$/.exec(value);
  if (!found) return value;
  const size: Readonly<Record<string, readonly [string, number]>> = {
    Y: ['m', 12],
    Q: ['m', 3],
    M: ['m', 1],
    W: ['d', 7],
    D: ['d', 1],
    TH: ['s', 3600],
    TM: ['s', 60],
    TS: ['s', 1],
  };
  const sums = new Map<string, number>();
  for (const [part, clock] of [
    [found[1] ?? '', ''],
    [found[2] ?? '', 'T'],
  ] as const)
    for (const [, n, letter] of part.matchAll(/([\d.]+)([A-Z])/g)) {
      const [unit, times] = size[clock + letter!]!;
      sums.set(unit, (sums.get(unit) ?? 0) + Number(n) * times);
    }
  return [...sums].map(([unit, sum]) => `${sum}${unit}`).join(' ');
}

/** Clock times without a day are those of the day of publication. */
function withDay(value: string, reference: string | null): string {
  return value.replace(/(^|\/)T(?=\d)/g, `$1${reference ?? ''}T`).replace(/(T\d\d:\d\d):\d\d/g, '$1');
}

function span(from: number, to: number): readonly [string, string] {
  return [isoDay(from), isoDay(to)];
}

/** First day and day after the last, or null. */
export function stretch(value: string, nights = false): readonly [string, string] | null {
  const parts = value.split('/');
  if (parts.length === 2) {
    const a = stretch(parts[0]!);
    const b = stretch(parts[1]!);
    return a && b ? [a[0], b[1]] : null;
  }
  const night = /^(\d{4}-\d{2}-\d{2})TNI$/.exec(value);
  if (night && nights) return span(parseIsoDay(night[1]!)!, parseIsoDay(night[1]!)! + 2);
  const text = value.replace(/T(?:MO|MI|AF|EV|NI|DT|DA|MD)$/, '');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseIsoDay(text) : null;
  if (day !== null) return span(day, day + 1);
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(text);
  if (week) {
    const fourth = dayOf(Number(week[1]), 1, 4);
    const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (Number(week[2]) - 1);
    return week[3] ? span(monday + 5, monday + 7) : span(monday, monday + 7);
  }
  const part = /^(\d{4})-([QH])(\d)$/.exec(text);
  if (part) {
    const size = part[2] === 'Q' ? 3 : 6;
    const from = dayOf(Number(part[1]), 1 + size * (Number(part[3]) - 1), 1);
    return span(from, addMonths(from, size));
  }
  const many = /^(\d{2}|\d{3})(XX|X)$/.exec(text);
  if (many && (many[1]!.length === 2) === (many[2] === 'XX')) {
    const size = many[2] === 'XX' ? 100 : 10;
    const from = Number(many[1]) * size;
    return span(dayOf(from, 1, 1), dayOf(from + size, 1, 1));
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const from = dayOf(Number(month[1]), Number(month[2]), 1);
    return span(from, from + monthLength(Number(month[1]), Number(month[2])));
  }
  return /^\d{4}$/.test(text) ? span(dayOf(Number(text), 1, 1), dayOf(Number(text) + 1, 1, 1)) : null;
}
