/** Sums weights: what words around a token add is kept for each word and place, the rest is looked up. */
import { contextFeatures, type FeatureList } from './context.js';
import type { Reading, Stretch } from './reading.js';
import type { Vocabulary } from './vocabulary.js';
import { addRows, BIAS, findRows, type Weights } from './weights.js';
import { atPosition, POSITIONS, WINDOW } from './words.js';

/** What each of the first word types adds to the scores of its neighbours; see `addRows` for the sums. */
export interface WordScores {
  sums: Int32Array;
  /** 1 + how many rows were added, 0 for what has not been worked out. */
  known: Uint8Array;
}

const FIRST_CAPACITY = 1 << 12;
const MOST_CACHED = 1 << 16;

export function emptyScores(types: number, capacity = FIRST_CAPACITY): WordScores {
  return { sums: new Int32Array(capacity * POSITIONS * 2 * types), known: new Uint8Array(capacity * POSITIONS) };
}

/** Where one token's weights are added up. */
export interface Scorer {
  readonly weights: Weights;
  readonly cache: WordScores;
  readonly features: FeatureList;
  readonly sums: Int32Array;
}

export function scorerOf(weights: Weights, features: FeatureList): Scorer {
  return { weights, cache: emptyScores(weights.types), features, sums: new Int32Array(2 * weights.types) };
}

/** Scores of the labels of all tokens of a stretch, one row for each token of the article. */
export function stretchScores(scorer: Scorer, reading: Reading, stretch: Stretch, out: Float32Array): void {
  const { weights, sums, features } = scorer;
  const { types } = weights;
  const { first, last, from, to } = stretch;
  const { vocabulary, word } = reading;
  for (let i = first; i < last; i++) {
    sums.fill(0);
    let rows = 0;
    for (let k = -WINDOW; k <= WINDOW; k++) {
      const j = i + k;
      rows += addWord(scorer, vocabulary, j >= from && j < to ? word[j]! : 0, k);
    }
    contextFeatures(reading, i, from, to, features);
    const found = findRows(weights, features.hashes, features.length);
    addRows(weights, features.hashes, found, sums);
    writeScores(sums, (rows + found) * BIAS, weights.unit, out, i * (4 * types + 1));
  }
}

/** Sums in halves of words → one score for each label; outside weighs 0. */
function writeScores(sums: Int32Array, bias: number, unit: number, out: Float32Array, at: number): void {
  out[at] = 0;
  for (let half = 0; half < sums.length; half += 2) {
    const place = at + 1 + 2 * half;
    const outer = sums[half]!;
    const inner = sums[half + 1]!;
    out[place] = unit * ((outer & 0xffff) - bias);
    out[place + 1] = unit * ((inner & 0xffff) - bias);
    out[place + 2] = unit * ((outer >>> 16) - bias);
    out[place + 3] = unit * ((inner >>> 16) - bias);
  }
}

/** Adds what `word`, `k` places away, says of the token; returns how many rows that were. */
function addWord(scorer: Scorer, vocabulary: Vocabulary, word: number, k: number): number {
  const { cache, sums } = scorer;
  const width = sums.length;
  const cell = word * POSITIONS + k + WINDOW;
  if (cell >= cache.known.length && word < MOST_CACHED) grow(cache, word, width >> 1);
  if (cell >= cache.known.length) return addWordRows(scorer, vocabulary, word, k, sums, 0);
  const at = cell * width;
  if (cache.known[cell] === 0)
    cache.known[cell] = 1 + addWordRows(scorer, vocabulary, word, k, cache.sums.fill(0, at, at + width), at);
  const known = cache.sums;
  for (let n = 0; n < width; n++) sums[n]! += known[at + n]!;
  return cache.known[cell]! - 1;
}

function addWordRows(
  { weights, features: scratch }: Scorer,
  vocabulary: Vocabulary,
  word: number,
  k: number,
  sums: Int32Array,
  at: number,
): number {
  const { hashes, near, far } = vocabulary.features[word]!;
  const count = k === 0 ? hashes.length : k === 1 || k === -1 ? near : far;
  for (let f = 0; f < count; f++) scratch.hashes[f] = atPosition(hashes[f]!, k);
  const found = findRows(weights, scratch.hashes, count);
  addRows(weights, scratch.hashes, found, sums.subarray(at, at + 2 * weights.types));
  return found;
}

function grow(cache: WordScores, word: number, types: number): void {
  let capacity = cache.known.length / POSITIONS;
  while (capacity <= word) capacity *= 2;
  const larger = emptyScores(types, capacity);
  larger.sums.set(cache.sums);
  larger.known.set(cache.known);
  cache.sums = larger.sums;
  cache.known = larger.known;
}
