/** Finds names in an article: each stretch by itself, then again with what the rest of the article says. */
import type { Sentence, Tokens } from '../document.js';
import { featureList } from './context.js';
import { decode } from './decode.js';
import type { Gazetteer } from './gazetteer.js';
import { labelCount, spansOf, type TokenSpan } from './labels.js';
import { isRemembered, type Memory, memoryEvidence, remember } from './memory.js';
import { type Reading, readingOf, type Stretch } from './reading.js';
import { type Scorer, scorerOf, stretchScores } from './score.js';
import { trimmed, type Vocabulary, vocabularyOf } from './vocabulary.js';
import type { Model } from './weights.js';

export interface Tagger {
  readonly model: Model;
  readonly vocabulary: Vocabulary;
  readonly scorer: Scorer;
  /** Number of labels. */
  readonly labels: number;
}

/** A name with the model's probability that exactly this is a name of this type. */
export interface TaggedSpan extends TokenSpan {
  readonly probability: number;
}

/** What the first pass leaves; one row of labels for each token, filled in where it is lively. */
export interface FirstPass {
  readonly reading: Reading;
  readonly scores: Float32Array;
  readonly shares: Float32Array;
  /** Sorted, without overlap. */
  readonly found: readonly TaggedSpan[];
}

/** Taggers with the same knowledge may share their vocabulary, and with it their readings. */
export function taggerOf(
  model: Model,
  lists: Gazetteer,
  vocabulary: Vocabulary = vocabularyOf({ ...model.knowledge, lists }),
): Tagger {
  return { model, vocabulary, scorer: scorerOf(model.weights, featureList()), labels: labelCount(model.types.length) };
}

/** Names of an article, sorted by their first token, without overlap. */
export function tagArticle(tagger: Tagger, tokens: Tokens, sentences: readonly Sentence[]): readonly TaggedSpan[] {
  const first = firstPass(tagger, tokens, sentences);
  if (first.found.length === 0) return [];
  return secondPass(tagger, first);
}

/** Each stretch by itself. Certainty costs time; without it there are no shares, and every probability is 1. */
export function firstPass(tagger: Tagger, tokens: Tokens, sentences: readonly Sentence[], certainty = true): FirstPass {
  if (trimmed(tagger.vocabulary)) tagger.scorer.cache.known.fill(0);
  return passOver(tagger, readingOf(tagger.vocabulary, tokens, sentences), certainty);
}

/** The first pass over an article that is made ready. */
export function passOver(tagger: Tagger, reading: Reading, certainty: boolean): FirstPass {
  const scores = new Float32Array(reading.count * tagger.labels);
  const shares = new Float32Array(certainty ? scores.length : 0);
  const found: TaggedSpan[] = [];
  for (const stretch of reading.stretches) {
    stretchScores(tagger.scorer, reading, stretch, scores);
    addNames(tagger, scores, stretch, found, certainty ? shares : undefined);
  }
  return { reading, scores, shares, found };
}

/** Adds the names of a stretch to `found`, and writes its marginals to `shares`. */
function addNames(
  { model: { lattice }, labels }: Tagger,
  scores: Float32Array,
  { first, last }: Stretch,
  found: TaggedSpan[],
  shares?: Float32Array,
): void {
  const best = new Uint8Array(last - first);
  decode(lattice, scores, first * labels, last - first, best, shares);
  for (const span of spansOf(best, first)) {
    found.push({ ...span, probability: shares ? leastShare(shares, best, labels, first, span) : 1 });
  }
}

/** A name is as sure as its least sure token. */
function leastShare(shares: Float32Array, best: Uint8Array, labels: number, offset: number, span: TokenSpan): number {
  let least = 1;
  for (let i = span.first; i < span.last; i++) least = Math.min(least, shares[i * labels + best[i - offset]!]!);
  return least;
}

/** The stretches of which the rest of the article knows something, again. */
function secondPass(tagger: Tagger, { reading, scores, shares, found }: FirstPass): TaggedSpan[] {
  const memory = remember(reading, shares, tagger.labels, found);
  const again = shares.slice();
  const result: TaggedSpan[] = [];
  let at = 0;
  for (const stretch of reading.stretches) {
    const changed = addEvidence(tagger, memory, reading, shares, stretch, scores);
    if (changed) addNames(tagger, scores, stretch, result, again);
    for (; at < found.length && found[at]!.first < stretch.last; at++) if (!changed) result.push(found[at]!);
  }
  return result;
}

/** Adds what the memory says to the scores of a stretch; false when it says nothing. */
function addEvidence(
  { model: { memory: weights }, labels }: Tagger,
  memory: Memory,
  reading: Reading,
  shares: Float32Array,
  { first, last }: Stretch,
  scores: Float32Array,
): boolean {
  let changed = false;
  for (let i = first; i < last; i++) {
    if (!isRemembered(memory, reading, i)) continue;
    memoryEvidence(memory, reading, shares, labels, i, (weight, from, to, value) => {
      changed = true;
      for (let label = from; label < to; label++) scores[i * labels + label]! += weights[weight]! * value;
    });
  }
  return changed;
}
