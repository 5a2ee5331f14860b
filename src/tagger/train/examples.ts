/** Annotated articles as feature rows: one compressed sparse row for each token. */
import type { Sentence, Tokens } from '../../document.js';
import { contextFeatures, featureList } from '../context.js';
import { labelOf, OUTSIDE, Part } from '../labels.js';
import { readingOf } from '../reading.js';
import { featuresAt, PAD, vocabularyOf, type Vocabulary } from '../vocabulary.js';
import type { Knowledge } from '../knowledge.js';
import { WINDOW } from '../words.js';

/** One article with its names as token ranges. */
export interface Annotated {
  readonly id: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: number }[];
  /** First tokens of the sentences whose names are known, when the rest of the article is not annotated. */
  readonly only?: ReadonlySet<number>;
}

/** Feature numbers of many tokens end to end, stretch by stretch; a stretch is a sentence to the trainer. */
export interface Examples {
  readonly rows: Int32Array;
  /** Where the features of token i begin in `rows`; one more at the end. */
  readonly offsets: Int32Array;
  readonly gold: Uint8Array;
  /** First token of each sentence; one more at the end. */
  readonly sentences: Int32Array;
  /** Article of each sentence. */
  readonly articles: Int32Array;
}

/** The sentences of some articles; features that fire less than `fewest` times among them are left out. */
export function subsetOf(examples: Examples, isIn: (article: number) => boolean, fewest: number): Examples {
  const { rows, offsets, gold, sentences } = examples;
  const kept: number[] = [];
  examples.articles.forEach((article, s) => {
    if (isIn(article)) kept.push(s);
  });
  const tokens = kept.flatMap(s => range(sentences[s]!, sentences[s + 1]!));
  const largest = rows.reduce((most, number) => Math.max(most, number), 0);
  const seen = new Int32Array(largest + 1);
  for (const i of tokens) for (let f = offsets[i]!; f < offsets[i + 1]!; f++) seen[rows[f]!]!++;
  const flat = new Int32Array(tokens.reduce((sum, i) => sum + offsets[i + 1]! - offsets[i]!, 0));
  const starts = [0];
  let at = 0;
  for (const i of tokens) {
    for (let f = offsets[i]!; f < offsets[i + 1]!; f++) if (seen[rows[f]!]! >= fewest) flat[at++] = rows[f]!;
    starts.push(at);
  }
  const firsts = [0];
  for (const s of kept) firsts.push(firsts.at(-1)! + sentences[s + 1]! - sentences[s]!);
  return {
    rows: flat.subarray(0, at),
    offsets: Int32Array.from(starts),
    gold: Uint8Array.from(tokens, i => gold[i]!),
    sentences: Int32Array.from(firsts),
    articles: Int32Array.from(kept, s => examples.articles[s]!),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** All hashes that fire for token `i`: the words around it, then the context. */
export function tokenHashes(
  reading: ReturnType<typeof readingOf>,
  i: number,
  first: number,
  last: number,
  emit: (hash: number) => void,
  scratch = featureList(),
): void {
  for (let k = -WINDOW; k <= WINDOW; k++) {
    const inside = i + k >= first && i + k < last;
    const count = featuresAt(reading.vocabulary, inside ? reading.word[i + k]! : PAD, k, scratch.hashes);
    for (let f = 0; f < count; f++) emit(scratch.hashes[f]!);
  }
  contextFeatures(reading, i, first, last, scratch);
  for (let f = 0; f < scratch.length; f++) emit(scratch.hashes[f]!);
}

/** Labels of an article's tokens; a name that cuts through a token takes the whole token. */
export function goldLabels({ tokens, names }: Annotated): Uint8Array {
  const gold = new Uint8Array(tokens.count).fill(OUTSIDE);
  let at = 0;
  for (const { start, end, type } of [...names].sort((a, b) => a.start - b.start)) {
    while (at < tokens.count && tokens.end[at]! <= start) at++;
    const first = at;
    while (at < tokens.count && tokens.start[at]! < end) at++;
    for (let i = first; i < at; i++) {
      const part = at - first === 1 ? Part.Single : i === first ? Part.Begin : i === at - 1 ? Part.End : Part.Inside;
      gold[i] = labelOf(type, part);
    }
  }
  return gold;
}

/** Counts how often each feature fires. */
export function countFeatures(
  articles: readonly Annotated[],
  knowledgeFor: (article: Annotated) => Knowledge,
): Map<number, number> {
  const counts = new Map<number, number>();
  eachToken(articles, knowledgeFor, hash => void counts.set(hash, (counts.get(hash) ?? 0) + 1), noop, noop);
  return counts;
}

const noop = (): void => {};

function eachToken(
  articles: readonly Annotated[],
  knowledgeFor: (article: Annotated) => Knowledge,
  emit: (hash: number) => void,
  endToken: (label: number) => void,
  endSentence: (article: number) => void,
): void {
  const vocabularies = new Map<Knowledge, Vocabulary>();
  const scratch = featureList();
  for (const [number, article] of articles.entries()) {
    const knowledge = knowledgeFor(article);
    const vocabulary = vocabularies.get(knowledge) ?? vocabularyOf(knowledge);
    vocabularies.set(knowledge, vocabulary);
    const gold = goldLabels(article);
    const reading = readingOf(vocabulary, article.tokens, article.sentences, gold.map(Math.sign));
    for (const { first, last, from, to } of reading.stretches) {
      if (article.only && !article.only.has(from)) continue;
      for (let i = first; i < last; i++) {
        tokenHashes(reading, i, from, to, emit, scratch);
        endToken(gold[i]!);
      }
      endSentence(number);
    }
  }
}

/** Feature rows of the articles over the features in `numbers`; others are left out. */
export function examplesOf(
  articles: readonly Annotated[],
  knowledgeFor: (article: Annotated) => Knowledge,
  numbers: ReadonlyMap<number, number>,
): Examples {
  const rows: number[][] = [];
  let row: number[] = [];
  const offsets = [0];
  const gold: number[] = [];
  const sentences = [0];
  let total = 0;
  const emit = (hash: number): void => {
    const number = numbers.get(hash);
    if (number !== undefined) row.push(number);
  };
  const endToken = (label: number): void => {
    rows.push(row);
    total += row.length;
    row = [];
    offsets.push(total);
    gold.push(label);
  };
  const of: number[] = [];
  eachToken(articles, knowledgeFor, emit, endToken, article => {
    sentences.push(gold.length);
    of.push(article);
  });
  const flat = new Int32Array(total);
  rows.forEach((numbersOfToken, i) => flat.set(numbersOfToken, offsets[i]));
  return {
    rows: flat,
    offsets: Int32Array.from(offsets),
    gold: Uint8Array.from(gold),
    sentences: Int32Array.from(sentences),
    articles: Int32Array.from(of),
  };
}
