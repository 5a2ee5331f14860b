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
