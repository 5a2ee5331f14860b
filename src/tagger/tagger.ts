/** Finds names in an article with trained weights. */
import type { Sentence, Tokens } from '../document.js';
import { contextFeatures, type FeatureList, featureList } from './context.js';
import { bestLabels, marginals } from './decode.js';
import type { Gazetteer } from './gazetteer.js';
import { spansOf, type TokenSpan } from './labels.js';
import { type Reading, readingOf } from './reading.js';
import { trimmed, type Vocabulary, vocabularyOf } from './vocabulary.js';
import { type Model, rowOf, type Weights } from './weights.js';
import { atPosition, POSITIONS, WINDOW } from './words.js';

export interface Tagger {
  readonly model: Model;
  readonly vocabulary: Vocabulary;
  readonly scratch: FeatureList;
  readonly cache: WordScores;
}

/** What each word type adds to the scores of its neighbours, kept for the first `capacity` types. */
interface WordScores {
  sums: Int16Array;
  known: Uint8Array;
}

/** A name with the model's probability that exactly this is a name of this type. */
export interface TaggedSpan extends TokenSpan {
  readonly probability: number;
}

const FIRST_CAPACITY = 1 << 12;
const MOST_CACHED = 1 << 16;

export function taggerOf(model: Model, lists: Gazetteer): Tagger {
  const vocabulary = vocabularyOf({ ...model.knowledge, lists });
  return { model, vocabulary, scratch: featureList(), cache: emptyCache(FIRST_CAPACITY, model.weights.labels) };
}

function emptyCache(capacity: number, labels: number): WordScores {
  return { sums: new Int16Array(capacity * POSITIONS * labels), known: new Uint8Array(capacity * POSITIONS) };
}

/** Names of an article, sorted by their first token, without overlap. Certainty costs time; without it, it is 1. */
export function tagArticle(
  tagger: Tagger,
  tokens: Tokens,
  sentences: readonly Sentence[],
  certainty = true,
): TaggedSpan[] {
  if (trimmed(tagger.vocabulary)) tagger.cache.known.fill(0);
  const reading = readingOf(tagger.vocabulary, tokens, sentences);
  const spans: TaggedSpan[] = [];
  for (const { firstToken, lastToken } of sentences) {
    if (lastToken > firstToken) tagSentence(tagger, reading, firstToken, lastToken, certainty, spans);
  }
  return spans;
}

function tagSentence(
  tagger: Tagger,
  reading: Reading,
  first: number,
  last: number,
  certainty: boolean,
  spans: TaggedSpan[],
): void {
  const { labels } = tagger.model.weights;
  const count = last - first;
  const scores = new Float32Array(count * labels);
  const sums = new Int32Array(labels);
  for (let i = first; i < last; i++) {
    tokenScores(tagger, reading, i, first, last, sums);
    for (let label = 0; label < labels; label++)
      scores[(i - first) * labels + label] = sums[label]! * tagger.model.weights.unit;
  }
  const best = new Uint8Array(count);
  bestLabels(tagger.model.lattice, scores, count, best);
  const found = spansOf(best, first);
  if (found.length === 0) return;
  const shares = new Float32Array(count * labels).fill(1);
  if (certainty) marginals(tagger.model.lattice, scores, count, shares);
  for (const span of found) spans.push({ ...span, probability: probabilityOf(span, best, shares, first, labels) });
}

/** The least sure of its tokens and of the two beside it. */
function probabilityOf(span: TokenSpan, best: Uint8Array, shares: Float32Array, first: number, labels: number): number {
  let least = 1;
  for (let i = span.first - first; i < span.last - first; i++) {
    const share = shares[i * labels + best[i]!]!;
    if (share < least) least = share;
  }
  return least;
}

/** Sums the weights of all features of token `i` into `sums`. */
function tokenScores(tagger: Tagger, reading: Reading, i: number, first: number, last: number, sums: Int32Array): void {
  const { labels, rows } = tagger.model.weights;
  sums.fill(0);
  for (let k = -WINDOW; k <= WINDOW; k++) {
    const j = i + k;
    addWord(tagger, j >= first && j < last ? reading.word[j]! : 0, k, sums);
  }
  const { scratch } = tagger;
  contextFeatures(reading, i, first, last, scratch);
  for (let f = 0; f < scratch.length; f++) {
    const row = rowOf(tagger.model.weights, scratch.hashes[f]!);
    if (row < 0) continue;
    for (let label = 0; label < labels; label++) sums[label]! += rows[row + label]!;
  }
}

function addWord(tagger: Tagger, word: number, k: number, sums: Int32Array): void {
  const { labels } = tagger.model.weights;
  const cell = word * POSITIONS + k + WINDOW;
  if (cell >= tagger.cache.known.length) grow(tagger.cache, word, labels);
  const { cache } = tagger;
  const at = cell * labels;
  if (cell < cache.known.length && cache.known[cell]) {
    for (let label = 0; label < labels; label++) sums[label]! += cache.sums[at + label]!;
    return;
  }
  const own = wordScores(tagger.model.weights, tagger.vocabulary, word, k);
  for (let label = 0; label < labels; label++) sums[label]! += own[label]!;
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
  if (word >= MOST_CACHED) return;
  while (capacity <= word) capacity *= 2;
  const larger = emptyCache(capacity, labels);
  larger.sums.set(cache.sums);
  larger.known.set(cache.known);
  cache.sums = larger.sums;
  cache.known = larger.known;
}
