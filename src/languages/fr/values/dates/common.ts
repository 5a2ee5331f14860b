/** What date rules share: times of day, modifiers, readings of a moment. */
import type { DateValue } from '../../../../document.js';
import type { Atom } from '../atoms.js';
import { iso, two, type Ymd } from '../calendar.js';
import { first, has, type Match, type ValueRule, valueOf, shownBefore, wordBefore } from '../grammar.js';
import type { Reading, Resolve } from '../when.js';

export type DateRule = ValueRule<Resolve>;

/** `20:30` of the clock words among the atoms, or null. */
export function clockOf(atoms: readonly Atom[]): string | null {
  const clock = first(atoms, 'clock')?.figure?.value ?? spoken(atoms);
  if (!clock) return null;
  const part = valueOf(atoms.slice(atoms.findIndex(isClock)), 'part');
  const hour = Number(clock.slice(0, 2));
  // « 8 heures du soir », but « ce soir à 00 h 10 »
  const later = hour > 0 && hour < 12 && (part === 'AF' || part === 'EV') ? 12 : 0;
  return hour + later > 24 ? null : `${two(hour + later)}${clock.slice(2)}`;
}

function isClock({ features }: Atom): boolean {
  return features.has('clock') || features.has('hours') || features.has('noon');
}

function spoken(atoms: readonly Atom[]): string | null {
  const at = atoms.findIndex(({ features }) => features.has('hours') || features.has('noon'));
  if (at < 0) return null;
  const noon = atoms[at]!.features.get('noon');
  const hour = noon ? Number(noon.slice(0, 2)) : Number(atoms[at - 1]?.number?.decimal);
  if (!(hour <= 24)) return null;
  const rest = atoms.slice(at + 1);
  const minute = Number(first(rest.slice(0, 1), 'minute')?.number?.decimal ?? 0);
  const quarter = has(rest, 'quart') ? 15 : has(rest, 'half') ? 30 : 0;
  if (!has(rest, 'moins')) return `${two(hour)}:${two(minute || quarter)}`;
  const less = Number(first(rest, 'minute')?.number?.decimal ?? 15);
  return `${two(hour - 1)}:${two(60 - less)}`;
}

const EDGES: readonly (readonly [string, NonNullable<DateValue['modifier']>])[] = [
  ['start', 'start'],
  ['end', 'end'],
  ['middle', 'mid'],
  ['mi', 'mid'],
];

/** « début », « fin », « mi- », « milieu » among the atoms. */
export function edgeOf(atoms: readonly Atom[]): DateValue['modifier'] {
  for (const [feature, edge] of EDGES) if (has(atoms, feature)) return edge;
  return null;
}

const OUTSIDE = ['before', 'after', 'approx'] as const;

/** « avant », « après », « vers » before the match, over an article. */
export function outside(match: Match): DateValue['modifier'] {
  // « aux alentours de 14 heures »
  if (wordBefore(match, 1) === 'de' && shownBefore(match, 2, 'approx')) return 'approx';
  const back = shownBefore(match, 1, 'article') ? 2 : 1;
  const shown = match.contexts.get(wordBefore(match, back));
  return (shown && OUTSIDE.find(kind => shown.has(kind))) ?? null;
}

/** Value of a date with its time, if any. */
export function dayReading(date: Ymd | null, clock: string | null, match: Match, explicit: boolean): Reading {
  const modifier = edgeOf(match.atoms) ?? outside(match);
  if (clock && date?.day !== undefined)
    return { value: `${iso(date)}T${clock}`, kind: 'time', modifier, anchor: date, explicit };
  if (clock) return { value: null, kind: 'time', modifier };
  return { value: date ? iso(date) : null, kind: 'date', modifier, anchor: date, explicit };
}
