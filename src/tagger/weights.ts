/** Trained weights, one byte each, found by the hash of their feature. Being outside a name weighs 0 by convention. */
import type { Lattice } from './lattice.js';
import type { Knowledge } from './knowledge.js';

export interface Weights {
  /** Names weigh in four labels each: one word of four bytes. */
  readonly types: number;
  /** Pairs of a key and the place of its row, in an open-addressing table of a power of two; key 0 in an empty slot. */
  readonly slots: Int32Array;
  /** For each type the weights of begin, inside, end and single, from the lowest byte up, each plus `BIAS`. */
  readonly rows: Int32Array;
  /** What a weight of one stands for. */
  readonly unit: number;
}

/** Bytes are positive, so that four of them can be added at once. */
export const BIAS = 128;
/** Sums are kept in 16 bits: so many rows can be added. */
export const MOST_ROWS = 257;

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

/** Table of weights, `4 * types` of them (-127 to 127) for each key. */
export function weightsOf(keys: Int32Array, weights: Int8Array, types: number, unit: number): Weights {
  return tableOf(keys, packedRows(weights), types, unit);
}

/** Weights as the rows of a table. */
export function packedRows(weights: Int8Array): Int32Array {
  const rows = new Int32Array(weights.length / 4);
  const bytes = new Uint8Array(rows.buffer);
  for (let n = 0; n < bytes.length; n++) bytes[n] = weights[n]! + BIAS;
  return rows;
}

/** A table of rows that stand in the order of their keys. */
export function tableOf(keys: Int32Array, rows: Int32Array, types: number, unit: number): Weights {
  const size = sizeFor(keys.length);
  const slots = new Int32Array(2 * size);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (key === 0) continue;
    let at = 2 * (key & (size - 1));
    while (slots[at] !== 0) at = (at + 2) & (2 * size - 1);
    slots[at] = key;
    slots[at + 1] = types * i;
  }
  return { types, slots, rows, unit };
}

/** Slots for so many keys: half of them and more stay empty. */
function sizeFor(count: number): number {
  let size = 16;
  while (size < 1.6 * count) size *= 2;
  return size;
}

/** Numbers of the keys in the order of their slots: a table is built fastest from its beginning to its end. */
export function slotOrder(keys: Int32Array): number[] {
  const mask = sizeFor(keys.length) - 1;
  return Array.from(keys, (_, i) => i).sort((a, b) => (keys[a]! & mask) - (keys[b]! & mask) || keys[a]! - keys[b]!);
}

/** Replaces the first `count` keys of `found` by the places of their rows, leaving out unknown ones; returns how many. */
export function findRows({ slots }: Weights, found: Int32Array, count: number): number {
  const mask = slots.length - 1;
  let sure = 0;
  for (let f = 0; f < count; f++) {
    const key = found[f]!;
    let at = (key << 1) & mask;
    let known = slots[at]!;
    while (known !== key && known !== 0) {
      at = (at + 2) & mask;
      known = slots[at]!;
    }
    if (known !== 0) found[sure++] = slots[at + 1]!;
  }
  return sure;
}

/**
 * Adds rows to `sums` from `to` on, which has two numbers for each type: begin and end in the halves of the first,
 * inside and single in those of the second. Each row also adds `BIAS` to each sum.
 */
export function addRows({ rows, types }: Weights, places: Int32Array, count: number, sums: Int32Array, to = 0): void {
  for (let type = 0; type < types; type++) {
    let outer = 0;
    let inner = 0;
    for (let f = 0; f < count; f++) {
      const four = rows[places[f]! + type]!;
      outer = (outer + (four & 0x00ff00ff)) | 0;
      inner = (inner + ((four >>> 8) & 0x00ff00ff)) | 0;
    }
    sums[to + 2 * type]! += outer;
    sums[to + 2 * type + 1]! += inner;
  }
}
