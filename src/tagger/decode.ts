/** Best label sequence and its certainty, over scores laid out as one row of labels for each token. */
import { isOpen, mayStart, successors } from './labels.js';

export interface Lattice {
  readonly labels: number;
  /** `from * labels + to`; only those that `mayFollow` allows are read. */
  readonly transitions: Float32Array;
  /** Every allowed step, by label it comes from: from, to, and its place in `transitions`. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly cell: Uint16Array;
  readonly starts: readonly number[];
  readonly closed: readonly number[];
  /** Exponentials of the allowed transitions; null while those are still being learnt. */
  readonly weight: Float64Array | null;
  /** Where sentences are worked out, one after the other. */
  readonly room: Room;
}

/** Rows of labels for as many tokens as the longest sentence had. */
interface Room {
  rows: number;
  back: Uint8Array;
  best: Float32Array;
  forward: Float64Array;
  local: Float64Array;
}

/** While transitions are being learnt they are `moving`. */
export function latticeOf(labels: number, transitions: Float32Array, moving = false): Lattice {
  const all = Array.from({ length: labels }, (_, label) => label);
  const steps = successors(labels).flatMap((next, from) => next.map(to => [from, to] as const));
  const cell = Uint16Array.from(steps, ([from, to]) => from * labels + to);
  return {
    labels,
    transitions,
    from: Uint8Array.from(steps, ([from]) => from),
    to: Uint8Array.from(steps, ([, to]) => to),
    cell,
    weight: moving ? null : weightsOf(cell, transitions),
    starts: all.filter(mayStart),
    closed: all.filter(label => !isOpen(label)),
    room: roomFor(64, labels),
  };
}

function weightsOf(cell: Uint16Array, transitions: Float32Array): Float64Array {
  return Float64Array.from(cell, place => Math.exp(transitions[place]!));
}

function roomFor(rows: number, labels: number): Room {
  const size = rows * labels;
  const float64 = (): Float64Array => new Float64Array(size);
  return { rows, back: new Uint8Array(size), best: new Float32Array(size), forward: float64(), local: float64() };
}

function enough({ room, labels }: Lattice, count: number): Room {
  if (count > room.rows) Object.assign(room, roomFor(2 * count, labels));
  return room;
}

/** Viterbi: labels of `count` tokens whose scores start at `scores[0]`, written into `out`. */
export function bestLabels(lattice: Lattice, scores: Float32Array, count: number, out: Uint8Array): void {
  const { labels, transitions, from, to, cell } = lattice;
  const { back, best } = enough(lattice, count);
  best.fill(-Infinity, 0, count * labels);
  for (const label of lattice.starts) best[label] = scores[label]!;
  for (let i = 1; i < count; i++) {
    const at = i * labels;
    const before = at - labels;
    for (let step = 0; step < cell.length; step++) {
      const score = best[before + from[step]!]! + transitions[cell[step]!]!;
      const place = at + to[step]!;
      if (score > best[place]!) {
        best[place] = score;
        back[place] = from[step]!;
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
  const { labels, transitions, from, to, cell, starts, closed } = lattice;
  const { forward, local } = enough(lattice, count);
  const weight = lattice.weight ?? weightsOf(cell, transitions);
  let logSum = localScores(scores, count, labels, local);
  forward.fill(0, 0, count * labels);
  for (const label of starts) forward[label] = local[label]!;
  logSum += Math.log(normalised(forward, 0, labels));
  for (let i = 1; i < count; i++) {
    const at = i * labels;
    const before = at - labels;
    for (let step = 0; step < weight.length; step++)
      forward[at + to[step]!]! += forward[before + from[step]!]! * weight[step]!;
    for (let label = 0; label < labels; label++) forward[at + label]! *= local[at + label]!;
    logSum += Math.log(normalised(forward, at, labels));
  }
  const weighted = new Float64Array(labels);
  let backward = new Float64Array(labels);
  let earlier = new Float64Array(labels);
  for (const label of closed) backward[label] = 1;
  for (let i = count - 1; i >= 0; i--) {
    const at = i * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += forward[at + label]! * backward[label]!;
    if (i === count - 1) logSum += Math.log(sum);
    for (let label = 0; label < labels; label++) out[at + label] = (forward[at + label]! * backward[label]!) / sum;
    for (let label = 0; label < labels; label++) weighted[label] = local[at + label]! * backward[label]!;
    earlier.fill(0);
    for (let step = 0; step < weight.length; step++) earlier[from[step]!]! += weight[step]! * weighted[to[step]!]!;
    if (pairs && i > 0) addPairs(lattice, weight, forward, weighted, earlier, at, pairs);
    let most = 0;
    for (let label = 0; label < labels; label++) if (earlier[label]! > most) most = earlier[label]!;
    for (let label = 0; label < labels; label++) earlier[label]! /= most || 1;
    [backward, earlier] = [earlier, backward];
  }
  return logSum;
}

function addPairs(
  { labels, from, to, cell }: Lattice,
  weight: Float64Array,
  forward: Float64Array,
  weighted: Float64Array,
  earlier: Float64Array,
  at: number,
  pairs: Float64Array,
): void {
  const before = at - labels;
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += forward[before + label]! * earlier[label]!;
  for (let step = 0; step < weight.length; step++) {
    const mass = forward[before + from[step]!]! / sum;
    pairs[cell[step]!]! += mass * weight[step]! * weighted[to[step]!]!;
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
