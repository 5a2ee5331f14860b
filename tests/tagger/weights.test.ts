import { describe, expect, it } from 'vitest';
import { mix } from '../../src/tagger/hash.js';
import { addRows, BIAS, findRows, MOST_ROWS, weightsOf } from '../../src/tagger/weights.js';

const TYPES = 2;
const keys = Int32Array.from({ length: 1000 }, (_, i) => mix(1, i)).sort();
const rows = Int8Array.from({ length: keys.length * 4 * TYPES }, (_, i) => ((i * 37) % 255) - 127);
const weights = weightsOf(keys, rows, TYPES, 0.5);

/** Sum of each label over the rows of `wanted`, the slow way. */
function slowSums(wanted: readonly number[]): number[] {
  const sums = Array.from({ length: 4 * TYPES }, () => 0);
  for (const key of wanted) {
    const row = keys.indexOf(key);
    if (row >= 0) sums.forEach((sum, n) => (sums[n] = sum + rows[row * sums.length + n]!));
  }
  return sums;
}

function fastSums(wanted: readonly number[]): { sums: number[]; found: number } {
  const places = Int32Array.from(wanted);
  const found = findRows(weights, places, places.length);
  const packed = new Int32Array(2 * TYPES);
  addRows(weights, places, found, packed);
  const sums = Array.from({ length: TYPES }, (_, type) => {
    const [outer, inner] = [packed[2 * type]!, packed[2 * type + 1]!];
    return [outer & 0xffff, inner & 0xffff, outer >>> 16, inner >>> 16].map(sum => sum - found * BIAS);
  });
  return { sums: sums.flat(), found };
}

describe('the table of weights', () => {
  it('finds every key that it holds and no other', () => {
    const others = Array.from({ length: 1000 }, (_, i) => mix(2, i));
    expect(findRows(weights, keys.slice(), keys.length)).toBe(keys.length);
    expect(fastSums(others).found).toBe(0);
  });

  it('adds four weights at once without a carry from one to the next', () => {
    const few = [keys[3]!, mix(9, 9), keys[700]!, keys[3]!];
    expect(fastSums(few)).toEqual({ sums: slowSums(few), found: 3 });
    const strongest = Array.from({ length: MOST_ROWS }, (_, i) => keys[i]!);
    expect(fastSums(strongest).sums).toEqual(slowSums(strongest));
    const [low, high] = [Int8Array.of(-127, -127, -127, -127), Int8Array.of(127, 127, 127, 127)];
    for (const one of [low, high]) {
      const extreme = weightsOf(Int32Array.of(7), one, 1, 1);
      const places = new Int32Array(MOST_ROWS).fill(7);
      const packed = new Int32Array(2);
      addRows(extreme, places, findRows(extreme, places, MOST_ROWS), packed);
      const expected = MOST_ROWS * (one[0]! + BIAS);
      expect([packed[0]! & 0xffff, packed[0]! >>> 16]).toEqual([expected, expected]);
    }
  });
});
