/** One article made ready for the tagger: word types, list matches, and how each word is written elsewhere in it. */
import type { Sentence, Tokens } from '../document.js';
import { markNames } from './matches.js';
import { markPhrases, type Phrases } from './phrases.js';
import { Place, Written } from './place.js';
import { isCapital, Shape } from './shape.js';
import { markLively, markQuiet, type Stretch, stretchesOf } from './stretches.js';
import { Fact, FACTS, numberWords, type Vocabulary } from './vocabulary.js';

export type { Stretch } from './stretches.js';

export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  readonly word: Int32Array;
  /** What is known of each token's word; see `WordType`. */
  readonly shape: Uint8Array;
  readonly folded: Int32Array;
  readonly key: Int32Array;
  readonly cluster: Int32Array;
  readonly usage: Int32Array;
  readonly lists: Int32Array;
  readonly mined: Int32Array;
  readonly length: Int32Array;
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
  /** Runs of lively tokens: only they can hold names. */
  stretches: readonly Stretch[];
}

/** While learning, tokens of annotated names (1 in `names`) are lively too. */
export function readingOf(
  vocabulary: Vocabulary,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names?: Uint8Array,
): Reading {
  const reading = emptyReading(vocabulary, tokens.count, names);
  readWords(reading, tokens);
  for (const sentence of sentences) {
    readSentence(reading, sentence);
    markQuiet(reading, sentence.firstToken, sentence.lastToken, names);
  }
  markWriting(reading);
  reading.stretches = stretchesOf(reading.lively, sentences);
  return reading;
}

function emptyReading(vocabulary: Vocabulary, count: number, names?: Uint8Array): Reading {
  const ints = (): Int32Array => new Int32Array(count);
  return {
    vocabulary,
    count,
    word: ints(),
    shape: new Uint8Array(count),
    folded: ints(),
    key: ints(),
    cluster: ints(),
    usage: ints(),
    lists: ints(),
    mined: ints(),
    length: ints(),
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
    lively: names ? names.slice() : new Uint8Array(count),
    phrases: { governor: ints(), capital: ints(), acronym: new Uint8Array(count) },
    stretches: [],
  };
}

function readWords(reading: Reading, tokens: Tokens): void {
  const { vocabulary, word } = reading;
  numberWords(vocabulary, tokens, word);
  const { facts } = vocabulary;
  for (let i = 0; i < tokens.count; i++) {
    const at = word[i]! * FACTS;
    reading.shape[i] = facts[at + Fact.Shape]!;
    reading.folded[i] = facts[at + Fact.Folded]!;
    reading.key[i] = facts[at + Fact.Key]!;
    reading.cluster[i] = facts[at + Fact.Cluster]!;
    reading.usage[i] = facts[at + Fact.Usage]!;
    reading.lists[i] = facts[at + Fact.Lists]!;
    reading.mined[i] = facts[at + Fact.Mined]!;
    reading.length[i] = facts[at + Fact.Length]!;
  }
}

function readSentence(reading: Reading, { firstToken, lastToken, paragraph }: Sentence): void {
  const { place, shape } = reading;
  markNames(reading, firstToken, lastToken);
  markRuns(reading, firstToken, lastToken);
  markPhrases(reading, reading.phrases, firstToken, lastToken);
  let bits = paragraph === 0 ? Place.Headline : 0;
  const ending = lastToken > firstToken ? shape[lastToken - 1]! : Shape.Pad;
  if (lastToken - firstToken < 16 && ending !== Shape.Stop) bits |= Place.ShortLine;
  if (isShouted(shape, firstToken, lastToken)) bits |= Place.ShoutedLine;
  let quoted = false;
  for (let i = firstToken; i < lastToken; i++) {
    place[i] = bits | (quoted ? Place.Quoted : 0);
    if (shape[i] === Shape.Opening) quoted = true;
    else if (shape[i] === Shape.Closing) quoted = false;
    else if (shape[i] === Shape.Quote) quoted = !quoted;
  }
  markStart(reading, firstToken, lastToken);
  markLively(reading, firstToken, lastToken);
}

/** The first word of a sentence, behind opening marks: « "Le ». The one after it is marked too. */
function markStart({ place, shape }: Reading, first: number, last: number): void {
  let at = first;
  while (at < last && isMark(shape[at]!)) at++;
  if (at < last) place[at]! |= Place.SentenceStart;
  if (at + 1 < last) place[at + 1]! |= Place.AfterStart;
}

function isMark(shape: number): boolean {
  return (shape >= Shape.OtherMark && shape <= Shape.Dash) || shape === Shape.Quote;
}

function isShouted(shapes: Uint8Array, first: number, last: number): boolean {
  let shouted = 0;
  let words = 0;
  for (let i = first; i < last; i++) {
    const shape = shapes[i]!;
    if (shape === Shape.AllCaps) shouted++;
    else if (shape === Shape.Lower || shape === Shape.Capitalised) words++;
  }
  return shouted > 3 && shouted > 2 * words;
}

function markRuns({ shape, runFirst, runLast }: Reading, first: number, last: number): void {
  for (let i = first; i < last;) {
    let end = i;
    while (end < last && isCapital(shape[end]!)) end++;
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
  const { count, written, nextSame, firstSame, word, place, shape, vocabulary } = reading;
  const { facts, forms } = vocabulary;
  const bitsOf = new Uint8Array(forms.size);
  const last = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const form = facts[word[i]! * FACTS + Fact.Form]!;
    if (shape[i] === Shape.Lower || shape[i] === Shape.LowerHyphen) bitsOf[form]! |= Written.Lower;
    if (!isCapital(shape[i]!)) continue;
    const inside = (place[i]! & (Place.SentenceStart | Place.ShoutedLine)) === 0;
    bitsOf[form]! |= inside ? Written.CapitalInside : Written.CapitalAtStart;
    if (shape[i] === Shape.AllCaps) bitsOf[form]! |= Written.AllCaps;
    const before = last.get(word[i]!);
    firstSame[i] = before === undefined ? i : firstSame[before]!;
    if (before !== undefined) nextSame[before] = i;
    last.set(word[i]!, i);
  }
  for (let i = 0; i < count; i++) written[i] = bitsOf[facts[word[i]! * FACTS + Fact.Form]!]!;
}
