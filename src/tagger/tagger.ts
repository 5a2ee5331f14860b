/** Finds names in an article with trained weights: a pass over the sentences, then one that knows the article. */
import type { Sentence, Tokens } from '../document.js';
import { type FeatureList, featureList } from './context.js';
import { bestLabels, marginals } from './decode.js';
import type { Gazetteer } from './gazetteer.js';
import { spansOf, type TokenSpan } from './labels.js';
import { memoryEvidence, remember } from './memory.js';
import { type Reading, readingOf } from './reading.js';
import { emptyScores, tokenScores, type WordScores } from './score.js';
import { trimmed, type Vocabulary, vocabularyOf } from './vocabulary.js';
import type { Model } from './weights.js';

export interface Tagger {
  readonly model: Model;
  readonly vocabulary: Vocabulary;
  readonly scratch: FeatureList;
  readonly cache: WordScores;
}

/** A name with the model's probability that exactly this is a name of this type. */
export interface TaggedSpan extends TokenSpan {
  readonly probability: number;
}

/** What the first pass leaves; one row of labels for each token. */
export interface FirstPass {
  readonly reading: Reading;
  readonly scores: Float32Array;
  readonly shares: Float32Array;
  /** Sorted, without overlap. */
  readonly found: readonly TaggedSpan[];
}

export function taggerOf(model: Model, lists: Gazetteer): Tagger {
  const vocabulary = vocabularyOf({ ...model.knowledge, lists });
  return { model, vocabulary, scratch: featureList(), cache: emptyScores(model.weights.labels) };
}

/** Names of an article, sorted by their first token, without overlap. */
export function tagArticle(tagger: Tagger, tokens: Tokens, sentences: readonly Sentence[]): readonly TaggedSpan[] {
  const first = firstPass(tagger, tokens, sentences);
  if (first.found.length === 0) return [];
  return secondPass(tagger, first, sentences);
}

/** Each sentence by itself. Certainty costs time; without it there are no shares, and every probability is 1. */
export function firstPass(tagger: Tagger, tokens: Tokens, sentences: readonly Sentence[], certainty = true): FirstPass {
  if (trimmed(tagger.vocabulary)) tagger.cache.known.fill(0);
  const { labels } = tagger.model.weights;
  const reading = readingOf(tagger.vocabulary, tokens, sentences);
  const scores = new Float32Array(reading.count * labels);
  const shares = new Float32Array(reading.count * labels);
  const found: TaggedSpan[] = [];
  for (const { firstToken, lastToken } of sentences) {
    if (!isLively(reading, firstToken, lastToken)) continue;
    for (let i = firstToken; i < lastToken; i++) {
      const row = scores.subarray(i * labels, (i + 1) * labels);
      tokenScores(tagger.model.weights, tagger.cache, reading, i, firstToken, lastToken, tagger.scratch, row);
    }
    decode(tagger.model, scores, shares, firstToken, lastToken, found, certainty);
  }
  return { reading, scores, shares, found };
}

/** A sentence without capitals, and without entries of lists, holds no name. */
function isLively({ lively }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (lively[i]) return true;
  return false;
}

/** Outside with so much more than any other label needs no neighbours to be decided. */
const SURE = 8;

/** Best labels and their shares from the first token to the last; the names are added to `found`. */
function decode(
  model: Model,
  scores: Float32Array,
  shares: Float32Array,
  first: number,
  last: number,
  found: TaggedSpan[],
  certainty = true,
): void {
  const { labels } = model.weights;
  for (let i = first; i < last; i++) {
    shares.fill(0, i * labels, (i + 1) * labels);
    shares[i * labels] = 1;
    if (isOutside(scores, i * labels, labels)) continue;
    const from = Math.max(first, i - 1);
    while (i < last && !isOutside(scores, i * labels, labels)) i++;
    decodeStretch(model, scores, shares, from, Math.min(last, i + 1), found, certainty);
  }
}

function isOutside(scores: Float32Array, at: number, labels: number): boolean {
  const bound = scores[at]! - SURE;
  for (let label = 1; label < labels; label++) if (scores[at + label]! > bound) return false;
  return true;
}

function decodeStretch(
  { lattice, weights: { labels } }: Model,
  scores: Float32Array,
  shares: Float32Array,
  first: number,
  last: number,
  found: TaggedSpan[],
  certainty: boolean,
): void {
  const count = last - first;
  const rows = scores.subarray(first * labels, last * labels);
  const out = shares.subarray(first * labels, last * labels);
  const best = new Uint8Array(count);
  bestLabels(lattice, rows, count, best);
  if (certainty) marginals(lattice, rows, count, out);
  for (const { first: from, last: to, type } of spansOf(best, 0)) {
    const probability = certainty ? leastShare(out, best, labels, from, to) : 1;
    found.push({ first: from + first, last: to + first, type, probability });
  }
}

/** A name is as sure as its least sure token. */
function leastShare(shares: Float32Array, best: Uint8Array, labels: number, from: number, to: number): number {
  let least = 1;
  for (let i = from; i < to; i++) least = Math.min(least, shares[i * labels + best[i]!]!);
  return least;
}

/** The sentences of which the rest of the article knows something, again. */
function secondPass(tagger: Tagger, pass: FirstPass, sentences: readonly Sentence[]): TaggedSpan[] {
  const { reading, scores, found } = pass;
  const { memory: weights } = tagger.model;
  const { labels } = tagger.model.weights;
  const memory = remember(reading, pass.shares, labels, found);
  const shares = pass.shares.slice();
  const result: TaggedSpan[] = [];
  let at = 0;
  for (const { firstToken, lastToken } of sentences) {
    let changed = false;
    for (let i = firstToken; i < lastToken; i++) {
      memoryEvidence(memory, reading, pass.shares, labels, i, (weight, from, to, value) => {
        changed = true;
        for (let label = from; label < to; label++) scores[i * labels + label]! += weights[weight]! * value;
      });
    }
    if (changed) decode(tagger.model, scores, shares, firstToken, lastToken, result);
    for (; at < found.length && found[at]!.first < lastToken; at++) if (!changed) result.push(found[at]!);
  }
  return result;
}
