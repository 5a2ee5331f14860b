/** Days of feasts, from their rules in `lexicon/holidays.tsv`. */
import { type Day, easter, nthWeekday, parseIsoDay } from './calendar.js';

/** Day of a feast in a year, from its rule in `lexicon/holidays.tsv`; null when it has none. */
export function holidayIn(year: number, rule: string): Day | null {
  if (rule === 'mothers') {
    const last = nthWeekday(year, 5, 7, -1);
    return last === easter(year) + 49 ? last + 7 : last;
  }
  if (/^\d{4}-/.test(rule)) return parseIsoDay(rule);
  const byEaster = /^easter([+-]\d+)$/.exec(rule);
  if (byEaster) return easter(year) + Number(byEaster[1]);
  const nth = /^(\d+)\/(\d)\/(-?\d)(\+\d+)?$/.exec(rule);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3])) + Number(nth[4] ?? 0);
  return parseIsoDay(`${String(year).padStart(4, '0')}-${rule}`);
}
