/** Trained weights, one byte each, found by the hash of their feature. */
import type { Lattice } from './decode.js';
import type { Knowledge } from './knowledge.js';

export interface Weights {
  readonly labels: number;
  /** Open addressing: for each slot its key and its row counted from 1, side by side; row 0 is an empty slot. */
  readonly slots: Int32Array;
  /** One bit for each low part of a key: small enough to stay near the processor, it turns most unknown keys away. */
  readonly known: Uint8Array;
  /** `row * labels + label`, in units of `unit`. */
  readonly rows: Int8Array;
  readonly unit: number;
}

/** Everything that training leaves behind. */
export interface Model {
  readonly types: readonly string[];
  readonly weights: Weights;
  /** What the second pass adds; see memory.ts. */
  readonly memory: Float32Array;
  readonly lattice: Lattice;
  /** Without the name lists, which are read from their files. */
  readonly knowledge: Omit<Knowledge, 'lists'>;
}

/** Table of rows of weights, one for each key. At most two thirds full. */
export function weightsOf(keys: Int32Array, rows: Int8Array, labels: number, unit: number): Weights {
  let size = 16;
  while (size * 2 < keys.length * 3) size *= 2;
  const table = { labels, slots: new Int32Array(2 * size), known: new Uint8Array(KNOWN_BITS / 8), rows, unit };
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let slot = key & (size - 1);
    while (table.slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    table.slots[2 * slot] = key;
    table.slots[2 * slot + 1] = i + 1;
    const bit = (key >>> 8) & (KNOWN_BITS - 1);
    table.known[bit >> 3]! |= 1 << (bit & 7);
  }
  return table;
}

const KNOWN_BITS = 1 << 22;

/** Index of a feature's first weight in `rows`, -1 when it has none. */
export function rowOf({ slots, known, labels }: Weights, key: number): number {
  const bit = (key >>> 8) & (KNOWN_BITS - 1);
  if ((known[bit >> 3]! & (1 << (bit & 7))) === 0) return -1;
  const mask = (slots.length >> 1) - 1;
  let slot = key & mask;
  for (;;) {
    const row = slots[2 * slot + 1]!;
    if (row === 0) return -1;
    if (slots[2 * slot] === key) return (row - 1) * labels;
    slot = (slot + 1) & mask;
  }
}
