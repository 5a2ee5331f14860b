/** Lengths of time and dates counted with them: « trois ans », « 48 heures », « il y a dix ans », « dans six mois », « deux jours plus tard ». */
import { dateOf } from '../anchoring.js';
import { type Day, dayOf } from '../calendar.js';
import { endsWell, first, has, type Match, shownBefore, valueOf, wordAfter, wordBefore } from '../grammar.js';
import { momentOf } from '../moment.js';
import type { Reading, When } from '../when.js';
import { isAge } from './ages.js';
import { type DateRule } from './common.js';
import { away, counted, type Length, lengthOf } from './lengths.js';
import { DAY_MONTH, HOLIDAY } from './macros.js';

const COUNT = '(?:<number>|<vague>|<des>)';
const BOUND =
  '(?:<plus><de>|<moins><de>|<près><de>|<round>|<presque>|<à><peu><près>|<au><moins>|<bientôt>|<quasi>|<à><peine>|<un><peu><plus><de>)';
export const LENGTH = `(?:${COUNT}(?:<bon>|<long>|<même>)?<unit>(?:<et><half>)?(?:<et>?(?<!<one>.)<int><unit>)?|<one>?<halfhour>|<one>?<halfday>|<one><quart><de>(?:<hours>|<siècle>)|<number><->?<quart><de><hours>|<clock>)`;

/** « porter le congé de cinq à douze jours »: from one length to another, no range. */
function isChange(match: Match): boolean {
  if (!has(match.atoms, 'de') && wordBefore(match, 1) !== 'de') return false;
  return [1, 2, 3, 4, 5].some(back => shownBefore(match, back, 'changing'));
}

/** « il y a plus de 12 ans » is before, « moins de » after that date. */
function boundOf(match: Match, sign: 1 | -1): NonNullable<Reading['modifier']> | null {
  const atoms = match.group('bound');
  if (!atoms.length) return null;
  if (has(atoms, 'plus')) return sign < 0 ? 'before' : 'after';
  if (has(atoms, 'moins') && !has(atoms, 'au')) return sign < 0 ? 'after' : 'before';
  return 'approx';
}

function fromReference(sign: 1 | -1): DateRule['read'] {
  return match => {
    const length = lengthOf(match.group('length'));
    if (!length) return null;
    const modifier = boundOf(match, sign);
    return when =>
      when.reference === null
        ? { value: null, kind: 'date', modifier }
        : { ...away(when.reference, length, sign), modifier };
  };
}

/** « deux jours plus tard » counts from the last date of the text. */
function fromLast(match: Match): ReturnType<DateRule['read']> {
  const length = lengthOf(match.group('length'));
  if (!length) return null;
  // « cinq mois après l'attentat » is a length.
  if (has(match.atoms, 'after') && !/^(?:[.,;:)»"]|il|elle|ils|elles|on|)$/.test(wordAfter(match))) return null;
  const back = has(match.atoms, 'early') || has(match.atoms, 'ago') || has(match.atoms, 'before');
  return when => {
    const base = baseOf(when, length);
    return base === null ? { value: null, kind: 'date' } : away(base, length, back ? -1 : 1);
  };
}

function baseOf(when: When, length: Length): Day | null {
  const day = length.unit.startsWith('PT') || length.unit === 'P1D' || length.unit === 'P1W' ? when.lastDay : null;
  if (day) return dayOf(day.year, day.month!, day.day!);
  if (!when.last) return when.reference;
  return dayOf(when.last.year, when.last.month ?? 1, when.last.day ?? 1);
}

/** « 20 Minutes », « les 24 Heures du Mans »; « une seconde collecte » is a second one. */
function isName(match: Match): boolean {
  const last = match.atoms[match.atoms.length - 1]!;
  const written = match.document.tokens.text[last.token]!;
  if (/^\p{Lu}\p{Ll}/u.test(written) && match.atoms[0]!.token !== last.token) return true;
  return valueOf(match.atoms, 'unit') === 'PT1S' && has(match.atoms, 'one') && !endsWell(match);
}

function duration(match: Match): ReturnType<DateRule['read']> {
  const length = lengthOf(match.atoms);
  if (!length || isAge(match, length.unit) || isName(match)) return null;
  // « en dehors des heures scolaires » are hours that are known.
  if (has(match.atoms, 'des') && !shownBefore(match, 1, 'takes')) return null;
  const lasts = shownBefore(match, 1, 'lasts') || /^(?:de|d'|:)$/.test(wordBefore(match, 1));
  if (has(match.atoms, 'clock') && !lasts) return null;
  // « Un jour, ils reviendront »: some day.
  if (
    has(match.atoms, 'one') &&
    length.unit === 'P1D' &&
    /^[,.…]$/.test(wordAfter(match)) &&
    !shownBefore(match, 1, 'takes')
  )
    return null;
  return () => ({ value: length.count === null ? null : length.iso, kind: 'duration' });
}

export const durationRules: readonly DateRule[] = [
  {
    name: 'date.ago',
    pattern: `(?:<il><y><a>|<il><ya>|<y><a>)(?<bound>${BOUND})?(?<length>${LENGTH})(?<more><number><unit>)?`,
    read: fromReference(-1),
    hits: [
      { text: 'il y a dix ans', gives: '2002 date' },
      { text: 'il y a plus de 12 ans', gives: '2000 date before' },
    ],
    misses: ['il y a dix personnes'],
  },
  {
    name: 'date.in',
    pattern: `(?:<dans>(?:<les>|<le>)?|<d'><ici>(?:<à>)?|<sous>)(?<bound>${BOUND})?(?<length>${LENGTH})(?!<de>)`,
    read: fromReference(1),
    hits: [
      { text: 'dans six mois', gives: '2012-11 date' },
      { text: 'dans quinze jours', gives: '2012-05-25 date' },
    ],
    misses: ['dans deux villes'],
  },
  {
    name: 'date.later',
    pattern: `(?<bound>${BOUND})?(?<length>${LENGTH})(?:<plus>(?:<late>|<early>)|<ago>|<after>)`,
    read: fromLast,
    hits: [{ text: 'Fondé en 2007, il a fermé cinq ans plus tard.', gives: '2012 date' }],
    misses: ["cinq mois après l'attentat"],
  },
  {
    name: 'date.length-from',
    pattern: `(?<bound>${BOUND})?(?<length>${LENGTH})(?:<after>|<before>|<à>(?:<partir>|<compter>)<de>)<le>?(?<day>${DAY_MONTH}|<deictic>|${HOLIDAY}|<date>)`,
    read(match) {
      const length = lengthOf(match.group('length'));
      if (!length?.count || has(match.group('length'), 'hours')) return null;
      const moment = momentOf(match.group('day'));
      const sign = has(match.atoms, 'before') ? -1 : 1;
      return when => {
        const date = dateOf(moment, when, match);
        return date?.day === undefined
          ? { value: null, kind: 'date' }
          : away(dayOf(date.year, date.month!, date.day), length, sign);
      };
    },
    hits: [{ text: 'trois jours après le 12 janvier 2011', gives: '2011-01-15 date' }],
    misses: ['trois jours après la défaite'],
  },
  {
    name: 'date.last-lengths',
    pattern: `(?:<these>|(?<=<les>|<des>|<possessive>))?(?:<number>|<vague>)?(?:<same>)?(?:(?:<last>|<next>|<past>|<first>)<number>?(?<unit><unit>)|(?<unit2><unit>)(?:<last>|<past>|<following>|<preceding>|<next>|<à><venir>))`,
    read(match) {
      if (
        has(match.atoms, 'one') ||
        (!['these', 'number', 'vague'].some(name => has(match.atoms, name)) &&
          !/^(?:les|des|ses|leurs|nos)$/.test(wordBefore(match, 1)))
      )
        return null;
      const length = lengthOf(match.atoms);
      if (!length || (has(match.atoms, 'first') && !first(match.atoms, 'number'))) return null;
      const plural = /[sx]$/.test(match.document.tokens.lower[first(match.atoms, 'unit')!.token]!);
      return plural ? () => ({ value: length.count === null ? null : length.iso, kind: 'duration' }) : null;
    },
    hits: [
      { text: 'ces dernières années', gives: '? duration' },
      { text: 'les vingt dernières années', gives: 'P20Y duration' },
    ],
    misses: ['la dernière fois'],
  },
  {
    name: 'date.length-range',
    pattern: `(?:<de>|<entre>)?(?<low><int>)(?:<à>|<ou>|<et>|<->)(?<high>${LENGTH})`,
    read(match) {
      const high = lengthOf(match.group('high'));
      const low = Number(first(match.group('low'), 'int')!.number!.decimal);
      if (!high?.count || low >= high.count || isAge(match, high.unit) || isChange(match)) return null;
      if (has(match.atoms, 'et') && !has(match.atoms, 'entre')) return null;
      const from = counted(high.unit, low, String(low));
      return from ? () => ({ value: `${from.iso}/${high.iso}`, kind: 'duration' }) : null;
    },
    hits: [{ text: 'deux à trois ans', gives: 'P2Y/P3Y duration' }],
    misses: ['deux à trois fois', 'les 18-25 ans'],
  },
  {
    name: 'date.duration',
    pattern: LENGTH,
    read: duration,
    hits: [
      { text: 'trois ans', gives: 'P3Y duration' },
      { text: 'pendant 48 heures', gives: 'PT48H duration' },
      { text: 'quelques heures', gives: '? duration' },
      { text: 'une demi-heure', gives: 'PT30M duration' },
      { text: 'deux ans et demi', gives: 'P30M duration' },
    ],
    misses: ['un homme de 42 ans', 'trois livres', 'âgé de sept ans'],
  },
];
