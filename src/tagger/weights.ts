/** Trained weights, one byte each, found by the hash of their feature. */
import type { Lattice } from './decode.js';
import type { Knowledge } from './knowledge.js';

export interface Weights {
  readonly labels: number;
  /** Open addressing: key of each slot, and its row counted from 1; 0 is an empty slot. */
  readonly keys: Int32Array;
  readonly slots: Int32Array;
  /** `row * labels + label`, in units of `unit`. */
  readonly rows: Int8Array;
  readonly unit: number;
}

/** Everything that training leaves behind. */
export interface Model {
  readonly types: readonly string[];
  readonly weights: Weights;
  readonly lattice: Lattice;
  /** Without the name lists, which are read from their files. */
  readonly knowledge: Omit<Knowledge, 'lists'>;
}

/** Table of rows of weights, one for each key. At most two thirds full. */
export function weightsOf(keys: Int32Array, rows: Int8Array, labels: number, unit: number): Weights {
  let size = 16;
  while (size * 2 < keys.length * 3) size *= 2;
  const table = { labels, keys: new Int32Array(size), slots: new Int32Array(size), rows, unit };
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & (size - 1);
    while (table.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    table.slots[slot] = i + 1;
    table.keys[slot] = keys[i]!;
  }
  return table;
}

/** Index of a feature's first weight in `rows`, -1 when it has none. */
export function rowOf({ keys, slots, labels }: Weights, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (slots[slot] !== 0) {
    if (keys[slot] === key) return (slots[slot]! - 1) * labels;
    slot = (slot + 1) & mask;
  }
  return -1;
}
