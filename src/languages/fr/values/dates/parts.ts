/** Parts of a day, and days named by another: « ce matin », « dans la soirée », « le même jour », « le jour suivant ». */
import { dayOf, isoDay, ymdOf } from '../calendar.js';
import { has, type Match, valueOf, wordBefore } from '../grammar.js';
import { directionOf, shiftOf } from '../moment.js';
import type { Reading, When } from '../when.js';
import { type DateRule, edgeOf } from './common.js';
import { EDGE } from './macros.js';
import { periodAt } from './periods.js';

/** A part of day without a day: of the last day named in the sentence, otherwise of the day of publication. */
function dayHere(when: When, match: Match, modifier: Reading['modifier']): Reading {
  const { lastDay } = when;
  const last = lastDay && when.close(match) ? dayOf(lastDay.year, lastDay.month!, lastDay.day!) : null;
  const day = last ?? when.reference;
  return { value: day === null ? null : isoDay(day), kind: 'date', modifier: modifier ?? null };
}

export const partRules: readonly DateRule[] = [
  {
    name: 'date.last-night',
    pattern: `(?:<this>(?:<part>|<journée>)|<nuit>(?:<last>|<past>|<next>)|<next><nuit>|<le>(?=<part>)(?<span><part><same>))`,
    read(match) {
      const shift = has(match.atoms, 'last') || has(match.atoms, 'past') ? -1 : 0;
      // « cette soirée » is a party that was spoken of.
      const word = match.document.tokens.lower[match.atoms[match.atoms.length - 1]!.token]!;
      if (has(match.atoms, 'this') && word.endsWith('ée') && word !== 'mi-journée') return null;
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
    pattern: `(?<!<late><dans><le>)(?<=<dans><le>|<en>|<au>|<during><le>)(?<span><part>)(?!<de>|<du>)`,
    // « dans l'Aube » is a place.
    read: match =>
      /^\p{Lu}/u.test(match.document.tokens.text[match.atoms[0]!.token]!) ? null : when => dayHere(when, match, null),
    hits: [{ text: 'dans la soirée', gives: '2012-05-10 date' }],
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
