/** A binary tree of word clusters: two-means from the top, so that a prefix of a word's path is a coarser cluster. */
import { tokenKey } from '../gazetteer.js';
import { CLUSTER_DEPTH } from '../knowledge.js';
import type { Corpus } from './corpus.js';
import { randomOf } from './crf.js';
import type { Vectors } from './vectors.js';

const ROUNDS = 12;
const SMALLEST = 6;

/** Token key → path under a leading 1. Words too rare for a vector are left out. */
export function clusterTable({ words }: Corpus, vectors: Vectors): Map<number, number> {
  normalise(vectors);
  const table = new Map<number, number>();
  const all = Int32Array.from({ length: vectors.count }, (_, i) => i);
  divide(vectors, all, 1, (members, path) => members.forEach(member => table.set(tokenKey(words[member]!), path)));
  return table;
}

function normalise({ count, size, values }: Vectors): void {
  for (let i = 0; i < count; i++) {
    let square = 0;
    for (let d = 0; d < size; d++) square += values[i * size + d]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < size; d++) values[i * size + d]! /= length;
  }
}

type Leaf = (members: Int32Array, path: number) => void;

function divide(vectors: Vectors, members: Int32Array, path: number, leaf: Leaf): void {
  if (members.length < SMALLEST || 31 - Math.clz32(path) >= CLUSTER_DEPTH) return leaf(members, path);
  const right = twoMeans(vectors, members, randomOf(path));
  const [zero, one] = [members.filter((_, i) => right[i] === 0), members.filter((_, i) => right[i] === 1)];
  if (zero.length === 0 || one.length === 0) return leaf(members, path);
  divide(vectors, zero, path * 2, leaf);
  divide(vectors, one, path * 2 + 1, leaf);
}

/** 0 or 1 for each member, by cosine to two centres. */
function twoMeans({ size, values }: Vectors, members: Int32Array, random: () => number): Uint8Array {
  const side = new Uint8Array(members.length);
  const difference = new Float64Array(size);
  const pick = (): number => members[Math.floor(random() * members.length)]! * size;
  const [a, b] = [pick(), pick()];
  for (let d = 0; d < size; d++) difference[d] = values[a + d]! - values[b + d]!;
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [new Float64Array(size), new Float64Array(size)] as const;
    const sizes = [0, 0];
    members.forEach((member, i) => {
      let dot = 0;
      for (let d = 0; d < size; d++) dot += values[member * size + d]! * difference[d]!;
      const to = dot > 0 ? 1 : 0;
      side[i] = to;
      sizes[to]!++;
      for (let d = 0; d < size; d++) sums[to][d]! += values[member * size + d]!;
    });
    if (sizes[0] === 0 || sizes[1] === 0) break;
    const lengths = sums.map(sum => Math.hypot(...sum) || 1);
    for (let d = 0; d < size; d++) difference[d] = sums[1][d]! / lengths[1]! - sums[0][d]! / lengths[0]!;
  }
  return side;
}
