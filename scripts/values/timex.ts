/**
 * TimeBank's conventions: a day and its time are two TIMEX3, the ends of a range too, and words like « désormais » or
 * « quotidien » are marked. Ours: one span for a day with its time and for a range; such words are left alone. To
 * compare the readings and not the cutting, a span of ours that covers several of theirs counts for each with its part.
 */
import type { DateValue } from '../../src/document.js';
import type { Case, Expected } from './cases.js';

/** Expected spans that GUIDELINES.md would score too: `_REF` values are not, neither are adjectives and names of ages. */
export function scored(c: Case): Case {
  return {
    ...c,
    expected: c.expected.filter(
      e => !String(e.value).endsWith('_REF') && !/^(?:quotidien|annuel|nocturnes)$/.test(e.text),
    ),
  };
}

/** Our spans cut where TimeBank cuts. */
export function cut(found: readonly DateValue[], c: Case): DateValue[] {
  return found.flatMap(have => {
    const covered = c.expected.filter(e => e.start < have.end && have.start < e.end);
    if (covered.length < 2 || have.value === null) return [have];
    const rank = (want: Expected): number => covered.filter(e => e.type === want.type).indexOf(want);
    return covered.map(want => piece(have, want, rank(want)));
  });
}

function piece(have: DateValue, want: Expected, rank: number): DateValue {
  return { ...have, start: want.start, end: want.end, value: part(have.value!, want, rank) };
}

/** The i-th end of a range; the day of a DATE, the day with its time of a TIME. */
function part(value: string, want: Expected, i: number): string {
  const ends = value.split('/');
  const times = ends.filter(end => end.includes('T'));
  if (want.type === 'TIME') return times[i] ?? times[times.length - 1] ?? ends[0]!;
  const end = ends[Math.min(i, ends.length - 1)]!;
  return end.includes('T') ? end.slice(0, end.indexOf('T')) : end;
}
