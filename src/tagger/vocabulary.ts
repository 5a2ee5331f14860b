/** Word types by number: the hot loops read arrays. */
import type { Tokens } from '../document.js';
import { hashText } from './hash.js';
import type { Knowledge } from './knowledge.js';
import { atPosition, type HashPool, MOST_WORD_FEATURES, type WordType, wordTypeOf } from './words.js';

export interface Vocabulary {
  readonly knowledge: Knowledge;
  readonly numbers: Map<string, number>;
  /** By number: what is known of the word (`FACTS` numbers each), and the letters that an acronym spells. */
  facts: Int32Array;
  readonly initials: string[];
  /** Features of all words; the facts say where each one's lie. */
  readonly pool: HashPool;
  /** Number by the tokeniser's number for the word: that one and ours, side by side. */
  readonly places: Int32Array;
  /** Whose numbers stand in `places`. */
  numbering: object | null;
  /** Forms that are one word but for case and accents have one number; the article marks what it writes. */
  readonly forms: Map<number, number>;
}

/** What stands before and after a sentence. */
export const PAD = 0;
/** A batch would remember every misprint; so many types are enough. */
const MOST_TYPES = 1 << 16;
/** A word whose number is that much higher takes the place of another. */
const PLACES = 1 << 16;

export const enum Fact {
  Shape = 0,
  Folded = 1,
  Key = 2,
  Cluster = 3,
  Usage = 4,
  Lists = 5,
  Mined = 6,
  Length = 7,
  Form = 8,
  Common = 9,
  Unnamed = 10,
  /** Where the word's features begin in the pool, and where those end that matter far, near and here. */
  First = 11,
  Far = 12,
  Near = 13,
  Own = 14,
}
export const FACTS = 15;

export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const vocabulary: Vocabulary = {
    knowledge,
    numbers: new Map(),
    initials: [],
    facts: new Int32Array(FACTS << 10),
    pool: { hashes: new Int32Array(1 << 14), length: 0 },
    forms: new Map(),
    places: new Int32Array(2 * PLACES),
    numbering: null,
  };
  reset(vocabulary);
  return vocabulary;
}

function reset(vocabulary: Vocabulary): void {
  vocabulary.numbers.clear();
  vocabulary.places.fill(-1);
  vocabulary.forms.clear();
  vocabulary.initials.length = 0;
  const { pool } = vocabulary;
  const folded = hashText('<pad>');
  pool.hashes[0] = folded;
  pool.length = 1;
  const features = { first: 0, far: 1, near: 1, own: 1 };
  const nothing = {
    shape: 0,
    key: 0,
    cluster: 0,
    usage: 0,
    lists: 0,
    mined: 0,
    length: 0,
    initials: '',
    common: 0,
    unnamed: 0,
  };
  addType(vocabulary, { ...nothing, features, folded });
}

/** Forgets all types when there are too many; true when it did, so that what hangs on numbers can be forgotten too. */
export function trimmed(vocabulary: Vocabulary): boolean {
  if (vocabulary.initials.length <= MOST_TYPES) return false;
  reset(vocabulary);
  return true;
}

/** Writes the numbers of an article's word types to `out`. */
export function numberWords(
  vocabulary: Vocabulary,
  { count, text, shape, word, numbering }: Tokens,
  out: Int32Array,
): void {
  const { places } = vocabulary;
  if (numbering !== vocabulary.numbering) places.fill(-1);
  vocabulary.numbering = numbering;
  for (let i = 0; i < count; i++) {
    const number = word[i]!;
    const at = 2 * (number & (PLACES - 1));
    if (number >= 0 && places[at] === number) {
      out[i] = places[at + 1]!;
      continue;
    }
    out[i] = numberOf(vocabulary, text[i]!, shape[i]!);
    if (number < 0 || numbering === null) continue;
    places[at] = number;
    places[at + 1] = out[i]!;
  }
}

/** Number of a word type. `bits` is its `TokenShape` without the gaps before it, which follow from the word. */
function numberOf(vocabulary: Vocabulary, word: string, bits: number): number {
  const known = vocabulary.numbers.get(word);
  if (known !== undefined) return known;
  const { pool, knowledge } = vocabulary;
  if (pool.length + MOST_WORD_FEATURES > pool.hashes.length) pool.hashes = doubled(pool.hashes);
  const number = addType(vocabulary, wordTypeOf(word, bits, knowledge, pool));
  vocabulary.numbers.set(word, number);
  return number;
}

function addType(vocabulary: Vocabulary, type: WordType): number {
  const number = vocabulary.initials.length;
  vocabulary.initials.push(type.initials);
  if (vocabulary.facts.length < FACTS * (number + 1)) vocabulary.facts = doubled(vocabulary.facts);
  const { shape, folded, key, cluster, usage, lists, mined, length, common, unnamed } = type;
  const { first, far, near, own } = type.features;
  const form = formOf(vocabulary, folded);
  const known = [
    shape,
    folded,
    key,
    cluster,
    usage,
    lists,
    mined,
    length,
    form,
    common,
    unnamed,
    first,
    far,
    near,
    own,
  ];
  vocabulary.facts.set(known, FACTS * number);
  return number;
}

function formOf({ forms }: Vocabulary, folded: number): number {
  const form = forms.get(folded) ?? forms.size;
  forms.set(folded, form);
  return form;
}

function doubled(facts: Int32Array): Int32Array {
  const larger = new Int32Array(2 * facts.length);
  larger.set(facts);
  return larger;
}

/** Writes to `out` the hashes of what a word says of the token `-k` places away; returns how many. */
export function featuresAt({ facts, pool }: Vocabulary, word: number, k: number, out: Int32Array): number {
  const at = word * FACTS;
  const first = facts[at + Fact.First]!;
  const end = facts[at + (k === 0 ? Fact.Own : k === 1 || k === -1 ? Fact.Near : Fact.Far)]!;
  for (let f = first; f < end; f++) out[f - first] = atPosition(pool.hashes[f]!, k);
  return end - first;
}
