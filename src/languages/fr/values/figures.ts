/** What starts with a digit: numbers with their separators, ordinals, clock times and dates in figures. */
import { isDate } from './calendar.js';

/** Digits read off the text: `end` is the offset after them. */
export interface Figure {
  readonly kind: 'number' | 'clock' | 'date' | 'short-date' | 'month-date';
  readonly end: number;
  /** Plain decimal of a number; `HH:MM` of a clock time; ISO date; `MM-DD` of « 22/04 ». */
  readonly value: string;
  /** Digits of a number without separators or decimals, otherwise 0. */
  readonly digits: number;
}

/* « 07/03/2012 », « 29-01-99 », « 21.06.2020 »; not the start of « 01.23.45.67.89 ». */
const DATE = /(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2}))(?![-/.]?\d)/y;
/* « 18 08 1978 »: a day and month before a year of our time. */
const SPACED = /(\d{1,2}) (\d{1,2}) ((?:19|20)\d{2})(?![ .,-]?\d)/y;
const SHORT_DATE = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const MONTH_DATE = /(?:(\d{1,2})[/-]([12]\d{3})|([12]\d{3})[/-](\d{1,2}))(?![-/]?\d)/y;
/* « 20h30 », « 21 h 40 », « 8H », « 19 h 21 min », « 8h10m00s », « 12h34min25s », « 11h5 ». */
const CLOCK =
  /(\d{1,2}) ?[hH](?: ?([0-5]\d)(?!\d)(?:m(?:[0-5]\d)?s?|:[0-5]\ds?| ?(?:min|mn)(?: ?[0-5]\ds)?)?|(?<=\d[hH])(?<minute>\d)(?!\d)(?:min|mn)?)?(?:(?<=\d)[:']\d\d)?(?![\p{L}\p{N}'])/uy;
const COLON_CLOCK = /(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?!:?\d)/y;
const GROUPED = /[1-9]\d{0,2}(?:(?:[.]\d{3})+|(?: \d{3})+)(?!\d)(?:,\d+)?/y;
const PLAIN = /\d+(?:[.,]\d+)?/y;
/* Longer strings of digits are identifiers. */
const MOST_DIGITS = 18;

/** Reads what starts at `at`, which must be a digit; null when it is no number (an identifier of twenty digits). */
export function figureAt(text: string, at: number): Figure | null {
  const end = digitsEnd(text, at);
  if (isPlain(text, at, end)) return plainFigure(text, at, end);
  const next = text.charCodeAt(end);
  const date = isDateMark(next) ? markedAt(text, at) : next === SPACE ? spacedAt(text, at) : null;
  if (date) return date;
  const clock = next === COLON || next === SPACE || isHour(next) ? clockAt(text, at) : null;
  return clock ?? numberAt(text, at);
}

/** The whole of a number in digits that no mark joins to more; null when it is too long to be one. */
function plainFigure(text: string, at: number, end: number): Figure | null {
  if (end - at > MOST_DIGITS) return null;
  return { kind: 'number', end, value: unpadded(text.slice(at, end)), digits: end - at };
}

/** Offset after the digits that start at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

const SPACE = 32;
const COLON = 58;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** « h » or « H ». */
function isHour(code: number): boolean {
  return (code | 32) === 104;
}

/** « - », « . » or « / ». */
function isDateMark(code: number): boolean {
  return code >= 45 && code <= 47;
}

/** Whether nothing after the digits makes them part of a longer figure: no separator before a digit, no « h ». */
export function isPlain(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isHour(next)) return false;
  if (next === SPACE) return standsAlone(text, at, end);
  const mark = (next >= 44 && next <= 47) || next === COLON;
  return !mark || !isDigit(text.charCodeAt(end + 1));
}

/** Before a space: « 15 000 », « 18 08 1978 » and « 20 h 30 » go on, « 1 2 » does not. */
function standsAlone(text: string, at: number, end: number): boolean {
  const after = text.charCodeAt(end + 1);
  if (isHour(after)) return false;
  if (!isDigit(after)) return true;
  const length = digitsEnd(text, end + 1) - end - 1;
  return length !== 3 && (end - at > 2 || length > 2 || !isDigit(text.charCodeAt(end + length + 2)));
}

function unpadded(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** « 07/03/2012 », « 22/04 », « 03/2015 ». */
function markedAt(text: string, at: number): Figure | null {
  const full = match(DATE, text, at);
  if (full) {
    const [year, month, day] = full[1] ? [full[1], full[3]!, full[4]!] : [full[8]!, full[7]!, full[5]!];
    const long = year.length === 4 ? Number(year) : century(Number(year));
    const value = isoOf(long, Number(month), Number(day)) ?? isoOf(long, Number(day), Number(month));
    if (value) return { kind: 'date', end: at + full[0].length, value, digits: 0 };
  }
  const short = match(SHORT_DATE, text, at);
  if (short && isDate(2000, Number(short[2]), Number(short[1]))) {
    const value = `${short[2]!.padStart(2, '0')}-${short[1]!.padStart(2, '0')}`;
    return { kind: 'short-date', end: at + short[0].length, value, digits: 0 };
  }
  const monthly = match(MONTH_DATE, text, at);
  if (!monthly) return null;
  const [year, month] = monthly[2] ? [monthly[2], monthly[1]!] : [monthly[3]!, monthly[4]!];
  if (Number(month) < 1 || Number(month) > 12) return null;
  return { kind: 'month-date', end: at + monthly[0].length, value: `${year}-${month.padStart(2, '0')}`, digits: 0 };
}

function spacedAt(text: string, at: number): Figure | null {
  const found = match(SPACED, text, at);
  const value = found && isoOf(Number(found[3]), Number(found[2]), Number(found[1]));
  if (!value || /\d[ .,/-]$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  return { kind: 'date', end: at + found[0].length, value, digits: 0 };
}

function isoOf(year: number, month: number, day: number): string | null {
  if (!isDate(year, month, day)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** « 99 » → 1999, « 20 » → 2020: two digits in the years since 1930. */
export function century(twoDigits: number): number {
  return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}

function clockAt(text: string, at: number): Figure | null {
  const found = match(CLOCK, text, at) ?? match(COLON_CLOCK, text, at);
  if (!found || Number(found[1]) > 24) return null;
  // « 21 h 30 » is a time of day, « 10 h » may be a length of time: the rules decide.
  const minute = found[2] ?? found.groups?.['minute']?.padStart(2, '0');
  const value = `${found[1]!.padStart(2, '0')}:${minute ?? '00'}`;
  return { kind: 'clock', end: at + found[0].length, value, digits: minute ? 2 : 0 };
}

function numberAt(text: string, at: number): Figure | null {
  const grouped = match(GROUPED, text, at);
  const plain = match(PLAIN, text, at)!;
  const found = grouped && grouped[0].length > plain[0].length ? grouped[0] : plain[0];
  const isGrouped = found !== plain[0] || (grouped !== null && found.includes('.'));
  const value = isGrouped ? found.replace(/[ .]/g, '').replace(',', '.') : found.replace(',', '.');
  const whole = value.split('.')[0]!;
  if (whole.length > MOST_DIGITS) return null;
  return {
    kind: 'number',
    end: at + found.length,
    value: unpadded(value),
    digits: /^\d+$/.test(found) ? found.length : 0,
  };
}
