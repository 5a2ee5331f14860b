/** A number alone that takes up a date named shortly before: « le 2 juin en province, le 15 à Paris ». */
import { isDate, type Ymd } from '../calendar.js';
import { endsWell, first, type Match, shownBefore, wordAfter, wordBefore } from '../grammar.js';
import type { When } from '../when.js';
import { type DateRule, dayReading } from './common.js';

/* Words within which a date lends its month. */
const LENDING = 30;
/* « le 30 mai, puis le 2 »: so much earlier in the month is the next one. */
const WRAPS = 15;

/** « le 15 à Paris », « le 28. », not « le 13 de France », « le 3-0 », « au 12, rue Haute », « l'hebdomadaire Le 1 ». */
function standsAlone(match: Match): boolean {
  const next = wordAfter(match);
  const article = match.document.tokens.text[match.atoms[0]!.token - 1] ?? '';
  if (/^\p{Lu}/u.test(article) || shownBefore(match, 2, 'dials')) return false;
  if (/^(?:de|d'|du|des|[-–/:%°])$/.test(next)) return false;
  return endsWell(match) && !(next === ',' && wordBefore(match, 1) === 'au');
}

/** That day of the month of the last date, or of the one after. */
function taken(day: number, { last }: When, match: Match): Ymd | null {
  if (last?.month === undefined || match.atoms[0]!.token - last.token > LENDING) return null;
  const wraps = last.day !== undefined && last.day - day > WRAPS;
  const month = wraps ? (last.month % 12) + 1 : last.month;
  const year = wraps && month === 1 ? last.year + 1 : last.year;
  return isDate(year, month, day) && !(day === last.day && !wraps) ? { year, month, day } : null;
}

export const bareDayRules: readonly DateRule[] = [
  {
    name: 'date.day-taken-up',
    pattern: `(?<=<le>|<au>|<du>)(?<span><dayfig>)(?!<hours>|<unit>|<->|</>|<month>)`,
    read(match) {
      const day = Number(first(match.atoms, 'dayfig')!.number!.decimal);
      if (!standsAlone(match)) return null;
      return when => {
        const date = taken(day, when, match);
        return date && dayReading(date, null, match, false);
      };
    },
    hits: [{ text: 'Les écoles ont rouvert le 2 avril en province et le 15 à Paris.', gives: '2012-04-15 date' }],
    misses: [
      'Ce 3 mai, ils ont composé le 17.',
      'En mai, le 13 de France joue.',
      'Le 3 mai, il habitait au 12, rue Haute.',
    ],
  },
];
