/** Best label sequence and its certainty, over scores laid out as one row of labels for each token. */
import { isOpen, mayStart, successors } from './labels.js';

export interface Lattice {
  readonly labels: number;
  /** `from * labels + to`; only those that `mayFollow` allows are read. */
  readonly transitions: Float32Array;
  readonly next: readonly (readonly number[])[];
  readonly starts: readonly number[];
  readonly closed: readonly number[];
}

export function latticeOf(labels: number, transitions: Float32Array): Lattice {
  const all = Array.from({ length: labels }, (_, label) => label);
  return {
    labels,
    transitions,
    next: successors(labels),
    starts: all.filter(mayStart),
    closed: all.filter(label => !isOpen(label)),
  };
}

/** Viterbi: labels of `count` tokens whose scores start at `scores[0]`, written into `out`. */
export function bestLabels(lattice: Lattice, scores: Float32Array, count: number, out: Uint8Array): void {
  const { labels, transitions, next } = lattice;
  const back = new Uint8Array(count * labels);
  const best = new Float32Array(count * labels).fill(-Infinity);
  for (const label of lattice.starts) best[label] = scores[label]!;
  for (let i = 1; i < count; i++) {
    const at = i * labels;
    const before = at - labels;
    for (let from = 0; from < labels; from++) {
      const base = best[before + from]!;
      if (base === -Infinity) continue;
      const row = from * labels;
      const to = next[from]!;
      for (let n = 0; n < to.length; n++) {
        const label = to[n]!;
        const score = base + transitions[row + label]!;
        if (score > best[at + label]!) {
          best[at + label] = score;
          back[at + label] = from;
        }
      }
    }
    for (let label = 0; label < labels; label++) best[at + label]! += scores[at + label]!;
  }
  let last = 0;
  const end = (count - 1) * labels;
  for (const label of lattice.closed) if (best[end + label]! > best[end + last]!) last = label;
  for (let i = count - 1; i >= 0; i--) {
    out[i] = last;
    last = back[i * labels + last]!;
  }
}

/**
 * Marginal probability of every label of every token (rows as `scores`), by forward-backward with scaling.
 * Adds the expected number of each transition to `pairs`. Returns the logarithm of the sum over all sequences.
 */
export function marginals(
  lattice: Lattice,
  scores: Float32Array,
  count: number,
  out: Float32Array,
  pairs?: Float64Array,
): number {
  const { labels, transitions, next, starts, closed } = lattice;
  const forward = new Float64Array(count * labels);
  const local = new Float64Array(count * labels);
  const step = new Float64Array(labels * labels);
  for (let from = 0; from < labels; from++) {
    for (const to of next[from]!) step[from * labels + to] = Math.exp(transitions[from * labels + to]!);
  }
  let logSum = localScores(scores, count, labels, local);
  for (const label of starts) forward[label] = local[label]!;
  logSum += Math.log(normalised(forward, 0, labels));
  for (let i = 1; i < count; i++) {
    const at = i * labels;
    const before = at - labels;
    for (let from = 0; from < labels; from++) {
      const mass = forward[before + from]!;
      if (mass === 0) continue;
      const row = from * labels;
      const to = next[from]!;
      for (let n = 0; n < to.length; n++) forward[at + to[n]!]! += mass * step[row + to[n]!]!;
    }
    for (let label = 0; label < labels; label++) forward[at + label]! *= local[at + label]!;
    logSum += Math.log(normalised(forward, at, labels));
  }
  const weighted = new Float64Array(labels);
  let backward = new Float64Array(labels);
  for (const label of closed) backward[label] = 1;
  for (let i = count - 1; i >= 0; i--) {
    const at = i * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += forward[at + label]! * backward[label]!;
    if (i === count - 1) logSum += Math.log(sum);
    for (let label = 0; label < labels; label++) out[at + label] = (forward[at + label]! * backward[label]!) / sum;
    const earlier = new Float64Array(labels);
    for (let label = 0; label < labels; label++) weighted[label] = local[at + label]! * backward[label]!;
    let most = 0;
    for (let from = 0; from < labels; from++) {
      let mass = 0;
      const row = from * labels;
      const to = next[from]!;
      for (let n = 0; n < to.length; n++) mass += step[row + to[n]!]! * weighted[to[n]!]!;
      earlier[from] = mass;
      if (mass > most) most = mass;
    }
    if (pairs && i > 0) addPairs(lattice, step, forward, local, backward, earlier, at, pairs);
    for (let label = 0; label < labels; label++) earlier[label]! /= most || 1;
    backward = earlier;
  }
  return logSum;
}

function addPairs(
  { labels, next }: Lattice,
  step: Float64Array,
  forward: Float64Array,
  local: Float64Array,
  backward: Float64Array,
  earlier: Float64Array,
  at: number,
  pairs: Float64Array,
): void {
  const before = at - labels;
  let sum = 0;
  for (let from = 0; from < labels; from++) sum += forward[before + from]! * earlier[from]!;
  for (let from = 0; from < labels; from++) {
    const mass = forward[before + from]! / sum;
    if (mass === 0) continue;
    for (const to of next[from]!) {
      pairs[from * labels + to]! += mass * step[from * labels + to]! * local[at + to]! * backward[to]!;
    }
  }
}

/** exp(score - row maximum); returns the sum of the maxima. */
function localScores(scores: Float32Array, count: number, labels: number, local: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const at = i * labels;
    let most = -Infinity;
    for (let label = 0; label < labels; label++) if (scores[at + label]! > most) most = scores[at + label]!;
    for (let label = 0; label < labels; label++) local[at + label] = Math.exp(scores[at + label]! - most);
    sum += most;
  }
  return sum;
}

function normalised(row: Float64Array, at: number, labels: number): number {
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += row[at + label]!;
  for (let label = 0; label < labels; label++) row[at + label]! /= sum;
  return sum;
}
