/** The n-th of a period: « premier mercredi de mai », « dernière semaine de septembre 2014 », « première quinzaine d'avril ». */
import { dateOf } from '../anchoring.js';
import { dayOf, isoDay, isoWeek, monthLength, nthWeekday, type Ymd, ymdOf } from '../calendar.js';
import { first, has, type Match, valueOf } from '../grammar.js';
import { momentOf, shiftOf, directionOf } from '../moment.js';
import type { Reading, When } from '../when.js';
import { type DateRule } from './common.js';
import { MONTH, OF_YEAR, REL } from './macros.js';

/** « premier » → 1, « dernier » → -1; null when it is none. */
function nthOf(match: Match): number | null {
  if (has(match.group('nth'), 'last')) return -1;
  const ordinal = first(match.group('nth'), 'ordinal');
  const n = Number(ordinal?.figure?.value ?? ordinal?.features.get('ordinal'));
  return n >= 1 && n <= 53 ? n : null;
}

/** First day and length of the month or year that is counted in. */
function frame(match: Match, when: When): { start: Ymd; day: number; length: number } | null {
  const atoms = match.group('of');
  const moment = momentOf(atoms);
  if (moment.month === undefined && has(atoms, 'mois')) {
    if (when.reference === null) return null;
    const now = ymdOf(when.reference);
    const start = ymdOf(dayOf(now.year, now.month + shiftOf(directionOf(atoms)), 1));
    return { start, day: dayOf(start.year, start.month, 1), length: monthLength(start.year, start.month) };
  }
  const date = dateOf(moment, when, match);
  if (!date) return null;
  const length =
    date.month === undefined ? dayOf(date.year + 1, 1, 1) - dayOf(date.year, 1, 1) : monthLength(date.year, date.month);
  return { start: date, day: dayOf(date.year, date.month ?? 1, 1), length };
}

function reading(from: number, to: number): Reading {
  const value = from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`;
  return { value, kind: 'date', anchor: ymdOf(from) };
}

/** What is counted: a weekday, a weekend, days, weeks (the first is the one that holds the fourth), fortnights. */
function counted(match: Match, nth: number, when: When): Reading {
  const none: Reading = { value: null, kind: 'date' };
  const within = frame(match, when);
  if (!within) return none;
  const { start, day, length } = within;
  const what = match.group('what');
  const weekday = has(what, 'weekend') ? 6 : Number(valueOf(what, 'weekday') ?? 0);
  if (weekday) {
    const found = nthWeekday(start.year, start.month ?? 1, weekday, nth);
    return reading(found, has(what, 'weekend') ? found + 1 : found);
  }
  const unit = valueOf(what, 'unit');
  if (unit === 'P15D') {
    if (start.month === undefined || (nth !== 1 && nth !== 2 && nth !== -1)) return none;
    return nth === 1 ? reading(day, day + 14) : reading(day + 15, day + length - 1);
  }
  if (unit === 'P1D')
    return reading(
      ...(nth > 0 ? ([day + nth - 1, day + nth - 1] as const) : ([day + length - 1, day + length - 1] as const)),
    );
  if (unit !== 'P1W') return none;
  const at = nth > 0 ? day + 3 + 7 * (nth - 1) : day + length - 4;
  return { value: isoWeek(at), kind: 'date', anchor: ymdOf(at) };
}

export const ordinalRules: readonly DateRule[] = [
  {
    name: 'date.nth-of',
    pattern: `(?<nth><ordinal>|<last>)(?<what><weekday>|<weekend>|<unit>)(?:<de>|<du>|<des>|<en>)(?<of><le>?(?:<mois>(?:<de>${MONTH}${OF_YEAR}?|${REL})|${MONTH}${OF_YEAR}?|<année>?(?:<year>|<wordyear>)|<this><mois>))`,
    read(match) {
      const nth = nthOf(match);
      const unit = valueOf(match.group('what'), 'unit');
      // « le troisième trimestre de 2016 » is a part of the year.
      if (unit && unit !== 'PWE' && !/^P(?:1D|1W|15D)$/.test(unit)) return null;
      return nth === null ? null : when => counted(match, nth, when);
    },
    hits: [
      { text: 'le premier mercredi du mois prochain', gives: '2012-06-06 date' },
      { text: "la première quinzaine d'avril 2014", gives: '2014-04-01/2014-04-15 date' },
      { text: 'la dernière semaine de septembre 2014', gives: '2014-W39 date' },
    ],
    misses: ['le premier jour de la grève'],
  },
  {
    name: 'date.week-of',
    pattern: `<semaine><du>(?<of>(?:<weekday>)?<day>${MONTH}${OF_YEAR}?)`,
    read(match) {
      const moment = momentOf(match.group('of'));
      return when => {
        const date = dateOf(moment, when, match);
        if (date?.day === undefined) return { value: null, kind: 'date' };
        return { value: isoWeek(dayOf(date.year, date.month!, date.day)), kind: 'date', anchor: date };
      };
    },
    hits: [{ text: 'la semaine du 6 octobre 2014', gives: '2014-W41 date' }],
    misses: ['la semaine du goût'],
  },
];
