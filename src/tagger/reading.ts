/** One article made ready for the tagger: word types, list matches, and how each word is written elsewhere in it. */
import type { Sentence, Tokens } from '../document.js';
import { markPhrases, type Phrases } from './phrases.js';
import { markNames } from './matches.js';
import { isCapital, Shape } from './shape.js';
import { numberOf, type Vocabulary } from './vocabulary.js';
import type { WordType } from './words.js';

export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  readonly word: Int32Array;
  /** Bit sets of the lists in which an entry begins, goes on, ends at, or is just this token. */
  readonly begins: Int32Array;
  readonly goesOn: Int32Array;
  readonly ends: Int32Array;
  readonly single: Int32Array;
  /** Bits of `Written` for each token's word, over the whole article. */
  readonly written: Uint8Array;
  /** Index of the next token of the same word, -1 at the last; and of the first. Capitalised words only. */
  readonly nextSame: Int32Array;
  readonly firstSame: Int32Array;
  /** First token and end of the run of capitalised tokens around each one. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** Bits of `Place` for each token. */
  readonly place: Uint8Array;
  /** 1 where a capital or an entry of a list stands near. */
  readonly lively: Uint8Array;
  readonly phrases: Phrases;
}

/** How a word (whatever its case) is written in the article. */
export const Written = { Lower: 1, CapitalInside: 2, CapitalAtStart: 4, AllCaps: 8 } as const;
/** Where a token stands. */
export const Place = {
  SentenceStart: 1,
  Headline: 2,
  ShortLine: 4,
  Quoted: 8,
  ShoutedLine: 16,
  AfterStart: 32,
} as const;

export function readingOf(vocabulary: Vocabulary, tokens: Tokens, sentences: readonly Sentence[]): Reading {
  const { count } = tokens;
  const ints = (): Int32Array => new Int32Array(count);
  const reading: Reading = {
    vocabulary,
    count,
    word: ints(),
    begins: ints(),
    goesOn: ints(),
    ends: ints(),
    single: ints(),
    written: new Uint8Array(count),
    nextSame: ints().fill(-1),
    firstSame: ints().fill(-1),
    runFirst: ints(),
    runLast: ints(),
    place: new Uint8Array(count),
    lively: new Uint8Array(count),
    phrases: { governor: ints(), capital: ints(), acronym: new Uint8Array(count) },
  };
  for (let i = 0; i < count; i++) reading.word[i] = numberOf(vocabulary, tokens.text[i]!, tokens.shape[i]!);
  for (const sentence of sentences) readSentence(reading, sentence);
  markWriting(reading);
  return reading;
}

export function wordAt({ vocabulary, word }: Reading, token: number): WordType {
  return vocabulary.types[word[token]!]!;
}

function readSentence(reading: Reading, { firstToken, lastToken, paragraph }: Sentence): void {
  const { place } = reading;
  markNames(reading, firstToken, lastToken);
  markRuns(reading, firstToken, lastToken);
  markPhrases(reading, reading.phrases, firstToken, lastToken);
  markLively(reading, firstToken, lastToken);
  let bits = paragraph === 0 ? Place.Headline : 0;
  const ending = lastToken > firstToken ? wordAt(reading, lastToken - 1).shape : Shape.Pad;
  if (lastToken - firstToken < 16 && ending !== Shape.Stop) bits |= Place.ShortLine;
  if (isShouted(reading, firstToken, lastToken)) bits |= Place.ShoutedLine;
  let quoted = false;
  for (let i = firstToken; i < lastToken; i++) {
    const shape = wordAt(reading, i).shape;
    place[i] = bits | (quoted ? Place.Quoted : 0);
    if (shape === Shape.Opening) quoted = true;
    else if (shape === Shape.Closing) quoted = false;
    else if (shape === Shape.Quote) quoted = !quoted;
  }
  markStart(reading, firstToken, lastToken);
}

/** The first word of a sentence, behind opening marks: « "Le ». The one after it is marked too. */
function markStart(reading: Reading, first: number, last: number): void {
  let at = first;
  while (at < last && isMark(reading, at)) at++;
  if (at < last) reading.place[at]! |= Place.SentenceStart;
  if (at + 1 < last) reading.place[at + 1]! |= Place.AfterStart;
}

function isMark(reading: Reading, at: number): boolean {
  const shape = wordAt(reading, at).shape;
  return (shape >= Shape.OtherMark && shape <= Shape.Dash) || shape === Shape.Quote;
}

function isShouted(reading: Reading, first: number, last: number): boolean {
  let shouted = 0;
  let words = 0;
  for (let i = first; i < last; i++) {
    const shape = wordAt(reading, i).shape;
    if (shape === Shape.AllCaps) shouted++;
    else if (shape === Shape.Lower || shape === Shape.Capitalised) words++;
  }
  return shouted > 3 && shouted > 2 * words;
}

/** Two tokens to either side of a capital or of an entry; and all that leads to one: « tribunal correctionnel de ». */
function markLively(reading: Reading, first: number, last: number): void {
  const { begins, goesOn, ends, single, lively } = reading;
  const { capital, governor, acronym } = reading.phrases;
  for (let i = first; i < last; i++) {
    if ((capital[i]! >= 0 && governor[i]! >= 0) || acronym[i] !== 0) lively[i] = 1;
    const listed = begins[i]! | goesOn[i]! | ends[i]! | single[i]!;
    if (listed === 0 && !isCapital(wordAt(reading, i).shape)) continue;
    for (let j = Math.max(first, i - 2); j <= i + 2 && j < last; j++) lively[j] = 1;
  }
}

function markRuns(reading: Reading, first: number, last: number): void {
  const { runFirst, runLast } = reading;
  for (let i = first; i < last;) {
    let end = i;
    while (end < last && isCapital(wordAt(reading, end).shape)) end++;
    if (end === i) end++;
    for (let j = i; j < end; j++) {
      runFirst[j] = i;
      runLast[j] = end;
    }
    i = end;
  }
}

/** « Orange » beside « orange »; « Macron » beside « Emmanuel Macron ». */
function markWriting(reading: Reading): void {
  const { count, written, nextSame, firstSame, word, place } = reading;
  const bitsOf = new Map<number, number>();
  const last = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const { shape, folded } = wordAt(reading, i);
    if (shape === Shape.Lower || shape === Shape.LowerHyphen) addBits(bitsOf, folded, Written.Lower);
    if (!isCapital(shape)) continue;
    const inside = (place[i]! & (Place.SentenceStart | Place.ShoutedLine)) === 0;
    addBits(bitsOf, folded, inside ? Written.CapitalInside : Written.CapitalAtStart);
    if (shape === Shape.AllCaps) addBits(bitsOf, folded, Written.AllCaps);
    const before = last.get(word[i]!);
    firstSame[i] = before === undefined ? i : firstSame[before]!;
    if (before !== undefined) nextSame[before] = i;
    last.set(word[i]!, i);
  }
  for (let i = 0; i < count; i++) written[i] = bitsOf.get(wordAt(reading, i).folded) ?? 0;
}

function addBits(bitsOf: Map<number, number>, key: number, bits: number): void {
  const known = bitsOf.get(key) ?? 0;
  if ((known & bits) !== bits) bitsOf.set(key, known | bits);
}
