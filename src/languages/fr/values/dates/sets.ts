/** Repeated times: « chaque lundi », « tous les mois », « deux fois par an »; and vague ones: « récemment ». */
import type { Atom } from '../atoms.js';
import { first, has, type Match, valueOf } from '../grammar.js';
import { two } from '../calendar.js';
import { momentOf } from '../moment.js';
import type { Reading } from '../when.js';
import { clockOf, type DateRule } from './common.js';
import { AT, CLOCK, DAY_FIGURE } from './macros.js';

function set(value: string): () => Reading {
  return () => ({ value, kind: 'set' });
}

/** « chaque 14 juillet » → XXXX-07-14. */
function everyYear(match: Match): string | null {
  const { month, day } = momentOf(match.atoms);
  return month && day ? `XXXX-${two(month)}-${two(day)}` : null;
}

/** What repeats: « lundi » → XXXX-WXX-1, « été » → XXXX-SU, « mois » → P1M, « 15 jours » → P15D. */
function repeated(match: Match, atoms: readonly Atom[] = match.atoms): string | null {
  const weekday = valueOf(atoms, 'weekday');
  if (weekday) return `XXXX-WXX-${weekday}`;
  const season = valueOf(atoms, 'season');
  if (season) return `XXXX-${season}`;
  if (has(atoms, 'weekend')) return 'XXXX-WXX-6/XXXX-WXX-7';
  const unit = valueOf(atoms, 'unit');
  if (!unit) return has(atoms, 'part') ? 'P1D' : null;
  const [, prefix = '', size = '1', letter = ''] = /^(PT?)(\d+)([A-Z])$/.exec(unit) ?? [];
  const times = Number(first(atoms, 'number')?.number?.decimal ?? 1);
  return times > 0 ? `${prefix}${times * Number(size)}${letter}` : null;
}

/** « tous les mardis à 20 heures » → XXXX-WXX-2T20:00, « chaque jour à 18h » → XXXX-XX-XXT18:00. */
function timed(value: string, time: readonly Atom[]): string {
  const clock = clockOf(time);
  if (!clock) return value;
  return value === 'P1D' ? `XXXX-XX-XXT${clock}` : /^XXXX-WXX-\d$/.test(value) ? `${value}T${clock}` : value;
}

function every(match: Match): ReturnType<DateRule['read']> {
  const time = match.group('time');
  const value = repeated(match, match.atoms.slice(0, match.atoms.length - time.length));
  return value ? set(timed(value, time)) : null;
}

/* « tous les jours de 10h à 18h » has no time of its own. */
const TIME = `(?<time>(?!<de>|<from>)${AT}${CLOCK})?`;

export const setRules: readonly DateRule[] = [
  {
    name: 'date.every',
    pattern: `<every>(?:<unit>|<weekday>|<season>|<weekend>|<part>|<number><unit>)(?:<part>)?${TIME}`,
    read: every,
    hits: [
      { text: 'chaque mardi', gives: 'XXXX-WXX-2 set' },
      { text: 'chaque année', gives: 'P1Y set' },
      { text: 'chaque jour à 18h30', gives: 'XXXX-XX-XXT18:30 set' },
    ],
    misses: ['chaque élève'],
  },
  {
    name: 'date.every-year',
    pattern: `(?:<every>|<all><les>)(?:${DAY_FIGURE}<fullmonth>|<short-date>)(?!<year>)`,
    read(match) {
      const value = everyYear(match);
      return value === null ? null : set(value);
    },
    hits: [{ text: 'chaque 14 juillet', gives: 'XXXX-07-14 set' }],
    misses: ['chaque 14 du mois'],
  },
  {
    name: 'date.all',
    pattern: `<all><les>(?:<number>)?(?:<unit>|<weekday>|<season>|<weekend>|<part>)(?:<part>)?${TIME}`,
    read: every,
    hits: [
      { text: 'tous les mois', gives: 'P1M set' },
      { text: 'tous les 15 jours', gives: 'P15D set' },
      { text: 'tous les mardis à 20 heures', gives: 'XXXX-WXX-2T20:00 set' },
    ],
    misses: ['tous les élèves'],
  },
  {
    name: 'date.one-in',
    pattern: `<one>(?<what><weekday>|<weekend>|<unit>|<nuit>)<sur>(?<n><int>)`,
    read(match) {
      const unit = has(match.group('what'), 'nuit') ? 'P1D' : valueOf(match.group('what'), 'unit');
      const n = Number(first(match.group('n'), 'int')!.number!.decimal);
      if (!(n >= 2 && n < 10)) return null;
      if (!unit || unit === 'PWE') return set(`P${n}W`);
      return /^P1[DWMY]$/.test(unit) ? set(`P${n}${unit.slice(2)}`) : null;
    },
    hits: [
      { text: 'un vendredi sur deux', gives: 'P2W set' },
      { text: 'un jour sur trois', gives: 'P3D set' },
    ],
    misses: ['un habitant sur deux', 'un jour sur place'],
  },
  {
    name: 'date.times-per',
    pattern: `(?:<number>|<vague>)(?:<fois>|<unit>)<par>(?<unit><unit>)`,
    read: match => set(valueOf(match.group('unit'), 'unit')!),
    hits: [{ text: 'deux fois par an', gives: 'P1Y set' }],
    misses: ['deux fois par chance'],
  },
  {
    name: 'date.weekdays',
    pattern: `(?<!<ordinal>|<first>|<last>|<next>)(?:<weekdays>(?:<part>)?|<weekday>(?<p><part>)(?<=<weekday>.))`,
    read(match) {
      if (match.group('p').length && !match.document.tokens.lower[match.group('p')[0]!.token]!.endsWith('s'))
        return null;
      return every(match);
    },
    hits: [{ text: 'ouvert les samedis', gives: 'XXXX-WXX-6 set' }],
    misses: ['samedi matin'],
  },
  {
    name: 'date.habit',
    pattern: '<habit>',
    read(match) {
      const word = match.document.tokens.lower[match.atoms[0]!.token]!;
      return word.endsWith('ment') ? set(valueOf(match.atoms, 'habit')!) : null;
    },
    hits: [{ text: 'révisé annuellement', gives: 'P1Y set' }],
    misses: ['un quotidien régional'],
  },
  {
    name: 'date.vague',
    pattern: '<reference>',
    read: match => () => ({ value: valueOf(match.atoms, 'reference')!, kind: 'date' }),
    hits: [{ text: 'récemment', gives: 'PAST_REF date' }],
    misses: ['récent'],
  },
];
