/** Trained weights, one byte each, found by the hash of their feature. Being outside a name weighs 0 by convention. */
import type { Lattice } from './lattice.js';
import type { Knowledge } from './knowledge.js';

/** An open-addressing table; the file holds it as it stands here, so that loading builds nothing. */
export interface Weights {
  /** Names weigh in four labels each: one word of four bytes. */
  readonly types: number;
  /**
   * Slots of 1 + `types` numbers: the key, 0 in an empty slot; then for each type the weights of begin, inside, end and
   * single, from the lowest byte up, each plus `BIAS`. Side by side, they come from memory together.
   */
  readonly slots: Int32Array;
  /** What a weight of one stands for. */
  readonly unit: number;
  /** One bit for each low part of a key: small enough to stay near the processor, it turns most unknown keys away. */
  readonly known: Uint8Array;
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

const FULL = 0.85;

/** Table of weights, `4 * types` of them (-127 to 127) for each key. */
export function weightsOf(keys: Int32Array, weights: Int8Array, types: number, unit: number): Weights {
  const size = Math.ceil(keys.length / FULL) + 1;
  const slots = new Int32Array(size * (1 + types));
  const bytes = new Uint8Array(slots.buffer);
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === 0) continue;
    const at = slotOf(slots, keys[i]!, 1 + types);
    slots[at] = keys[i]!;
    for (let n = 0; n < 4 * types; n++) bytes[4 * (at + 1) + n] = weights[4 * types * i + n]! + BIAS;
  }
  return tableOf(slots, types, unit);
}

/** A table that is laid out already. */
export function tableOf(slots: Int32Array, types: number, unit: number): Weights {
  const known = new Uint8Array(KNOWN_BITS / 8);
  for (let at = 0; at < slots.length; at += 1 + types) {
    if (slots[at] === 0) continue;
    const bit = (slots[at]! >>> 8) & (KNOWN_BITS - 1);
    known[bit >> 3]! |= 1 << (bit & 7);
  }
  return { types, slots, unit, known };
}

const KNOWN_BITS = 1 << 22;
const SHARE = 2 ** -32;

/** Place of a key in `slots`, or of the empty slot where it would be. */
function slotOf(slots: Int32Array, key: number, width: number): number {
  let at = Math.floor((key >>> 0) * SHARE * (slots.length / width)) * width;
  while (slots[at] !== key && slots[at] !== 0) {
    at += width;
    if (at === slots.length) at = 0;
  }
  return at;
}

/**
 * Replaces the first `count` keys of `found` by the places of their weights in `slots`, leaving out those that have
 * none; returns how many are left. Two short loops: the processor waits for many places of memory at once.
 */
export function findRows({ slots, known, types }: Weights, found: Int32Array, count: number): number {
  let likely = 0;
  for (let f = 0; f < count; f++) {
    const key = found[f]!;
    const bit = (key >>> 8) & (KNOWN_BITS - 1);
    if ((known[bit >> 3]! & (1 << (bit & 7))) !== 0) found[likely++] = key;
  }
  let sure = 0;
  for (let f = 0; f < likely; f++) {
    const at = slotOf(slots, found[f]!, 1 + types);
    if (slots[at] !== 0) found[sure++] = at + 1;
  }
  return sure;
}

/**
 * Adds rows to `sums`, which has two numbers for each type: begin and end in the halves of the first, inside and
 * single in those of the second. Each row also adds `BIAS` to each sum.
 */
export function addRows({ slots, types }: Weights, places: Int32Array, count: number, sums: Int32Array): void {
  for (let f = 0; f < count; f++) {
    const place = places[f]!;
    for (let type = 0; type < types; type++) {
      const four = slots[place + type]!;
      sums[2 * type]! += four & 0x00ff00ff;
      sums[2 * type + 1]! += (four >>> 8) & 0x00ff00ff;
    }
  }
}
