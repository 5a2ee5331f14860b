/** Parts of a day, and days named by another: « ce matin », « dans la soirée », « le même jour », « le jour suivant ». */
import type { Atom } from '../atoms.js';
import { dayOf, isoDay, ymdOf } from '../calendar.js';
import { has, type Match, shownBefore, valueOf, wordBefore } from '../grammar.js';
import { directionOf, shiftOf } from '../moment.js';
import type { Reading, When } from '../when.js';
import { clockOf, type DateRule, edgeOf, outside } from './common.js';
import { AT, CLOCK, EDGE } from './macros.js';
import { periodAt } from './periods.js';

/** A part of day without a day: of the last day named in the sentence, otherwise of the day of publication. */
function dayHere(when: When, match: Match, modifier: Reading['modifier']): Reading {
  const { lastDay } = when;
  const last = lastDay && when.close(match) ? dayOf(lastDay.year, lastDay.month!, lastDay.day!) : null;
  const day = last ?? when.reference;
  return { value: day === null ? null : isoDay(day), kind: 'date', modifier: modifier ?? null };
}

/** « cette soirée » is a party that was spoken of, « cette mi-journée » is a part of today. */
function isParty(match: Match, atoms: readonly Atom[]): boolean {
  const word = match.document.tokens.lower[atoms[atoms.length - 1]!.token]!;
  return has(atoms, 'this') && word.endsWith('ée') && word !== 'mi-journée';
}

/** « ce soir à 8 heures » is 20:00 today; « trois heures ce matin » may be how long. */
function partAndTime(match: Match): ReturnType<DateRule['read']> {
  const timeFirst = match.group('early').length > 0;
  const time = match.group(timeFirst ? 'early' : 'late');
  const part = match.group(timeFirst ? 'before' : 'part');
  if (isParty(match, part) || shownBefore(match, 1, 'lasts')) return null;
  if (timeFirst && !has(time, 'clock') && !shownBefore(match, 1, 'hour-after')) return null;
  const clock = clockOf([...time, ...part]);
  if (!clock) return null;
  const modifier = has(time, 'round') ? 'approx' : outside(match);
  return when => {
    if (when.reference === null) return { value: null, kind: 'time', modifier };
    // « ce soir à 00 h 10 »: past midnight.
    const day = when.reference + (valueOf(part, 'part') === 'EV' && clock.startsWith('00') ? 1 : 0);
    return { value: `${isoDay(day)}T${clock}`, kind: 'time', modifier, anchor: ymdOf(when.reference) };
  };
}

export const partRules: readonly DateRule[] = [
  {
    name: 'date.part-and-time',
    pattern: `(?<part><this><part>)(?<late>${AT}+<le>?${CLOCK})|(?<early>${CLOCK})<,>?(?<before><this><part>)(?!<->)`,
    read: partAndTime,
    hits: [
      { text: 'Le maire parlera ce soir à 20h30.', gives: '2012-05-10T20:30 time' },
      { text: 'Le film passe ce soir à 00 h 10.', gives: '2012-05-11T00:10 time' },
      { text: 'Les pompiers sont partis vers 7 heures ce matin.', gives: '2012-05-10T07:00 time approx' },
    ],
    misses: ['La réunion a duré trois heures ce matin.', 'ce soir à Lyon', 'Il était 2h30, cette nuit-là.'],
  },
  {
    name: 'date.last-night',
    pattern: `(?:<this>(?:<part>|<journée>)|<nuit>(?:<last>|<past>|<next>)|<next><nuit>|<le>(?=<part>)(?<span><part><same>))`,
    read(match) {
      const shift = has(match.atoms, 'last') || has(match.atoms, 'past') ? -1 : 0;
      if (isParty(match, match.atoms)) return null;
      return when => {
        if (has(match.atoms, 'same') && when.last?.day !== undefined)
          return { value: isoDay(dayOf(when.last.year, when.last.month!, when.last.day)), kind: 'date' };
        const day = when.reference === null ? null : when.reference + shift;
        return { value: day === null ? null : isoDay(day), kind: 'date', anchor: day === null ? null : ymdOf(day) };
      };
    },
    hits: [
      { text: 'ce matin', gives: '2012-05-10 date' },
      { text: 'la nuit dernière', gives: '2012-05-09 date' },
    ],
    misses: ['chaque matin'],
  },
  {
    name: 'date.edge-of-day',
    pattern: `${EDGE}(?:<->|(?:<de>|<du>)(?:<le>|<this>)?)?(?:<part>|<journée>)|(?<!<de><le>|<du>)<midpart>`,
    read: match => {
      const modifier = has(match.atoms, 'midpart') ? 'mid' : edgeOf(match.atoms);
      return when => dayHere(when, match, modifier);
    },
    hits: [
      { text: "en fin d'après-midi", gives: '2012-05-10 date end' },
      { text: 'à la mi-journée', gives: '2012-05-10 date mid' },
    ],
    misses: ['la fin du jour'],
  },
  {
    name: 'date.early-or-late',
    pattern: `<plus>?(?:<early>|<late>)(?:(?:<dans>|<en>)<le>?|<le>)(?:<part>|<journée>)(?!<du>|<de>)`,
    read(match) {
      const edge = has(match.atoms, 'plus') ? null : has(match.atoms, 'early') ? 'start' : 'end';
      return when => dayHere(when, match, edge);
    },
    hits: [
      { text: 'Le match a fini tard dans la nuit.', gives: '2012-05-10 date end' },
      { text: 'plus tôt dans la matinée', gives: '2012-05-10 date' },
    ],
    misses: ['tard dans la saison'],
  },
  {
    name: 'date.rest-of-day',
    pattern: `<reste><de>(?:<le>|<this>|<possessive>)(?:<part>|<journée>)`,
    read: match => when => dayHere(when, match, null),
    hits: [{ text: 'Le musée ferme le reste de la journée.', gives: '2012-05-10 date' }],
    misses: ['le reste de la troupe'],
  },
  {
    name: 'date.part-alone',
    pattern: `(?<!<late><dans><le>)(?<=<dans><le>|<en>|<au>|<during><le>|<au><cours><de><le>)(?<span><part>)(?!<de>|<du>)`,
    // « dans l'Aube » is a place.
    read: match =>
      /^\p{Lu}/u.test(match.document.tokens.text[match.atoms[0]!.token]!) ? null : when => dayHere(when, match, null),
    hits: [
      { text: 'dans la soirée', gives: '2012-05-10 date' },
      { text: 'Le courant reviendra au cours de la nuit.', gives: '2012-05-10 date' },
    ],
    misses: ['une soirée électorale'],
  },
  {
    name: 'date.next-day',
    pattern: `(?<=<le>)(?<span><jour>(?:<following>|<preceding>|<d'><après>|<d'><avant>))`,
    read(match) {
      const shift = shiftOf(directionOf(match.atoms));
      return when => {
        const last = when.last?.day === undefined ? null : dayOf(when.last.year, when.last.month!, when.last.day);
        const base = last ?? when.reference;
        return base === null
          ? { value: null, kind: 'date' }
          : { value: isoDay(base + shift), kind: 'date', anchor: ymdOf(base + shift) };
      };
    },
    hits: [{ text: 'Parti le 3 mai, il revint le jour suivant.', gives: '2012-05-04 date' }],
    misses: ["un jour suivant l'autre"],
  },
  {
    name: 'date.same-day',
    pattern: `(?:<same><unit>|<this><same>?(?:<unit>|<part>)<-><là>|<this><unit>(?!<->))`,
    read(match) {
      const unit = valueOf(match.atoms, 'unit') ?? 'P1D';
      const kind = { P1D: 'day', P1W: 'W', P1M: 'M', P1Y: 'Y' }[unit];
      if (!kind) return null;
      const back = has(match.atoms, 'same') || has(match.atoms, 'là');
      // « à ce jour » is until now.
      if (!back && wordBefore(match, 1) === 'à') return null;
      if (kind === 'day' && !back && match.document.tokens.lower[match.atoms[1]!.token] !== 'jour') return null;
      return when => {
        const base =
          back && when.last ? dayOf(when.last.year, when.last.month ?? 1, when.last.day ?? 1) : when.reference;
        if (base === null) return { value: null, kind: 'date' };
        const found = kind === 'day' ? { value: isoDay(base), start: ymdOf(base) } : periodAt(kind, base, 0);
        return { value: found?.value ?? null, kind: 'date', anchor: found?.start ?? null };
      };
    },
    hits: [{ text: 'Le 3 mai, il a signé; le même jour, elle partait.', gives: '2012-05-03 date' }],
    misses: ['même un jour'],
  },
];
