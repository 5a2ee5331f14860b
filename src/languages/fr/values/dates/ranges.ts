/** From here to there: « du 3 au 5 mai », « entre avril et juin 2020 », « 2018-2028 ». */
import { dateOf } from '../anchoring.js';
import type { Atom } from '../atoms.js';
import { type Day, dayOf, iso, isoDay, ymdOf } from '../calendar.js';
import { endsWell, first, has, type Match, wordAfter, wordBefore } from '../grammar.js';
import { directionOf, type Moment, momentOf, shiftOf } from '../moment.js';
import type { When } from '../when.js';
import { type DateRule } from './common.js';
import { DAY_NUMBER, DEICTIC, EDGE, HOLIDAY, MONTH, OF_YEAR, REL, TO } from './macros.js';

const DATE = `(?:<weekday><dayfig>(?!<month>|<de>|<->|<hours>)|(?:<weekday><,>?)?<le>?${DAY_NUMBER}<de>?${MONTH}${OF_YEAR}?${REL}?|<date>|<short-date>|(?:<weekday>)${REL}?)`;
const START = `(?:(?:<weekday><,>?)?<le>?${DAY_NUMBER}(?:<de>?${MONTH}${OF_YEAR}?)?|<weekday>?<date>|<short-date>|<weekday>|${DEICTIC})`;
const END = `(?:${DATE}|${DEICTIC}|<weekday>?${DAY_NUMBER}(?=<month>))`;
const MONTHS = `(?:(?:<mois><de>)?(?:${EDGE}(?:<->|<de>)?)?(?:${MONTH}${OF_YEAR}?|<année>?<year>))`;
/* A day, month or year: what the ends of « de 2014 au 2 mai 2018 » can be. */
const ANY = `(?:${DATE}|${DEICTIC}|${HOLIDAY}|${MONTHS})`;

/** What the end lends to the start: its month and year (« du 3 au 5 mai 2012 »). */
function completed(start: Moment, end: Moment): Moment {
  if (start.month === undefined && start.day !== undefined) return { ...end, day: start.day, weekday: undefined };
  if (start.year === undefined && start.month !== undefined && end.year !== undefined) {
    const wraps = end.month !== undefined && start.month > end.month;
    return { ...start, year: end.year - (wraps ? 1 : 0), weekday: undefined };
  }
  return start;
}

/** The interval of two moments: the end is resolved first, the start is the last such day before it. */
function interval(
  match: Match,
  when: When,
  a: readonly Atom[],
  b: readonly Atom[],
): ReturnType<ReturnType<NonNullable<DateRule['read']>> & object> {
  const end = momentOf(b);
  const start = completed(momentOf(a), end);
  const to = dateOf(end, when, match);
  let from = to && dateOf(start, when, match);
  if (!to || !from) return { value: null, kind: 'date' };
  if (from.day !== undefined && to.day !== undefined) {
    let begin = dayOf(from.year, from.month!, from.day);
    let last = dayOf(to.year, to.month!, to.day);
    if (begin >= last && start.day === undefined) begin -= 7 * Math.ceil((begin - last + 1) / 7);
    if (begin > last && end.year === undefined && end.day !== undefined) {
      if (start.year === undefined) begin = dayOf(to.year - (start.month! > end.month! ? 1 : 0), from.month!, from.day);
      else last = dayOf(from.year + 1, to.month!, to.day);
    }
    if (begin > last) return { value: null, kind: 'date' };
    return {
      value: `${isoDay(begin)}/${isoDay(last)}`,
      kind: 'date',
      anchor: ymdOf(last),
      explicit: end.year !== undefined,
    };
  }
  if (from.month !== undefined && to.month !== undefined && start.year === undefined) {
    from = { ...from, year: to.year - (from.month > to.month ? 1 : 0) };
  }
  return iso(from) <= iso(to)
    ? { value: `${iso(from)}/${iso(to)}`, kind: 'date', anchor: to, explicit: end.year !== undefined }
    : { value: null, kind: 'date' };
}

function between(match: Match): ReturnType<DateRule['read']> {
  return when => interval(match, when, match.group('a'), match.group('b'));
}

/** « 2005 et 2010 » of years in order. */
function years(match: Match): ReturnType<DateRule['read']> {
  const a = Number(first(match.group('a'), 'year')?.number?.decimal);
  const written = first(match.group('b'), 'number')?.number?.decimal ?? '';
  const b = written.length === 2 ? Math.floor(a / 100) * 100 + Number(written) : Number(written);
  if (!(a < b) || b > 2200) return null;
  // « de 2000 à 3000 personnes » counts; « 1500-2000 euros » is money.
  if (/^\p{Ll}{4,}s$/u.test(wordAfter(match)) && wordAfter(match) !== 'alors') return null;
  if (/^[-/]$/.test(wordBefore(match, 1)) || /^[-/%°]/.test(wordAfter(match))) return null;
  return () => ({ value: `${a}/${b}`, kind: 'date', anchor: { year: b }, explicit: true });
}

/** The month that lies so many months from that of a day. */
function monthFrom(day: Day | null, shift: number): Moment | null {
  if (day === null) return null;
  const { year, month } = ymdOf(day);
  const start = ymdOf(dayOf(year, month + shift, 1));
  return { year: start.year, month: start.month };
}

export const rangeRules: readonly DateRule[] = [
  {
    name: 'date.range-of-days',
    pattern: `(?:<du>|<de>|<from>)?(?<a>${START})<,>?${TO}(?<b>${END})`,
    read: match => (has(match.group('a'), 'weekdays') ? null : between(match)),
    hits: [
      { text: 'Le salon se tiendra du 13 au 15 mai.', gives: '2012-05-13/2012-05-15 date' },
      { text: 'du 28 décembre 2011 au 3 janvier 2012', gives: '2011-12-28/2012-01-03 date' },
    ],
    misses: ['du pain au chocolat'],
  },
  {
    name: 'date.range-of-numbers',
    pattern: `<du>(?<a><dayfig>|<dayth>|<first>)<au>(?<b><dayfig>|<dayth>|<first>)(?:(?:<du>|<le>)(?<next><mois>${REL})|<de><this><mois>|<du><mois><de>(?<month>${MONTH}${OF_YEAR}?))?`,
    read(match) {
      const from = momentOf(match.group('a')).day!;
      const to = momentOf(match.group('b')).day!;
      if (from >= to || !endsWell(match)) return null;
      const shift = shiftOf(directionOf(match.group('next')));
      const month = momentOf(match.group('month'));
      return when => {
        const near = shift ? monthFrom(when.reference, shift) : month;
        const end = near && dateOf({ ...near, day: to }, when, match);
        if (end === null) return { value: null, kind: 'date' };
        return { value: `${iso({ ...end, day: from })}/${iso(end)}`, kind: 'date', anchor: end };
      };
    },
    hits: [
      { text: 'La foire se tiendra du 13 au 18.', gives: '2012-05-13/2012-05-18 date' },
      { text: 'Le salon aura lieu du 4 au 23 du mois prochain.', gives: '2012-06-04/2012-06-23 date' },
    ],
    misses: ['du 3 au 5 rue Lepic', 'du 18 au 13'],
  },
  {
    name: 'date.between-days',
    pattern: `<entre><le>?(?<a>${START})<et><le>?(?<b>${END})`,
    read: between,
    hits: [{ text: 'entre le 20 et le 30 avril', gives: '2012-04-20/2012-04-30 date' }],
    misses: ['entre 20 et 30 avions'],
  },
  {
    name: 'date.range-of-months',
    pattern: `(?:<entre>|<de>|<du>)?(?<a>(?:${EDGE}(?:<->)?)?<fullmonth>${OF_YEAR}?)(?:<et>|<à>|<->|<–>|</>)(?<b>(?:${EDGE}(?:<->)?)?<fullmonth>${OF_YEAR}?)`,
    read: match => (has(match.atoms, 'et') && !has(match.atoms, 'entre') ? null : between(match)),
    hits: [
      { text: 'entre avril et juin 2020', gives: '2020-04/2020-06 date' },
      { text: 'de mars à juin 2011', gives: '2011-03/2011-06 date' },
    ],
    misses: ['mars ou avril'],
  },
  {
    name: 'date.range-of-years',
    pattern: `(?:<de>|<entre>)(?<a><year>)(?:<à>|<et>)(?<b><year>)`,
    read: years,
    hits: [{ text: 'entre 2005 et 2010', gives: '2005/2010 date' }],
    misses: ['de 2000 à 3000 personnes', 'entre 1500 et 2000 manifestants'],
  },
  {
    name: 'date.years-joined',
    pattern: `(?:<décennie>|<période>)?(?<span>(?<a><year>)(?:<->|<–>|</>)(?<b><year>|<yy>|<n2>))`,
    read: years,
    hits: [
      { text: 'sur la période 2018-2028', gives: '2018/2028 date' },
      { text: 'le championnat 2011/2012', gives: '2011/2012 date' },
    ],
    misses: ['la norme 2012-4'],
  },
  {
    name: 'date.range-mixed',
    pattern: `(?:(?:<du>|<de><le>?|<from><le>?)(?<a>${ANY})(?:<le>|<la>)?(?:<au>|<à><le>?|<until><à><le>?|<until><au>)|<entre><le>?(?<c>${ANY})<et><le>?)(?<b>${ANY})`,
    read(match) {
      const a = match.group('a').length ? match.group('a') : match.group('c');
      const b = match.group('b');
      if (has(a, 'weekdays') || (has(a, 'weekday') && !has(b, 'weekday') && !has(a, 'day'))) return null;
      return when => interval(match, when, a, b);
    },
    hits: [{ text: 'de 2009 au 2 mai 2011', gives: '2009/2011-05-02 date' }],
    misses: ['de Paris à Lyon'],
  },
];
