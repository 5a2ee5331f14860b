/** Months, years, decades and centuries: « fin mars », « novembre 2016 », « les années 80 », « XVIIe siècle », « 2018-2028 ». */
import { dateOf } from '../anchoring.js';
import { isoYear, two } from '../calendar.js';
import { endsWell, first, has, type Match, shownBefore, wordAfter, wordBefore } from '../grammar.js';
import { momentOf } from '../moment.js';
import { type DateRule, dayReading, edgeOf } from './common.js';
import { EDGE, MONTH, OF_YEAR, REL } from './macros.js';

/** « 2016 » after « Euro », « 2 000 habitants », « 2000 personnes » are no years of their own. */
/** « timbres spéciaux 2019 », not « Euro 2016 », whose year is part of a name. */
function isCommon(match: Match, back: number): boolean {
  return /^[\p{Ll}-]{3,}$/u.test(match.document.tokens.text[match.atoms[0]!.token - back] ?? '');
}

function isYear(match: Match): boolean {
  const before = wordBefore(match, 1);
  const { start } = match.atoms[0]!;
  const { text } = match.document.view;
  if (/[\p{L}\p{N}.,/+°#'’-]/u.test(text[start - 1] ?? ' ') && before !== "d'" && before !== "l'") return false;
  if (/[%°€$£]/.test(wordAfter(match))) return false;
  if (shownBefore(match, 1, 'year-after')) return true;
  if (before === '' || text[start - 1] === '\n') return endsWell(match);
  // « 2000 personnes » counts a plural; « par rapport à 2017 entraîne » does not.
  const counts = !endsWell(match) && /[sx]$/.test(wordAfter(match));
  if (shownBefore(match, 1, 'year-maybe')) return !counts;
  const year = Number(first(match.atoms, 'year')!.number!.decimal);
  return isCommon(match, 1) && !counts && year >= 1930 && year <= 2040 && !shownBefore(match, 1, 'numbered');
}

const LONGEST_NAME = 6;

/** « Mars a annoncé »: a month with a capital and without a preposition is a name. */
function isMonth(match: Match): boolean {
  const { start } = match.atoms[0]!;
  const { text } = match.document.view;
  const capital = /\p{Lu}/u.test(text[start]!);
  const before = wordBefore(match, 1);
  if (has(match.atoms, 'year') || has(match.atoms, 'yy') || match.atoms.length > 1) return true;
  if (!has(match.atoms, 'fullmonth')) return false;
  // « Mars », « Mai », « Juin » are names too; « Novembre » is not.
  if (capital) return match.atoms[0]!.end - start > LONGEST_NAME;
  return !/^(?:-|\d+)$/.test(before) && text[start - 1] !== '-';
}

function readMonth(match: Match): ReturnType<DateRule['read']> {
  if (!isMonth(match)) return null;
  const moment = momentOf(match.atoms);
  return when => dayReading(dateOf(moment, when, match), null, match, moment.year !== undefined);
}

/** « siècle » of a Roman or ordinal number; before Christ counts down. */
function century(match: Match): ReturnType<DateRule['read']> {
  const roman = first(match.atoms, 'roman');
  const ordinal = first(match.atoms, 'ordinal');
  const n = roman
    ? romanValue(match.document.tokens.text[roman.token]!)
    : Number(ordinal?.figure?.value ?? ordinal?.features.get('ordinal'));
  if (!(n >= 1 && n <= 21)) return null;
  const before = has(match.atoms, 'av') || has(match.atoms, 'avant');
  const modifier = edgeOf(match.atoms);
  return () => ({ value: before ? `-${two(n - 1)}XX` : `${two(n - 1)}XX`, kind: 'date', modifier });
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(numeral: string): number {
  let sum = 0;
  const digits = [...numeral].map(letter => ROMAN[letter] ?? 0).filter(Boolean);
  digits.forEach((value, i) => (sum += value < (digits[i + 1] ?? 0) ? -value : value));
  return sum;
}

function decade(match: Match): ReturnType<DateRule['read']> {
  const number = first(match.atoms, 'number')!;
  const n = Number(number.number?.decimal);
  const base = n >= 1000 ? n : n >= 10 && n < 100 ? 1900 + n : NaN;
  const plural = (match.document.tokens.lower[first(match.atoms, 'année')?.token ?? -1] ?? 's').endsWith('s');
  if (base % 10 !== 0 || Number.isNaN(base) || base > 2100 || !plural) return null;
  const modifier = edgeOf(match.atoms);
  return () => ({ value: `${Math.floor(base / 10)}X`, kind: 'date', modifier });
}

const CHRIST = '(?:(?:<av><.>?|<avant>)(?:<jc>|<j.-c.>|<j.-c><.>?|<jésus-christ>|<notre>))';

export const monthRules: readonly DateRule[] = [
  {
    name: 'date.month',
    pattern: `(?<!<int>|<int>.?<->)<this>?(?:${EDGE}(?:<->|<de>|<du><mois><de>|<du>|<de><le>)?)?(?:<courant>)?(?:<mois><de>)?${MONTH}(?:${OF_YEAR}|${REL})?`,
    read: readMonth,
    hits: [
      { text: 'en décembre 2011', gives: '2011-12 date' },
      { text: 'à la mi-octobre', gives: '2012-10 date mid' },
      { text: 'fin du mois de janvier', gives: '2012-01 date end' },
      { text: "novembre de l'année prochaine", gives: '2013-11 date' },
    ],
    misses: ['Mars a annoncé une fermeture', 'sept élus sur dix'],
  },
  {
    name: 'date.month-in-figures',
    pattern: `(?<=<en>|<depuis>|<since>|<from>|<le>|<au>|<de>)(?<span><month-date>)`,
    read: match => {
      const moment = momentOf(match.atoms);
      return when => dayReading(dateOf(moment, when, match), null, match, true);
    },
    hits: [{ text: 'en 03/2015', gives: '2015-03 date' }],
    misses: ['la loi 2016-12'],
  },
  {
    name: 'date.decade',
    pattern: `(?:${EDGE}<des>)?(?:<année>|<décennie>)(?<n><number>)(?!<month>|<->|<–>|</>)`,
    read: decade,
    hits: [
      { text: 'dans les années 80', gives: '198X date' },
      { text: 'au début des années soixante-dix', gives: '197X date start' },
    ],
    misses: ['des années 83'],
  },
  {
    name: 'date.year',
    pattern: `(?:${EDGE}(?:<->|<de>|<de><le><année>|<année>)?)?(?:<année>|(?<=<an>|<année>|<en>)(?=<wordyear>))?(?:<year>|(?<=<an>|<année>|<en>)<wordyear>|(?<=<année>)<n3>)`,
    read(match) {
      const written = first(match.atoms, 'number')!;
      const year = Number(written.number!.decimal);
      if (written.features.has('year') && match.atoms.length === 1 && !isYear(match)) return null;
      const date = { year };
      return () => dayReading(date, null, match, true);
    },
    hits: [
      { text: 'en 1979', gives: '1979 date' },
      { text: 'fin 2012', gives: '2012 date end' },
    ],
    misses: ['2000 personnes', "l'Euro 2016", 'plus de 1500 salariés', 'un Boeing 1900'],
  },
  {
    name: 'date.fiscal-year',
    pattern: `(?:<année>|<exercice>|<saison>)(?:<fiscale>|<scolaire>|<universitaire>|<civile>|<comptable>|<judiciaire>)?(?<span2>(?<a><year>)(?:(?:<->|<–>|</>)(?<b><year>|<n2>|<yy>))?)`,
    read(match) {
      const a = Number(first(match.group('a'), 'year')!.number!.decimal);
      const b = match.group('b')[0]?.number?.decimal;
      if (!b) return () => ({ value: String(a), kind: 'date', anchor: { year: a }, explicit: true });
      const end = b.length === 2 ? Math.floor(a / 100) * 100 + Number(b) : Number(b);
      return end > a ? () => ({ value: `${a}/${end}`, kind: 'date', anchor: { year: end }, explicit: true }) : null;
    },
    hits: [
      { text: "l'année fiscale 2021", gives: '2021 date' },
      { text: 'la saison 2018-2019', gives: '2018/2019 date' },
    ],
    misses: ['la saison des pluies'],
  },
  {
    name: 'date.century',
    pattern: `(?:${EDGE}(?:<du>|<de><le>?))?(?:<roman>|<ordinal>)(?:<siècle>|(?=(?:<et>|<ou>|<->|<–>|<au>|<,>)(?:<roman>|<ordinal>)<siècle>))${CHRIST}?`,
    read: century,
    hits: [
      { text: 'au XVIIe siècle', gives: '16XX date' },
      { text: 'le dix-neuvième siècle', gives: '18XX date' },
    ],
    misses: ['Louis XVI', 'un demi-siècle'],
  },
  {
    name: 'date.before-christ',
    pattern: `<int>${CHRIST}`,
    read(match) {
      const year = 1 - Number(first(match.atoms, 'int')!.number!.decimal);
      return () => ({ value: isoYear(year), kind: 'date', anchor: { year }, explicit: true });
    },
    hits: [{ text: 'en 190 av. J.-C.', gives: '-0189 date' }],
    misses: ['190 avocats'],
  },
];
