/** Clock times alone: « à 20h30 », « vers 17 heures », « à midi »; of the day named around them. */
import { iso, two, ymdOf } from '../calendar.js';
import { endsWell, first, has, type Match, shownBefore, valueOf, wordAfter, wordBefore } from '../grammar.js';
import type { Reading, When } from '../when.js';
import { clockOf, type DateRule, outside } from './common.js';
import { CLOCK } from './macros.js';

/** « trois heures » is a length unless a preposition of time makes it an hour; « 20h30 » is one unless it lasts. */
function isTime(match: Match): boolean {
  const before = wordBefore(match, 1);
  const next = wordAfter(match);
  if (shownBefore(match, 1, 'lasts') || (before === ':' && wordBefore(match, 2) === 'durée')) return false;
  if (next === 'de' || next === "d'") return !has(match.atoms, 'noon') && has(match.atoms, 'part');
  // « autour de midi », « à peu près midi »
  const near = shownBefore(match, 2, 'approx') || (before === 'près' && wordBefore(match, 2) === 'peu');
  if (has(match.atoms, 'noon')) return before === '' || near || shownBefore(match, 1, 'hour-after');
  if (has(match.atoms, 'hours')) {
    const partir = before === 'de' && (wordBefore(match, 2) === 'partir' || shownBefore(match, 2, 'approx'));
    const hours = match.atoms.findIndex(({ features }) => features.has('hours'));
    const exact = has(match.atoms, 'part') || has(match.atoms.slice(hours), 'minute');
    return exact || partir || shownBefore(match, before === 'environ' ? 2 : 1, 'hour-after');
  }
  // « un match gagné 2:1 », « 10 h de vol »
  const written = textOf(match);
  if (has(match.atoms, 'part')) return true;
  if (written.includes(':'))
    return before === '' || shownBefore(match, 1, 'clock-after') || (/^\d\d:/.test(written) && /^[.,;)]?$/.test(next));
  return before === '' || shownBefore(match, 1, 'clock-after') || /\d\d$/.test(written) || /^[;:,.)(]$/.test(next);
}

/** Hours without « heures »: what part of the day they are of, or that the hour is told, makes them a time. */
function said(match: Match): string | null {
  const hour = Number(first(match.atoms, 'hour')!.number!.decimal);
  const half = has(match.atoms, 'half');
  // « huit et demie », not « huit et demi »
  if (half && !/demie/.test(textOf(match))) return null;
  const minute = first(match.group('minute'), 'minute')?.number?.decimal;
  // « sept trente »: both in words, and the minutes are round.
  if (minute && (has(match.atoms, 'figure') || Number(minute) < 10 || Number(minute) % 5 !== 0)) return null;
  const part = valueOf(match.atoms, 'part');
  if (part ? hour < 1 || hour > 12 : hour > 24 || !endsWell(match) || !shownBefore(match, 1, 'hour-told')) return null;
  const later = hour < 12 && (part === 'AF' || part === 'EV') ? 12 : 0;
  return `${two(hour + later)}:${two(half ? 30 : has(match.atoms, 'quart') ? 15 : Number(minute ?? 0))}`;
}

function textOf(match: Match): string {
  return match.document.view.text.slice(match.atoms[0]!.start, match.atoms[match.atoms.length - 1]!.end);
}

function opensLine(match: Match): boolean {
  const { start } = match.atoms[0]!;
  return start === 0 || match.document.view.text[start - 1] === '\n';
}

/** A clock time on the last day named, or on the day of publication. */
function hereAt(when: When, match: Match, clock: string): Reading {
  // « 10h30 - La SNCF annonce … » in a live report: the day of publication.
  const here = when.close(match) && !opensLine(match) ? when.lastDay : null;
  const date = here ?? (when.reference === null ? null : ymdOf(when.reference));
  const day = date && { year: date.year, month: date.month, day: date.day };
  return { value: day ? `${iso(day)}T${clock}` : null, kind: 'time' };
}

export const clockRules: readonly DateRule[] = [
  {
    name: 'date.clock',
    pattern: `${CLOCK}(?:<zone>|<local>)?`,
    read(match) {
      const clock = clockOf(match.atoms);
      if (!clock || !isTime(match)) return null;
      const modifier = outside(match);
      return when => ({ ...hereAt(when, match, clock), modifier });
    },
    hits: [
      { text: 'à 20h30', gives: '2012-05-10T20:30 time' },
      { text: 'vers 17 heures', gives: '2012-05-10T17:00 time approx' },
    ],
    misses: ['pendant 3 heures', 'un marathon en 2h30', 'trois heures de route'],
  },
  {
    name: 'date.clock-said',
    pattern: `(?<!<number>)<hour>(?:<et>(?:<half>|<quart>)|(?<minute><minute>))?(?:(?:<du>|<de><le>)<part>|(?<=<et>(?:<half>|<quart>)|<hour><minute>))`,
    read(match) {
      const clock = said(match);
      return clock === null ? null : when => ({ ...hereAt(when, match, clock), modifier: outside(match) });
    },
    hits: [
      { text: 'réveillé à 3 du matin', gives: '2012-05-10T03:00 time' },
      { text: 'Il est huit et demie.', gives: '2012-05-10T08:30 time' },
      { text: 'Le train part à dix-sept quarante.', gives: '2012-05-10T17:40 time' },
    ],
    misses: ['le huit du club', 'à 8 20', 'deux et demie fois'],
  },
];
