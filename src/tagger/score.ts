/** Sums weights: what words around a token add is kept for each word and place, the rest is looked up. */
import { contextFeatures, type FeatureList } from './context.js';
import type { Reading, Stretch } from './reading.js';
import { featuresAt, PAD, type Vocabulary } from './vocabulary.js';
import { addRows, BIAS, findRows, type Weights } from './weights.js';
import { POSITIONS, WINDOW } from './words.js';

/**
 * What each of the first word types adds to the scores of its neighbours; see `addRows` for the sums. The first cells,
 * one for each place, are for what is not kept.
 */
export interface WordScores {
  sums: Int32Array;
  /** 1 + how many rows were added, 0 for what has not been worked out. */
  known: Uint8Array;
}

const FIRST_CAPACITY = 1 << 12;
const MOST_CACHED = 1 << 16;

export function emptyScores(types: number, capacity = FIRST_CAPACITY): WordScores {
  const cells = (1 + capacity) * POSITIONS;
  return { sums: new Int32Array(cells * 2 * types), known: new Uint8Array(cells) };
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
  const labels = 4 * weights.types + 1;
  const { first, last, from, to } = stretch;
  for (let i = first; i < last; i++) {
    const rows = addWords(scorer, reading, i, from, to);
    contextFeatures(reading, i, from, to, features);
    const found = findRows(weights, features.hashes, features.length);
    addRows(weights, features.hashes, found, sums);
    writeScores(sums, (rows + found) * BIAS, weights.unit, out, i * labels);
  }
}

/** Writes to `sums` what the words around token `i`, within its sentence, say of it; returns how many rows that were. */
function addWords(scorer: Scorer, { vocabulary, word }: Reading, i: number, from: number, to: number): number {
  const a = cellOf(scorer, vocabulary, i - 2 < from ? PAD : word[i - 2]!, 0);
  const b = cellOf(scorer, vocabulary, i - 1 < from ? PAD : word[i - 1]!, 1);
  const c = cellOf(scorer, vocabulary, word[i]!, 2);
  const d = cellOf(scorer, vocabulary, i + 1 >= to ? PAD : word[i + 1]!, 3);
  const e = cellOf(scorer, vocabulary, i + 2 >= to ? PAD : word[i + 2]!, 4);
  const { cache, sums: out } = scorer;
  const { sums, known } = cache;
  const width = out.length;
  for (let n = 0; n < width; n++) {
    const sides = sums[a * width + n]! + sums[b * width + n]! + sums[d * width + n]! + sums[e * width + n]!;
    out[n] = sides + sums[c * width + n]!;
  }
  return known[a]! + known[b]! + known[c]! + known[d]! + known[e]! - POSITIONS;
}

/** The cell of a word at a place, filled in. */
function cellOf(scorer: Scorer, vocabulary: Vocabulary, word: number, place: number): number {
  const cell = word < MOST_CACHED ? (1 + word) * POSITIONS + place : place;
  if (word < MOST_CACHED && cell < scorer.cache.known.length && scorer.cache.known[cell] !== 0) return cell;
  fill(scorer, vocabulary, word, cell, place - WINDOW);
  return cell;
}

function fill(scorer: Scorer, vocabulary: Vocabulary, word: number, cell: number, k: number): void {
  const { cache, sums } = scorer;
  const width = sums.length;
  if (cell >= cache.known.length) grow(cache, word, width >> 1);
  const at = cell * width;
  cache.known[cell] = 1 + addWordRows(scorer, vocabulary, word, k, cache.sums.fill(0, at, at + width), at);
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

function addWordRows(
  { weights, features: scratch }: Scorer,
  vocabulary: Vocabulary,
  word: number,
  k: number,
  sums: Int32Array,
  at: number,
): number {
  const count = featuresAt(vocabulary, word, k, scratch.hashes);
  const found = findRows(weights, scratch.hashes, count);
  addRows(weights, scratch.hashes, found, sums, at);
  return found;
}

function grow(cache: WordScores, word: number, types: number): void {
  let capacity = cache.known.length / POSITIONS - 1;
  while (capacity <= word) capacity *= 2;
  const larger = emptyScores(types, capacity);
  larger.sums.set(cache.sums);
  larger.known.set(cache.known);
  cache.sums = larger.sums;
  cache.known = larger.known;
}
