/** What a word tells, beside its traits: phrases that it may open or go on, and its readings as a reporting verb. */
import type { QuoteLexicon, Readings } from './lexicon.js';

/*
 * Second words are sorted into boxes. A word has a bit for each box of the words that may follow it, and above these the
 * number of its own box, from 1: whether « à » and « la » open « à la suite » is known without a look at their text.
 */
const BOXES = 12;
const BOX_BITS = 15 << BOXES;
/** The word is a phrase by itself. */
const ALONE = 1 << 16;
const OPENS = ALONE | ((1 << BOXES) - 1);
/** Above: the place of the word's readings in their list, from 1. */
const READINGS = 17;

/** What a word tells of adverbials and prepositions, and of the verbs that it may be a form of. */
export function phraseReader({ adverbials, prepositions, readings }: QuoteLexicon): (word: string) => number {
  const bits = new Map<string, number>();
  const boxes = new Map<string, number>();
  const add = (word: string, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const index of [adverbials, prepositions]) {
    for (const [first, bySecond] of index) {
      for (const second of bySecond.keys()) {
        if (second !== '' && !boxes.has(second)) boxes.set(second, boxes.size % BOXES);
        add(first, second === '' ? ALONE : 1 << boxes.get(second)!);
      }
    }
  }
  for (const [second, box] of boxes) add(second, (box + 1) << BOXES);
  if (readings.size >= 1 << (32 - READINGS)) throw new Error(`${readings.size} forms of reporting verbs are too many.`);
  let place = 0;
  for (const word of readings.keys()) add(word, ++place << READINGS);
  return word => bits.get(word) ?? 0;
}

/** The readings of the word at a token that has Trait.Reporting. */
export function readingsAt({ readingList }: QuoteLexicon, phrases: Int32Array, i: number): Readings {
  return readingList[(phrases[i]! >>> READINGS) - 1]!;
}

/** Whether one of the phrases may begin at token `i`: « à la suite », not « à la mer ». */
export function mayOpenPhrase(phrases: Int32Array, i: number): boolean {
  const here = phrases[i]! & OPENS;
  if (here === 0 || (here & ALONE) !== 0) return here !== 0;
  const box = i + 1 < phrases.length ? (phrases[i + 1]! & BOX_BITS) >> BOXES : 0;
  return box > 0 && (here & (1 << (box - 1))) !== 0;
}
