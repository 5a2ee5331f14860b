/**
 * The civil calendar by day numbers (days since 1970-01-01, proleptic Gregorian), with no clock and no time zone.
 * Algorithms: Howard Hinnant, "chrono-compatible low-level date algorithms"; Easter: Meeus, Jones, Butcher.
 */

/** A day number: days since 1970-01-01. */
export type Day = number;

/** A calendar date as precise as is known: month and day may be missing. */
export interface Ymd {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Day number of a date; months beyond 1–12 carry into the year. */
export function dayOf(year: number, month: number, day: number): Day {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month and day of a day number. */
export function ymdOf(day: Day): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Days in a month, leap years included. */
export function monthLength(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Whether the day exists: 29 February of common years and 31 April do not. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the week. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** `2012-W14`: the ISO week that holds the day. */
export function isoWeek(day: Day): string {
  const thursday = mondayOf(day) + 3;
  const { year } = ymdOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${isoYear(year)}-W${two(week)}`;
}

/** The same day some months later, or the last one of that month: 31 January + 1 month = 29 February 2012. */
export function addMonths(day: Day, months: number): Day {
  const from = ymdOf(day);
  const first = ymdOf(dayOf(from.year, from.month + months, 1));
  return dayOf(first.year, first.month, Math.min(from.day, monthLength(first.year, first.month)));
}

/** Easter Sunday. */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The n-th such weekday of a month; from its end when `nth` is negative. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
}

export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** `2012`, `0190`, `-0043`: ISO 8601 years, where 1 BC is 0000. */
export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** `2012`, `2012-04` or `2012-04-03`. */
export function iso(date: Ymd): string {
  const year = isoYear(date.year);
  if (date.month === undefined) return year;
  return date.day === undefined ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}`;
}

/** `2012-04-03` of a day number. */
export function isoDay(day: Day): string {
  return iso(ymdOf(day));
}

/** Day number of `2012-04-03`, or null when it is no such date. */
export function parseIsoDay(text: string | null): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}
