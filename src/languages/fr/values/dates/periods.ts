/** Stretches of the calendar: « semaine dernière », « deuxième trimestre 2020 », « fin d'année », « ce week-end », « été 2019 ». */
import { type Day, dayOf, isoDay, isoWeek, mondayOf, weekdayOf, type Ymd, ymdOf } from '../calendar.js';
import { first, has, type Match, valueOf } from '../grammar.js';
import { directionOf, momentOf, shiftOf } from '../moment.js';
import type { When } from '../when.js';
import { type DateRule, edgeOf, outside } from './common.js';
import { EDGE, OF_YEAR, REL } from './macros.js';

/** Day that « suivant » and « précédent » count from: the last date of the text; otherwise the day of publication. */
function baseOf(match: Match, when: When): Day | null {
  const direction = directionOf(match.atoms);
  if ((direction === 'following' || direction === 'preceding' || has(match.atoms, 'that')) && when.last) {
    const { year, month, day } = when.last;
    return dayOf(year, month ?? 1, day ?? 1);
  }
  return when.reference;
}

/** Value and first day of the period of that kind that lies `shift` periods from the one that holds `base`. */
export function periodAt(kind: string, base: Day, shift: number): { value: string; start: Ymd } | null {
  const { year, month } = ymdOf(base);
  if (kind === 'W') {
    const monday = mondayOf(base) + 7 * shift;
    return { value: isoWeek(monday), start: ymdOf(monday) };
  }
  if (kind === 'M') {
    const start = ymdOf(dayOf(year, month + shift, 1));
    return {
      value: isoDay(dayOf(start.year, start.month, 1)).slice(0, 7),
      start: { year: start.year, month: start.month },
    };
  }
  if (kind === 'Q' || kind === 'H') {
    const size = kind === 'Q' ? 3 : 6;
    const start = ymdOf(dayOf(year, (Math.floor((month - 1) / size) + shift) * size + 1, 1));
    return {
      value: `${start.year}-${kind}${Math.floor((start.month - 1) / size) + 1}`,
      start: { year: start.year, month: start.month },
    };
  }
  if (kind === 'Y') return { value: String(year + shift), start: { year: year + shift } };
  if (kind === 'D')
    return { value: `${Math.floor(year / 10) + shift}X`, start: { year: (Math.floor(year / 10) + shift) * 10 } };
  return kind === 'C'
    ? { value: `${Math.floor(year / 100) + shift}XX`, start: { year: (Math.floor(year / 100) + shift) * 100 } }
    : null;
}

/** « les années suivantes » is a length. */
function isPlural(match: Match): boolean {
  const ending = (feature: string): boolean => {
    const atom = first(match.atoms, feature);
    return atom !== undefined && match.document.tokens.lower[atom.token]!.endsWith('s');
  };
  return ending('period') && ['last', 'next', 'past', 'following', 'preceding'].some(ending);
}

/** « semaine dernière », « cette année », « fin d'année », « trimestre précédent ». */
function period(match: Match): ReturnType<DateRule['read']> {
  const kind = valueOf(match.atoms, 'period')!;
  if (isPlural(match)) return null;
  const shift = shiftOf(directionOf(match.atoms));
  const modifier = edgeOf(match.atoms) ?? outside(match);
  return when => {
    const base = baseOf(match, when);
    const found = base === null ? null : periodAt(kind, base, shift);
    return { value: found?.value ?? null, kind: 'date', modifier, anchor: found?.start ?? null };
  };
}

/** « deuxième trimestre 2020 », « premier semestre »: numbered within a year. */
function numbered(match: Match): ReturnType<DateRule['read']> {
  const part = valueOf(match.atoms, 'period') ?? (has(match.atoms, 'quarter') ? 'Q' : 'H');
  const parts = part === 'Q' ? 4 : 2;
  const ordinal = first(match.atoms, 'ordinal');
  const n = has(match.atoms, 'last')
    ? parts
    : Number(
        valueOf(match.atoms, 'quarter') ??
          valueOf(match.atoms, 'halfyear') ??
          ordinal?.figure?.value ??
          ordinal?.features.get('ordinal'),
      );
  if (!(n >= 1 && n <= parts)) return null;
  const moment = momentOf(match.group(match.group('before').length ? 'before' : 'year'));
  const modifier = edgeOf(match.group('edge'));
  return when => {
    const now = when.reference === null ? null : ymdOf(when.reference);
    const year = moment.year ?? (now && yearOfPart(n, parts, now, moment.yearShift, when, match));
    if (year === null) return { value: null, kind: 'date', modifier };
    const anchor = { year, month: ((n - 1) * 12) / parts + 1 };
    return { value: `${year}-${part}${n}`, kind: 'date', modifier, anchor, explicit: moment.year !== undefined };
  };
}

/** A part that has not begun in a past clause was last year's; one that is over in a future clause is next year's. */
function yearOfPart(n: number, parts: number, now: Ymd, shift: number | undefined, when: When, match: Match): number {
  if (shift !== undefined) return now.year + shift;
  const current = Math.floor(((now.month! - 1) * parts) / 12) + 1;
  if (when.last?.explicit && when.near(match) && when.last.month === undefined) return when.last.year;
  if (n > current && when.tense(match) !== 1) return now.year - 1;
  return n < current && when.tense(match) === 1 ? now.year + 1 : now.year;
}

function weekend(match: Match): ReturnType<DateRule['read']> {
  const direction = directionOf(match.atoms);
  const shift = shiftOf(direction);
  return when => {
    const base = baseOf(match, when);
    if (base === null) return { value: null, kind: 'date' };
    const early = !has(match.atoms, 'that') && weekdayOf(base) <= 3 && shift === 0 && when.tense(match) !== 1;
    const saturday = mondayOf(base) + 5 + 7 * (shift === 1 ? (weekdayOf(base) >= 6 ? 1 : 0) : early ? -1 : shift);
    return { value: `${isoDay(saturday)}/${isoDay(saturday + 1)}`, kind: 'date', anchor: ymdOf(saturday) };
  };
}

export const periodRules: readonly DateRule[] = [
  {
    name: 'date.part-of-year',
    pattern: `(?<edge>${EDGE}<du>)?(?:(?:<ordinal>|<last>)(?=<part4>|<part2>)<period>|(?:<quarter>|<halfyear>)(?=<year>))(?<year>(?:<fiscal>)?${OF_YEAR})?|(?<before><year>)<->?(?:<quarter>|<halfyear>)`,
    read: numbered,
    hits: [
      { text: 'au deuxième trimestre 2020', gives: '2020-Q2 date' },
      { text: 'au premier semestre', gives: '2012-H1 date' },
      { text: 'le troisième trimestre de 2011', gives: '2011-Q3 date' },
      { text: 'les ventes de 2011 T2', gives: '2011-Q2 date' },
    ],
    misses: ['deux trimestres de hausse'],
  },
  {
    name: 'date.period',
    pattern: `(?:(?:<early>|<plus><early>|<plus><late>)(?:<dans>|<en>)<le>?|${EDGE}(?:<de>|<du>)<le>?)?(?:<this><same>?(?:<last>|<next>)?<period>(?:<-><ci>)?${REL}?|<reste>(?:<de>|<du>)(?:<le>|<this>|<possessive>)?<period>|<period>(?:${REL}|<qui><suit>|<qui><vient>|<en><cours>)|(?<=<le>|<au>|<du>|<this>|<start>|<end>|<de>)(?:<last>|<next>)<period>(?=<ordinal>)?)`,
    read: period,
    hits: [
      { text: 'la semaine dernière', gives: '2012-W18 date' },
      { text: "l'an dernier", gives: '2011 date' },
      { text: 'cette année', gives: '2012 date' },
      { text: 'le mois prochain', gives: '2012-06 date' },
    ],
    misses: ['une semaine chargée', 'la semaine de travail'],
  },
  {
    name: 'date.week-number',
    pattern: `<semaine>(?<n><int>)(?:<de>?<year>)?`,
    read(match) {
      const week = Number(first(match.group('n'), 'int')!.number!.decimal);
      const year = momentOf(match.atoms).year;
      if (week < 1 || week > 53) return null;
      return when => {
        const here = year ?? (when.reference === null ? null : ymdOf(when.reference).year);
        return { value: here === null ? null : `${here}-W${String(week).padStart(2, '0')}`, kind: 'date' };
      };
    },
    hits: [{ text: 'en semaine 31', gives: '2012-W31 date' }],
    misses: ['une semaine 100 % bio'],
  },
  {
    name: 'date.edge-of-period',
    pattern: `(?:(?:<plus>?(?:<early>|<late>))(?:<dans>|<en>)<le>|${EDGE}(?:<de>|<du>)<le>?)<period>`,
    read: period,
    hits: [
      { text: "en début d'année", gives: '2012 date start' },
      { text: 'plus tôt dans le mois', gives: '2012-05 date' },
    ],
    misses: ['le début du film'],
  },
  {
    name: 'date.weekend',
    pattern: `(?:<this>(?:<last>|<next>)?<weekend>${REL}?|<weekend>${REL}|(?:<last>|<next>)<weekend>|(?<=<le>|<au>|<du>|<during>)<weekend>(?!<de>|<du>|<hours>))`,
    read: weekend,
    hits: [
      { text: 'le week-end dernier', gives: '2012-05-05/2012-05-06 date' },
      { text: 'Ce week-end, la ville accueillera un festival.', gives: '2012-05-12/2012-05-13 date' },
    ],
    misses: ['un week-end à la mer'],
  },
];
