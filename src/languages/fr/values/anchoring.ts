/** Which day, month or year a moment is, given when it was written. */
import { type Day, dayOf, isDate, mondayOf, weekdayOf, type Ymd, ymdOf } from './calendar.js';
import { type Match, shownBefore, wordBefore } from './grammar.js';
import { holidayIn } from './feasts.js';
import type { Moment } from './moment.js';
import { choose, sense } from './side.js';
import type { When } from './when.js';

/* A weekday tells the year only near the day of publication: « mercredi 12 février » may simply be wrong. */
const HALF_YEAR = 200;
/* Words within which « En 1998, … le 12 juillet » lends its year. */
const LENDING = 12;

/* « les attentats du 11 septembre »: the year goes without saying. */
const ATTACKS: Readonly<Record<string, number>> = { '9-11': 2001, '11-13': 2015 };

/** The date, as precise as its words; null when it hangs on an unknown day or does not exist. */
export function dateOf(moment: Moment, when: When, match: Match): Ymd | null {
  const { reference } = when;
  if (moment.deictic !== undefined) return reference === null ? null : ymdOf(reference + moment.deictic);
  if (moment.anaphor !== undefined) return anaphoric(moment, when);
  if (moment.holiday !== undefined) return yearly(year => holidayIn(year, moment.holiday!), moment, when, match);
  if (moment.month !== undefined && moment.day !== undefined) {
    const { month, day } = moment;
    return yearly(year => (isDate(year, month, day) ? dayOf(year, month, day) : null), moment, when, match);
  }
  if (moment.month !== undefined) return monthDate(moment, when, match);
  if (moment.weekday !== undefined) return weekdayDate(moment, when, match);
  if (moment.day !== undefined) return dayAlone(moment.day, when, match);
  return moment.year === undefined ? null : { year: moment.year };
}

function anaphoric(moment: Moment, when: When): Ymd | null {
  const { lastDay, reference } = when;
  if (lastDay) return ymdOf(dayOf(lastDay.year, lastDay.month!, lastDay.day!) + moment.anaphor!);
  return reference === null ? null : ymdOf(reference + moment.anaphor!);
}

/** A day that comes once a year: its year is written, shifted, betrayed by the weekday, or told by the tense. */
function yearly(inYear: (year: number) => Day | null, moment: Moment, when: When, match: Match): Ymd | null {
  const { reference } = when;
  const written =
    moment.year ?? shiftedYear(moment, when) ?? attackYear(moment, match) ?? borrowedYear(when, match, moment);
  if (written !== undefined) {
    const day = inYear(written);
    return day === null ? null : ymdOf(day);
  }
  if (reference === null) return null;
  const here = ymdOf(reference).year;
  const years = [here - 1, here, here + 1, here - 2, here + 2, here - 3, here - 4, here + 3, here + 4];
  const all = years.map(inYear).filter(day => day !== null);
  const fitting = moment.weekday
    ? all.filter(day => weekdayOf(day) === moment.weekday && Math.abs(day - reference) < HALF_YEAR)
    : [];
  const day = fitting.length === 1 ? fitting[0]! : choose(all, reference, sense(moment, when, match));
  return day === null ? null : ymdOf(day);
}

function attackYear({ month, day }: Moment, match: Match): number | undefined {
  return shownBefore(match, 2, 'attack') ? ATTACKS[`${month}-${day}`] : undefined;
}

function shiftedYear(moment: Moment, when: When): number | undefined {
  if (moment.yearShift === undefined || when.reference === null) return undefined;
  return ymdOf(when.reference).year + moment.yearShift;
}

/** « En 1998 … le 12 juillet »: a past year in the same sentence lends itself. */
function borrowedYear(when: When, match: Match, moment: Moment): number | undefined {
  const { last, reference } = when;
  if (!last?.explicit || moment.direction || moment.weekday !== undefined || !when.near(match)) return undefined;
  if (match.atoms[0]!.token - last.token > LENDING || when.tense(match) === 1) return undefined;
  if (reference !== null && ymdOf(reference).year - last.year < 1) return undefined;
  return last.month === undefined || (moment.month !== undefined && moment.month >= last.month) ? last.year : undefined;
}

function monthDate(moment: Moment, when: When, match: Match): Ymd | null {
  const { reference } = when;
  const wanted = moment.month!;
  const written = moment.year ?? shiftedYear(moment, when) ?? borrowedYear(when, match, moment);
  if (written !== undefined) return { year: written, month: wanted };
  if (reference === null) return null;
  const listed = afterListedMonth(wanted, when, match);
  if (listed !== null) return { year: listed, month: wanted };
  const now = ymdOf(reference);
  const { tense, strict } = sense(moment, when, match);
  const distance = (year: number): number => (year - now.year) * 12 + wanted - now.month;
  const years = [now.year, now.year - 1, now.year + 1];
  const best = (list: readonly number[]): number | undefined =>
    list.toSorted((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
  const side =
    tense === 0
      ? undefined
      : best(years.filter(year => distance(year) * tense > 0 || (!strict && distance(year) === 0)));
  const any = best(years)!;
  // « celui de la mi-juillet » in a future clause of September: this year's.
  const close = tense === 1 ? 3 : 1;
  const far = side !== undefined && !strict && Math.abs(distance(side)) >= 9 && Math.abs(distance(any)) <= close;
  return { year: side === undefined || far ? any : side, month: wanted };
}

/** « dès septembre et octobre »: the year of the month before it, or the next after « décembre ». */
function afterListedMonth(wanted: number, { last }: When, match: Match): number | null {
  if (last?.month === undefined || last.day !== undefined) return null;
  const gap = match.atoms[0]!.token - last.token;
  if (gap < 1 || gap > 3 || !/^(?:,|et|ou|puis)$/.test(wordBefore(match, 1))) return null;
  return wanted < last.month && wanted + 12 - last.month <= 6 ? last.year + 1 : last.year;
}

function weekdayDate(moment: Moment, when: When, match: Match): Ymd | null {
  const { reference } = when;
  if (reference === null) return null;
  const wanted = moment.weekday!;
  if (moment.weekShift !== undefined) return ymdOf(mondayOf(reference) + 7 * moment.weekShift + wanted - 1);
  if (moment.beyond !== undefined) {
    // On a Tuesday « mardi en huit » is the next one.
    const next = reference + ((wanted - weekdayOf(reference) + 7) % 7);
    return ymdOf(next + 7 * moment.beyond);
  }
  if (moment.day !== undefined) return weekdayAndNumber(moment, reference);
  const back = (weekdayOf(reference) - wanted + 7) % 7;
  const { tense, strict } = sense(moment, when, match);
  if (moment.direction === 'this') return ymdOf(back <= 3 ? reference - back : reference - back + 7);
  if (moment.direction === 'following' && when.last?.day !== undefined) {
    const from = dayOf(when.last.year, when.last.month!, when.last.day);
    return ymdOf(from + ((wanted - weekdayOf(from) + 6) % 7) + 1);
  }
  const listed = afterListed(wanted, when, match);
  if (listed !== null) return ymdOf(listed);
  if (tense === 1) return ymdOf(reference - back + (back === 0 && !strict ? 0 : 7));
  return ymdOf(reference - back - (back === 0 && strict ? 7 : 0));
}

/** « ce vendredi, samedi et dimanche »: each after the one before it. */
function afterListed(wanted: number, { lastDay }: When, match: Match): Day | null {
  const gap = lastDay ? match.atoms[0]!.token - lastDay.token : 0;
  if (!lastDay || gap < 1 || gap > 3 || !/^(?:,|et|ou|puis)$/.test(wordBefore(match, 1))) return null;
  const from = dayOf(lastDay.year, lastDay.month!, lastDay.day!);
  return from + ((wanted - weekdayOf(from) + 6) % 7) + 1;
}

/** « jeudi 15 »: the nearest Thursday that is a fifteenth. */
function weekdayAndNumber(moment: Moment, reference: Day): Ymd | null {
  const { year, month: now } = ymdOf(reference);
  let best: Day | null = null;
  for (let k = -6; k <= 6; k++) {
    const { year: y, month: m } = ymdOf(dayOf(year, now + k, 1));
    if (!isDate(y, m, moment.day!)) continue;
    const day = dayOf(y, m, moment.day!);
    if (weekdayOf(day) !== moment.weekday) continue;
    if (best === null || Math.abs(day - reference) < Math.abs(best - reference)) best = day;
  }
  return best === null ? null : ymdOf(best);
}

/** « le 15 »: of this month, or of the month before or after, as the tense wants. */
function dayAlone(day: number, when: When, match: Match): Ymd | null {
  const { reference } = when;
  if (reference === null) return null;
  const { year, month: now } = ymdOf(reference);
  const months = [0, -1, 1].map(k => ymdOf(dayOf(year, now + k, 1))).filter(m => isDate(m.year, m.month, day));
  const chosen = choose(
    months.map(m => dayOf(m.year, m.month, day)),
    reference,
    { tense: when.tense(match), strict: false },
  );
  return chosen === null ? null : ymdOf(chosen);
}
