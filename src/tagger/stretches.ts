/** Where names can be at all: near capitals, near entries of lists, and behind a noun that begins long names. */
import type { Sentence } from '../document.js';
import { Part, partOf } from './labels.js';
import { Place } from './place.js';
import type { Reading } from './reading.js';
import { isCapital, Shape } from './shape.js';
import { Fact, FACTS } from './vocabulary.js';

/** A run of lively tokens, and the sentence around it, as ranges of tokens. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

const BEFORE = 2;
/** « ministère de la Conservation de l'environnement ». */
const AFTER = 3;
/** « Agence pour la maîtrise de l'énergie ». */
const BEHIND = 8;

/** What stands around a capital or an entry, and what leads to one: « tribunal correctionnel de Dax ». */
export function markLively(reading: Reading, first: number, last: number): void {
  const { begins, goesOn, ends, single, lively } = reading;
  const { capital, governor, acronym } = reading.phrases;
  for (let i = first; i < last; i++) {
    if ((capital[i]! >= 0 && governor[i]! >= 0) || acronym[i] !== 0) lively[i] = 1;
    const listed = begins[i]! | goesOn[i]! | ends[i]! | single[i]!;
    if (listed === 0 && !isTelling(reading, i)) continue;
    for (let j = Math.max(first, i - BEFORE); j <= i; j++) lively[j] = 1;
    markAfter(reading, i + 1, last);
    if (beginsLongNames(reading.usage[i]!)) markTail(reading, i + 1, Math.min(last, i + 1 + BEHIND));
  }
}

/** Two tokens whatever they are, and a third in lower case; an elided one does not count. */
function markAfter({ lively, shape }: Reading, first: number, last: number): void {
  let left = AFTER;
  for (let i = first; i < last && left > 0; i++) {
    if (left === 1 && !isLowerCase(shape[i]!)) return;
    lively[i] = 1;
    if (shape[i] !== Shape.Elided) left--;
  }
}

/** A capital, unless it is only that of the sentence: « Le ». */
function isTelling({ shape, place, word, vocabulary }: Reading, i: number): boolean {
  if (!isCapital(shape[i]!)) return false;
  const starts = (place[i]! & Place.SentenceStart) !== 0;
  return !(starts && vocabulary.facts[word[i]! * FACTS + Fact.Common] === 1);
}

/** Raw news mostly has names go on after this word. */
function beginsLongNames(usage: number): boolean {
  const label = (usage & 31) - 1;
  return label > 0 && partOf(label) === Part.Begin;
}

function markTail({ lively, shape }: Reading, first: number, end: number): void {
  for (let i = first; i < end && isLowerCase(shape[i]!); i++) lively[i] = 1;
}

/** So many words in a row that are in no names end a stretch. */
const QUIET = 3;

/** Takes away what leads nowhere: words that are hardly ever in names, at the edges of stretches and in a row within. */
export function markQuiet(reading: Reading, first: number, last: number, names?: Uint8Array): void {
  const { lively } = reading;
  for (let i = first; i < last; i++) {
    if (!isQuiet(reading, i, names)) continue;
    let end = i + 1;
    while (end < last && isQuiet(reading, end, names)) end++;
    const atEdge = i === first || !lively[i - 1] || end === last || !lively[end];
    if (atEdge || end - i >= QUIET) lively.fill(0, i, end);
    i = end;
  }
}

function isQuiet(reading: Reading, i: number, names?: Uint8Array): boolean {
  const { begins, goesOn, ends, single, lively, phrases, place, word, vocabulary } = reading;
  if (!lively[i] || vocabulary.facts[word[i]! * FACTS + Fact.Unnamed] === 0 || names?.[i]) return false;
  if ((place[i]! & Place.Quoted) !== 0 && isInTitle(reading, i)) return false;
  return (begins[i]! | goesOn[i]! | ends[i]! | single[i]! | phrases.acronym[i]!) === 0;
}

/** Titles in marks are no longer than that, in tokens. */
const TITLE = 8;

/** « "Valse pour un âne" »: between marks that stand near each other, behind a capital. */
function isInTitle({ shape, count }: Reading, i: number): boolean {
  let first = i;
  while (first > 0 && i - first < TITLE && !isMark(shape[first - 1]!)) first--;
  let end = i;
  while (end < count && end - first < TITLE && !isMark(shape[end]!)) end++;
  return first > 0 && isMark(shape[first - 1]!) && end < count && isMark(shape[end]!) && isCapital(shape[first]!);
}

function isMark(shape: number): boolean {
  return shape === Shape.Opening || shape === Shape.Closing || shape === Shape.Quote;
}

function isLowerCase(shape: number): boolean {
  return shape === Shape.Lower || shape === Shape.LowerHyphen || shape === Shape.Elided;
}

export function stretchesOf(lively: Uint8Array, sentences: readonly Sentence[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { firstToken: from, lastToken: to } of sentences) {
    for (let i = from; i < to; i++) {
      if (!lively[i]) continue;
      const first = i;
      while (i < to && lively[i]) i++;
      stretches.push({ first, last: i, from, to });
    }
  }
  return stretches;
}
