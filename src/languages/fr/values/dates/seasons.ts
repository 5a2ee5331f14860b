/** « cet été », « l'automne 2013 », « l'hiver dernier ». */
import { ymdOf } from '../calendar.js';
import { century } from '../figures.js';
import { first, type Match, shownBefore, valueOf, wordAfter, wordBefore } from '../grammar.js';
import { directionOf, momentOf } from '../moment.js';
import type { Reading } from '../when.js';
import { type DateRule, edgeOf, outside } from './common.js';
import { EDGE, REL } from './macros.js';

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
  // « le col ferme en hiver »: every year.
  if (match.atoms.length === 1 && wordBefore(match, 1) === 'en') return () => ({ value: `XXXX-${name}`, kind: 'set' });
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

export const seasonRules: readonly DateRule[] = [
  {
    name: 'date.season',
    pattern: `<this>?(?:${EDGE}(?:<->|<de>|<du>|<de><le>)?)?<season>(?<year>(?:<de>)?<year>|<de><le><année><year>|<de>?<yy>|<de><le>?<an>${REL})?${REL}?`,
    read: match => (isSeason(match) ? season(match) : null),
    hits: [
      { text: 'Cet été, la ville accueillera un festival.', gives: '2012-SU date' },
      { text: "l'automne 2013", gives: '2013-FA date' },
      { text: 'La route ferme en hiver.', gives: 'XXXX-WI set' },
    ],
    misses: ['il a été élu', "vacances d'été", "sports d'hiver"],
  },
];
