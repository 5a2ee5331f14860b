/**
 * TimeBank's conventions and ours, for comparing the readings and not the cutting. Each is named and counted: how many
 * of its spans it leaves out or how many it cuts one of ours for. The report gives the figures without any of them too.
 */
import type { DateValue } from '../../src/document.js';
import type { Case, Expected } from './cases.js';

/** Why a TIMEX3 is none of ours, in the words of the guidelines; the first that fits counts. */
const LEFT_OUT: readonly (readonly [string, (want: Expected) => boolean])[] = [
  [
    'a word of time without a date (« désormais », « actuel »): GUIDELINES.md scores no _REF value',
    want => String(want.value).endsWith('_REF'),
  ],
  [
    'an adjective that only classes its noun (« dîner annuel », « explosions nocturnes »)',
    want => /^(?:quotidien|annuel|nocturnes)$/.test(want.text),
  ],
];

const CUT = 'a day and its time, or the two ends of a range, are one span of ours and two TIMEX3';

/** What was done to compare, by convention: how many TIMEX3 it touches. */
export type Conventions = Map<string, number>;

function count(conventions: Conventions, name: string, times = 1): void {
  conventions.set(name, (conventions.get(name) ?? 0) + times);
}

/** The spans that GUIDELINES.md would score too. */
export function scored(c: Case, conventions: Conventions): Case {
  const expected = c.expected.filter(want => {
    const reason = LEFT_OUT.find(([, fits]) => fits(want));
    if (reason) count(conventions, reason[0]);
    return !reason;
  });
  return { ...c, expected };
}

/** Our spans cut where TimeBank cuts: each of its spans that one of ours covers gets its part of the value. */
export function cut(found: readonly DateValue[], c: Case, conventions: Conventions): DateValue[] {
  return found.flatMap(have => {
    const covered = c.expected.filter(want => want.start < have.end && have.start < want.end);
    if (covered.length < 2 || have.value === null) return [have];
    count(conventions, CUT, covered.length);
    const rank = (want: Expected): number => covered.filter(w => w.type === want.type && hasClock(w)).indexOf(want);
    return covered.map(want => piece(have, want, hasClock(want) ? rank(want) : endOf(want, covered)));
  });
}

/** « T20:30 », not « TEV »: a part of day is its day, with us as in GUIDELINES.md. */
function hasClock(want: Expected): boolean {
  return /T\d/.test(String(want.value));
}

function endOf(want: Expected, covered: readonly Expected[]): number {
  return covered.filter(w => !hasClock(w)).indexOf(want);
}

function piece(have: DateValue, want: Expected, rank: number): DateValue {
  return { ...have, start: want.start, end: want.end, value: part(have.value!, want, rank) };
}

/** The i-th end of a range; the day of a DATE or part of day, the day with its clock time of a TIME. */
function part(value: string, want: Expected, i: number): string {
  const ends = value.split('/');
  const times = ends.filter(end => end.includes('T'));
  if (hasClock(want)) return times[i] ?? times[times.length - 1] ?? ends[0]!;
  const end = ends[Math.min(i, ends.length - 1)]!;
  return end.includes('T') ? end.slice(0, end.indexOf('T')) : end;
}
