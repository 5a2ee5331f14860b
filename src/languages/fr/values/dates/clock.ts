/** Clock times alone: « à 20h30 », « vers 17 heures », « à midi »; of the day named around them. */
import { iso, ymdOf } from '../calendar.js';
import { has, type Match, shownBefore, wordAfter, wordBefore } from '../grammar.js';
import { clockOf, type DateRule, outside } from './common.js';
import { CLOCK } from './macros.js';

/** « trois heures » is a length unless a preposition of time makes it an hour; « 20h30 » is one unless it lasts. */
function isTime(match: Match): boolean {
  const before = wordBefore(match, 1);
  const next = wordAfter(match);
  if (shownBefore(match, 1, 'lasts') || (before === ':' && wordBefore(match, 2) === 'durée')) return false;
  if (next === 'de' || next === "d'") return !has(match.atoms, 'noon') && has(match.atoms, 'part');
  if (has(match.atoms, 'noon')) return before === '' || shownBefore(match, 1, 'hour-after');
  if (has(match.atoms, 'hours')) {
    const partir = before === 'de' && wordBefore(match, 2) === 'partir';
    const hours = match.atoms.findIndex(({ features }) => features.has('hours'));
    const exact = has(match.atoms, 'part') || has(match.atoms.slice(hours), 'minute');
    return exact || partir || shownBefore(match, before === 'environ' ? 2 : 1, 'hour-after');
  }
  // « un match gagné 2:1 », « 10 h de vol »
  const { start, end } = { start: match.atoms[0]!.start, end: match.atoms[match.atoms.length - 1]!.end };
  const written = match.document.view.text.slice(start, end);
  if (has(match.atoms, 'part')) return true;
  if (written.includes(':'))
    return before === '' || shownBefore(match, 1, 'clock-after') || (/^\d\d:/.test(written) && /^[.,;)]?$/.test(next));
  return before === '' || shownBefore(match, 1, 'clock-after') || /\d\d$/.test(written) || /^[;:,.)(]$/.test(next);
}

function opensLine(match: Match): boolean {
  const { start } = match.atoms[0]!;
  return start === 0 || match.document.view.text[start - 1] === '\n';
}

export const clockRules: readonly DateRule[] = [
  {
    name: 'date.clock',
    pattern: `${CLOCK}(?:<zone>|<local>)?`,
    read(match) {
      const clock = clockOf(match.atoms);
      if (!clock || !isTime(match)) return null;
      const modifier = outside(match);
      return when => {
        // « 10h30 - La SNCF annonce … » in a live report: the day of publication.
        const here = when.close(match) && !opensLine(match) ? when.lastDay : null;
        const date = here ?? (when.reference === null ? null : ymdOf(when.reference));
        const day = date && { year: date.year, month: date.month, day: date.day };
        return { value: day ? `${iso(day)}T${clock}` : null, kind: 'time', modifier };
      };
    },
    hits: [
      { text: 'à 20h30', gives: '2012-05-10T20:30 time' },
      { text: 'vers 17 heures', gives: '2012-05-10T17:00 time approx' },
    ],
    misses: ['pendant 3 heures', 'un marathon en 2h30', 'trois heures de route'],
  },
];
