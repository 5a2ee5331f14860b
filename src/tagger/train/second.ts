/** Weights of the second pass: how far the rest of an article is to be trusted against the sentence. */
import { decode } from '../decode.js';
import { labelCount } from '../labels.js';
import { MEMORY_WEIGHTS, memoryEvidence, remember } from '../memory.js';
import { firstPass, type Tagger } from '../tagger.js';
import { randomOf, shuffled } from './crf.js';
import { type Annotated, goldLabels } from './examples.js';

const EPOCHS = 8;
const RATE = 0.05;

/** One stretch of which the article knows something: its scores, and who adds what to which labels of a token. */
interface Case {
  readonly tagger: Tagger;
  readonly scores: Float32Array;
  readonly gold: Uint8Array;
  readonly evidence: readonly Evidence[];
}

interface Evidence {
  readonly token: number;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Each article must come with a tagger that never saw it: on seen ones the first pass makes no mistakes to mend. */
export function fitMemory(
  articles: readonly Annotated[],
  taggerFor: (article: Annotated) => Tagger,
  types: number,
): Float32Array<ArrayBuffer> {
  const labels = labelCount(types);
  const cases = articles.flatMap(article => casesOf(article, taggerFor(article), labels));
  const weights = new Float32Array(MEMORY_WEIGHTS);
  const squares = new Float32Array(MEMORY_WEIGHTS).fill(1);
  const random = randomOf(3);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffled(cases.length, random)) learn(cases[at]!, labels, weights, squares);
  }
  return weights;
}

function casesOf(article: Annotated, tagger: Tagger, labels: number): Case[] {
  const { reading, scores, shares, found } = firstPass(tagger, article.tokens, article.sentences);
  const memory = remember(reading, shares, labels, found);
  const gold = goldLabels(article);
  return reading.stretches.flatMap(({ first, last }) => {
    const evidence: Evidence[] = [];
    for (let i = first; i < last; i++) {
      memoryEvidence(memory, reading, shares, labels, i, (weight, from, to, value) => {
        evidence.push({ token: i - first, weight, from, to, value });
      });
    }
    if (evidence.length === 0) return [];
    const rows = scores.slice(first * labels, last * labels);
    return [{ tagger, scores: rows, gold: gold.slice(first, last), evidence }];
  });
}

function learn(
  { tagger, scores, gold, evidence }: Case,
  labels: number,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const rows = scores.slice();
  for (const { token, weight, from, to, value } of evidence) {
    for (let label = from; label < to; label++) rows[token * labels + label]! += weights[weight]! * value;
  }
  const shares = new Float32Array(rows.length);
  decode(tagger.model.lattice, rows, 0, gold.length, new Uint8Array(gold.length), shares);
  const slopes = new Map<number, number>();
  for (const { token, weight, from, to, value } of evidence) {
    let slope = from <= gold[token]! && gold[token]! < to ? -1 : 0;
    for (let label = from; label < to; label++) slope += shares[token * labels + label]!;
    slopes.set(weight, (slopes.get(weight) ?? 0) + slope * value);
  }
  for (const [weight, slope] of slopes) {
    squares[weight]! += slope * slope;
    weights[weight]! -= (RATE * slope) / Math.sqrt(squares[weight]!);
  }
}
