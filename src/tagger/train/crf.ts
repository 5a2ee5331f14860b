/** Linear-chain CRF: stochastic gradient with a learning rate for each weight (AdaGrad) and an L2 pull to zero. */
import { latticeOf, weigh } from '../lattice.js';
import type { Examples } from './examples.js';
import { expectations } from './expectations.js';

export interface CrfOptions {
  readonly labels: number;
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull to zero of a weight whenever it is touched. */
  readonly decay: number;
  readonly seed: number;
  /** The weights after so many last epochs are averaged. */
  readonly average: number;
  readonly log?: (message: string) => void;
}

export interface Weights {
  /** `feature * labels + label`. */
  readonly emissions: Float32Array;
  /** `from * labels + to`. */
  readonly transitions: Float32Array;
}

/** A small generator (mulberry32): training must not depend on the machine or the clock. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Differences smaller than this are not worth a write. */
const SMALLEST = 1e-3;

export function trainCrf(examples: Examples, options: CrfOptions): Weights {
  const { labels, features, epochs, rate, decay, log } = options;
  const emissions = new Float32Array(features * labels);
  const squares = new Float32Array(features * labels).fill(1e-2);
  const transitions = new Float32Array(labels * labels);
  const transitionSquares = new Float32Array(labels * labels).fill(1e-2);
  const mean = new Float32Array(features * labels);
  const lattice = latticeOf(labels, transitions);
  const random = randomOf(options.seed);
  const count = examples.sentences.length - 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const s of shuffled(count, random)) {
      const first = examples.sentences[s]!;
      const length = examples.sentences[s + 1]! - first;
      const scores = scoresOf(examples, emissions, labels, first, length);
      const expected = new Float32Array(length * labels);
      const pairs = new Float64Array(labels * labels);
      weigh(lattice);
      const logSum = expectations(lattice, scores, length, expected, pairs);
      loss += logSum - goldScore(examples, scores, transitions, labels, first, length);
      for (let i = 0; i < length; i++) {
        const gold = examples.gold[first + i]!;
        for (let label = 0; label < labels; label++) {
          const gradient = expected[i * labels + label]! - (label === gold ? 1 : 0);
          if (Math.abs(gradient) < SMALLEST) continue;
          for (let f = examples.offsets[first + i]!; f < examples.offsets[first + i + 1]!; f++) {
            const at = examples.rows[f]! * labels + label;
            const slope = gradient + decay * emissions[at]!;
            squares[at]! += slope * slope;
            emissions[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
          }
        }
        if (i > 0) pairs[examples.gold[first + i - 1]! * labels + gold]! -= 1;
      }
      for (let at = 0; at < pairs.length; at++) {
        const slope = pairs[at]!;
        if (Math.abs(slope) < SMALLEST) continue;
        transitionSquares[at]! += slope * slope;
        transitions[at]! -= (rate * slope) / Math.sqrt(transitionSquares[at]!);
      }
    }
    if (epoch >= epochs - options.average) addTo(mean, emissions, 1 / options.average);
    log?.(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)} a sentence`);
  }
  return { emissions: mean, transitions };
}

function addTo(sum: Float32Array, values: Float32Array, weight: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += weight * values[i]!;
}

export function scoresOf(
  examples: Examples,
  emissions: Float32Array,
  labels: number,
  first: number,
  length: number,
): Float32Array {
  const scores = new Float32Array(length * labels);
  for (let i = 0; i < length; i++) {
    const to = i * labels;
    for (let f = examples.offsets[first + i]!; f < examples.offsets[first + i + 1]!; f++) {
      const from = examples.rows[f]! * labels;
      for (let label = 0; label < labels; label++) scores[to + label]! += emissions[from + label]!;
    }
  }
  return scores;
}

function goldScore(
  examples: Examples,
  scores: Float32Array,
  transitions: Float32Array,
  labels: number,
  first: number,
  length: number,
): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const gold = examples.gold[first + i]!;
    sum += scores[i * labels + gold]!;
    if (i > 0) sum += transitions[examples.gold[first + i - 1]! * labels + gold]!;
  }
  return sum;
}
