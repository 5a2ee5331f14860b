/** Stretches of the calendar: « semaine dernière », « deuxième trimestre 2020 », « fin d'année », « ce week-end », « été 2019 ». */
import { type Day, dayOf, isoDay, isoWeek, mondayOf, weekdayOf, type Ymd, ymdOf } from '../calendar.js';
import { century } from '../figures.js';
import { first, has, type Match, shownBefore, valueOf, wordAfter, wordBefore } from '../grammar.js';
import { directionOf, momentOf, shiftOf } from '../moment.js';
import type { Reading, When } from '../when.js';
import { type DateRule, edgeOf, outside } from './common.js';
import { EDGE, OF_YEAR, REL } from './macros.js';

/** Day that « suivant » and « précédent » count from: the last date of the text; otherwise the day of publication. */
function baseOf(match: Match, when: When): Day | null {
  const direction = directionOf(match.atoms);
  if ((direction === 'following' || direction === 'preceding') && when.last) {
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
  const moment = momentOf(match.group('year'));
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
    const early = weekdayOf(base) <= 3 && shift === 0 && when.tense(match) !== 1;
    const saturday = mondayOf(base) + 5 + 7 * (shift === 1 ? (weekdayOf(base) >= 6 ? 1 : 0) : early ? -1 : shift);
    return { value: `${isoDay(saturday)}/${isoDay(saturday + 1)}`, kind: 'date', anchor: ymdOf(saturday) };
  };
}

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** « cet été », « l'hiver dernier », « automne 2013 »; a winter has the year in which it begins. */
function season(match: Match): ReturnType<DateRule['read']> {
  const name = valueOf(match.atoms, 'season')!;
  const start = SEASON_START[name]!;
  const moment = momentOf(match.group('year'));
  const direction = directionOf(match.atoms);
  const modifier = edgeOf(match.atoms) ?? outside(match);
  const reading = (year: number): Reading => ({
    value: `${year}-${name}`,
    kind: 'date',
    modifier,
    anchor: { year, month: start },
  });
  const short = first(match.group('year'), 'yy')?.number?.decimal;
  const written = moment.year ?? (short ? century(Number(short)) : undefined);
  if (written !== undefined) return () => reading(written);
  return when => {
    if (when.reference === null) return { value: null, kind: 'date', modifier };
    const now = ymdOf(when.reference);
    if (moment.yearShift !== undefined) return reading(now.year + moment.yearShift);
    // Months from the start of this year's season; it lasts three.
    const since = now.month - start;
    const current = since >= 0 && since < 3 ? now.year : name === 'WI' && now.month <= 3 ? now.year - 1 : null;
    const previous = since >= 3 ? now.year : now.year - 1;
    const next = since < 0 ? now.year : now.year + 1;
    if (direction === 'this') return reading(current ?? now.year);
    if (direction === 'last' || direction === 'preceding')
      return reading(name === 'WI' && current !== null ? current - (now.month <= 3 ? 0 : 1) : previous);
    if (direction === 'next' || direction === 'following') return reading(next);
    if (current !== null) return reading(current);
    const tense = when.tense(match);
    return reading(tense === -1 ? previous : tense === 1 ? next : since > 0 ? previous : next);
  };
}

/** « a été », « vacances d'été »: a participle, an adjective. */
function isSeason(match: Match): boolean {
  const { start } = match.atoms[0]!;
  const before = wordBefore(match, 1);
  const named = match.group('year').length > 0 || match.atoms.length > 1;
  if (named) return before !== 'a' && before !== 'ont';
  if (/^(?:d'|de)$/.test(before)) return false;
  return (shownBefore(match, 1, 'season-before') || start === 0) && wordAfter(match) !== 'indien';
}

export const periodRules: readonly DateRule[] = [
  {
    name: 'date.part-of-year',
    pattern: `(?<edge>${EDGE}<du>)?(?:(?:<ordinal>|<last>)(?=<part4>|<part2>)<period>|(?:<quarter>|<halfyear>)(?=<year>))(?<year>(?:<fiscal>)?${OF_YEAR})?`,
    read: numbered,
    hits: [
      { text: 'au deuxième trimestre 2020', gives: '2020-Q2 date' },
      { text: 'au premier semestre', gives: '2012-H1 date' },
    ],
    misses: ['deux trimestres de hausse'],
  },
  {
    name: 'date.period',
    pattern: `(?:(?:<early>|<plus><early>|<plus><late>)(?:<dans>|<en>)<le>?|${EDGE}(?:<de>|<du>)<le>?)?(?:<this><same>?(?:<last>|<next>)?<period>(?:<-><ci>)?${REL}?|<reste><de>(?:<le>|<this>)<period>|<period>(?:${REL}|<qui><suit>|<qui><vient>|<en><cours>)|(?<=<le>|<au>|<du>|<this>|<start>|<end>|<de>)(?:<last>|<next>)<period>(?=<ordinal>)?)`,
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
  {
    name: 'date.season',
    pattern: `<this>?(?:${EDGE}(?:<->|<de>|<du>|<de><le>)?)?<season>(?<year>(?:<de>)?<year>|<de>?<yy>|<de><le>?<an>${REL})?${REL}?`,
    read: match => (isSeason(match) ? season(match) : null),
    hits: [
      { text: 'Cet été, la ville accueillera un festival.', gives: '2012-SU date' },
      { text: "l'automne 2013", gives: '2013-FA date' },
    ],
    misses: ['il a été élu', "vacances d'été", "sports d'hiver"],
  },
  {
    name: 'date.last-night',
    pattern: `(?:<this>(?:<part>|<journée>)|<nuit>(?:<last>|<past>|<next>)|<le>(?=<part>)(?<span><part><same>))`,
    read(match) {
      const shift = has(match.atoms, 'last') || has(match.atoms, 'past') ? -1 : 0;
      // « cette soirée » is a party that was spoken of.
      const word = match.document.tokens.lower[match.atoms[match.atoms.length - 1]!.token]!;
      if (has(match.atoms, 'this') && word.endsWith('ée') && word !== 'mi-journée') return null;
      return when => {
        if (has(match.atoms, 'same') && when.last?.day !== undefined)
          return { value: isoDay(dayOf(when.last.year, when.last.month!, when.last.day)), kind: 'date' };
        const day = when.reference === null ? null : when.reference + shift;
        return { value: day === null ? null : isoDay(day), kind: 'date', anchor: day === null ? null : ymdOf(day) };
      };
    },
    hits: [
      { text: 'ce matin', gives: '2012-05-10 date' },
      { text: 'la nuit dernière', gives: '2012-05-09 date' },
    ],
    misses: ['chaque matin'],
  },
  {
    name: 'date.edge-of-day',
    pattern: `${EDGE}<de><le>?(?:<part>|<journée>)`,
    read: match => {
      const modifier = edgeOf(match.atoms);
      return when => dayHere(when, match, modifier);
    },
    hits: [{ text: "en fin d'après-midi", gives: '2012-05-10 date end' }],
    misses: ['la fin du jour'],
  },
  {
    name: 'date.part-alone',
    pattern: `(?<=<dans><le>|<en>|<au>|<during><le>)(?<span><part>)(?!<de>|<du>)`,
    // « dans l'Aube » is a place.
    read: match =>
      /^\p{Lu}/u.test(match.document.tokens.text[match.atoms[0]!.token]!) ? null : when => dayHere(when, match, null),
    hits: [{ text: 'dans la soirée', gives: '2012-05-10 date' }],
    misses: ['une soirée électorale'],
  },
  {
    name: 'date.next-day',
    pattern: `(?<=<le>)(?<span><jour>(?:<following>|<preceding>|<d'><après>|<d'><avant>))`,
    read(match) {
      const shift = shiftOf(directionOf(match.atoms));
      return when => {
        const last = when.last?.day === undefined ? null : dayOf(when.last.year, when.last.month!, when.last.day);
        const base = last ?? when.reference;
        return base === null
          ? { value: null, kind: 'date' }
          : { value: isoDay(base + shift), kind: 'date', anchor: ymdOf(base + shift) };
      };
    },
    hits: [{ text: 'Parti le 3 mai, il revint le jour suivant.', gives: '2012-05-04 date' }],
    misses: ["un jour suivant l'autre"],
  },
  {
    name: 'date.same-day',
    pattern: `(?:<same><unit>|<this><same>?(?:<unit>|<part>)<-><là>|<this><unit>(?!<->))`,
    read(match) {
      const unit = valueOf(match.atoms, 'unit') ?? 'P1D';
      const kind = { P1D: 'day', P1W: 'W', P1M: 'M', P1Y: 'Y' }[unit];
      if (!kind) return null;
      const back = has(match.atoms, 'same') || has(match.atoms, 'là');
      if (kind === 'day' && !back && match.document.tokens.lower[match.atoms[1]!.token] !== 'jour') return null;
      return when => {
        const base =
          back && when.last ? dayOf(when.last.year, when.last.month ?? 1, when.last.day ?? 1) : when.reference;
        if (base === null) return { value: null, kind: 'date' };
        const found = kind === 'day' ? { value: isoDay(base), start: ymdOf(base) } : periodAt(kind, base, 0);
        return { value: found?.value ?? null, kind: 'date', anchor: found?.start ?? null };
      };
    },
    hits: [{ text: 'Le 3 mai, il a signé; le même jour, elle partait.', gives: '2012-05-03 date' }],
    misses: ['même un jour'],
  },
];

/** A part of day without a day: of the last day named in the sentence, otherwise of the day of publication. */
function dayHere(when: When, match: Match, modifier: Reading['modifier']): Reading {
  const last =
    when.last?.day !== undefined && when.near(match) ? dayOf(when.last.year, when.last.month!, when.last.day) : null;
  const day = last ?? when.reference;
  return { value: day === null ? null : isoDay(day), kind: 'date', modifier: modifier ?? null };
}
