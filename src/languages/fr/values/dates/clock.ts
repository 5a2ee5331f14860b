/** Clock times alone: « à 20h30 », « vers 17 heures », « à midi »; of the day named around them. */
import { iso, ymdOf } from '../calendar.js';
import { has, type Match, wordAfter, wordBefore } from '../grammar.js';
import { clockOf, type DateRule, outside } from './common.js';
import { CLOCK } from './macros.js';

const AT_CLOCK =
  /^(?:à|vers|dès|depuis|avant|après|jusqu'à|de|d'|des|partir|environ|est|,|\(|il|:|;|sur|heures?|du|le|entre|et|puis|ou|-|—|–|ce|pour|a|être)$/;

/** « trois heures » is a length unless a preposition of time makes it an hour; « 20h30 » is one unless it lasts. */
function isTime(match: Match): boolean {
  const before = wordBefore(match, 1);
  const next = wordAfter(match);
  if (/^(?:en|pendant|durant|total|temps)$/.test(before)) return false;
  if (next === 'de' || next === "d'") return has(match.atoms, 'noon') ? false : has(match.atoms, 'part');
  if (has(match.atoms, 'hours')) {
    const around = before === 'environ' ? wordBefore(match, 2) : before;
    return (
      /^(?:à|vers|dès|avant|après|midi|minuit)$/.test(around) ||
      (around === 'de' && wordBefore(match, 2) === 'partir') ||
      has(match.atoms, 'part') ||
      (has(match.atoms, 'minute') && match.atoms.length > 2)
    );
  }
  if (has(match.atoms, 'noon'))
    return (
      /^(?:à|vers|dès|avant|après|jusqu'|a|mercredi|environ)$/.test(before) ||
      before === '' ||
      /^(?:et|moins|quinze|trente)$/.test(next)
    );
  // « un match gagné 2:1 », « 10 h de vol »
  const written = match.document.view.text.slice(match.atoms[0]!.start, match.atoms[match.atoms.length - 1]!.end);
  if (written.includes(':')) return /^(?:à|vers|dès|de|,|\(|-|–|—|)$/.test(before);
  return AT_CLOCK.test(before) || before === '' || /\d\d$/.test(written) || /^[;:,.)(]$/.test(next);
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
        const here = when.last?.day !== undefined && when.close(match) ? when.last : null;
        const date = here ?? (when.reference === null ? null : ymdOf(when.reference));
        const day = date && { year: date.year, month: date.month, day: date.day };
        return { value: day ? `${iso(day)}T${clock}` : `T${clock}`, kind: 'time', modifier };
      };
    },
    hits: [
      { text: 'à 20h30', gives: '2012-05-10T20:30 time' },
      { text: 'vers 17 heures', gives: '2012-05-10T17:00 time approx' },
    ],
    misses: ['pendant 3 heures', 'un marathon en 2h30', 'trois heures de route'],
  },
];
