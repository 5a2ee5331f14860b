/** Sums weights: what words around a token add is kept for each word and place, the rest is looked up. */
import { contextFeatures, type FeatureList } from './context.js';
import type { Reading } from './reading.js';
import type { Vocabulary } from './vocabulary.js';
import { rowOf, type Weights } from './weights.js';
import { atPosition, POSITIONS, WINDOW } from './words.js';

/** What each word type adds to the scores of its neighbours, in units, for the first types. */
export interface WordScores {
  sums: Int16Array;
  known: Uint8Array;
}

const FIRST_CAPACITY = 1 << 12;
const MOST_CACHED = 1 << 16;

export function emptyScores(labels: number, capacity = FIRST_CAPACITY): WordScores {
  return { sums: new Int16Array(capacity * POSITIONS * labels), known: new Uint8Array(capacity * POSITIONS) };
}

/** Scores of the labels of token `i` of the sentence from `first` to `last`, into `out`. */
export function tokenScores(
  weights: Weights,
  cache: WordScores,
  reading: Reading,
  i: number,
  first: number,
  last: number,
  scratch: FeatureList,
  out: Float32Array,
): void {
  const { labels, unit } = weights;
  out.fill(0);
  for (let k = -WINDOW; k <= WINDOW; k++) {
    const j = i + k;
    addWord(weights, cache, reading.vocabulary, j >= first && j < last ? reading.word[j]! : 0, k, out);
  }
  for (let label = 0; label < labels; label++) out[label]! *= unit;
  contextFeatures(reading, i, first, last, scratch);
  addRows(weights, scratch, out);
}

/** Adds the weights of all features in `list`. */
export function addRows(weights: Weights, list: FeatureList, out: Float32Array): void {
  const { labels, rows, unit } = weights;
  for (let f = 0; f < list.length; f++) {
    const row = rowOf(weights, list.hashes[f]!);
    if (row < 0) continue;
    for (let label = 0; label < labels; label++) out[label]! += unit * rows[row + label]!;
  }
}

function addWord(
  weights: Weights,
  cache: WordScores,
  vocabulary: Vocabulary,
  word: number,
  k: number,
  out: Float32Array,
): void {
  const { labels } = weights;
  const cell = word * POSITIONS + k + WINDOW;
  if (cell >= cache.known.length && word < MOST_CACHED) grow(cache, word, labels);
  const at = cell * labels;
  if (cell < cache.known.length && cache.known[cell]) {
    const { sums } = cache;
    for (let label = 0; label < labels; label++) out[label]! += sums[at + label]!;
    return;
  }
  const own = wordScores(weights, vocabulary, word, k);
  for (let label = 0; label < labels; label++) out[label]! += own[label]!;
  if (cell >= cache.known.length) return;
  cache.sums.set(own, at);
  cache.known[cell] = 1;
}

function wordScores(weights: Weights, vocabulary: Vocabulary, word: number, k: number): Int16Array {
  const own = new Int16Array(weights.labels);
  const { features } = vocabulary.types[word]!;
  const count = k === 0 ? features.hashes.length : k === 1 || k === -1 ? features.near : features.far;
  for (let f = 0; f < count; f++) {
    const row = rowOf(weights, atPosition(features.hashes[f]!, k));
    if (row < 0) continue;
    for (let label = 0; label < weights.labels; label++) own[label]! += weights.rows[row + label]!;
  }
  return own;
}

function grow(cache: WordScores, word: number, labels: number): void {
  let capacity = cache.known.length / POSITIONS;
  while (capacity <= word) capacity *= 2;
  const larger = emptyScores(labels, capacity);
  larger.sums.set(cache.sums);
  larger.known.set(cache.known);
  cache.sums = larger.sums;
  cache.known = larger.known;
}
