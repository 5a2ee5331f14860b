/** From one hour to another: « de 22 heures à 6 heures », « entre 14 et 16 heures », « mardi, de 13h30 à 16 heures ». */
import { dateOf } from '../anchoring.js';
import type { Atom } from '../atoms.js';
import { dayOf, iso, ymdOf } from '../calendar.js';
import { first, has, type Match, wordAfter } from '../grammar.js';
import { momentOf } from '../moment.js';
import { clockOf, type DateRule } from './common.js';
import { CLOCK, DAY, PART } from './macros.js';

function clocks(match: Match): ReturnType<DateRule['read']> {
  const from = clockOf(match.group('a')) ?? bareHour(match.group('a'));
  const to = clockOf(match.group('b')) ?? bareHour(match.group('b'));
  const day = match.group('day').length ? match.group('day') : match.group('later');
  if (!from || !to || isLength(match, to)) return null;
  return when => {
    const date = day.length
      ? dateOf(momentOf(day), when, match)
      : when.near(match) && when.lastDay
        ? when.lastDay
        : from < to && when.reference !== null
          ? ymdOf(when.reference)
          : null;
    if (date?.day === undefined) return { value: `T${from}/T${to}`, kind: 'time' };
    const last = to < from ? ymdOf(dayOf(date.year, date.month!, date.day) + 1) : date;
    const anchor = { year: date.year, month: date.month, day: date.day };
    return { value: `${iso(date)}T${from}/${iso(last)}T${to}`, kind: 'time', anchor };
  };
}

/** « deux à trois heures », « de 2 à 3 heures de route » are lengths, « de 13h30 à 16 heures » is none. */
function isLength(match: Match, to: string): boolean {
  const told = has(match.group('a'), 'hours') || clockOf(match.group('a'))?.endsWith(':00') === false;
  if (told || !has(match.group('b'), 'hours')) return false;
  const inFigures = has(match.group('a'), 'figure') || has(match.group('a'), 'clock');
  return to < '08:00' || /^(?:de|d')$/.test(wordAfter(match)) || !inFigures;
}

function bareHour(atoms: readonly Atom[]): string | null {
  const hour = first(atoms, 'hour')?.number?.decimal;
  return hour === undefined || hour === null ? null : `${hour.padStart(2, '0')}:00`;
}

export const clockRangeRules: readonly DateRule[] = [
  {
    name: 'date.range-of-clock',
    pattern: `(?:<this>?<same>?(?<day>${DAY})${PART}?<,>?)?(?:<de>|<entre>|<from>|<à><partir><de>)?(?<a>${CLOCK}|(?<!<le>|<weekday>)<hour>(?=(?:<->|<à>|<et>)(?:<clock>|<hour><hours>)))(?:<à>|<a>|<et>|<->|<–>|<until><à>)(?<b>${CLOCK})(?:(?:<,>|<le>|<this>|<du>)*(?<later>${DAY}))?`,
    read: match => (has(match.group('day'), 'weekdays') ? null : clocks(match)),
    hits: [
      { text: 'de 22 heures à 6 heures', gives: 'T22:00/T06:00 time' },
      { text: 'Réunion ce mardi 15 mai après-midi, de 14h à 15h30.', gives: '2012-05-15T14:00/2012-05-15T15:30 time' },
      { text: 'entre 14 et 16 heures', gives: '2012-05-10T14:00/2012-05-10T16:00 time' },
      { text: 'Le guichet ouvre de 13h30 à 16 heures.', gives: '2012-05-10T13:30/2012-05-10T16:00 time' },
    ],
    misses: ['de deux à trois heures de route'],
  },
];
