/** Word types by number: the hot loops read arrays. */
import { hashText } from './hash.js';
import type { Knowledge } from './knowledge.js';
import { type WordType, wordTypeOf } from './words.js';

export interface Vocabulary {
  readonly knowledge: Knowledge;
  readonly numbers: Map<string, number>;
  readonly types: WordType[];
}

/** What stands before and after a sentence. */
export const PAD = 0;
/** A batch would remember every misprint; so many types are enough. */
const MOST_TYPES = 1 << 16;

export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const vocabulary: Vocabulary = { knowledge, numbers: new Map(), types: [] };
  reset(vocabulary);
  return vocabulary;
}

function reset(vocabulary: Vocabulary): void {
  vocabulary.numbers.clear();
  vocabulary.types.length = 0;
  const hashes = Int32Array.of(hashText('<pad>'));
  const features = { hashes, far: 1, near: 1 };
  const nothing = { shape: 0, key: 0, cluster: 0, usage: 0, lists: 0, mined: 0, length: 0, initials: '' };
  vocabulary.types.push({ ...nothing, features, folded: hashes[0]! });
}

/** Forgets all types when there are too many; true when it did, so that what hangs on numbers can be forgotten too. */
export function trimmed(vocabulary: Vocabulary): boolean {
  if (vocabulary.types.length <= MOST_TYPES) return false;
  reset(vocabulary);
  return true;
}

/** Number of a word type. `bits` is its `TokenShape` without the gaps before it, which follow from the word. */
export function numberOf(vocabulary: Vocabulary, word: string, bits: number): number {
  const known = vocabulary.numbers.get(word);
  if (known !== undefined) return known;
  const number = vocabulary.types.length;
  vocabulary.types.push(wordTypeOf(word, bits, vocabulary.knowledge));
  vocabulary.numbers.set(word, number);
  return number;
}
