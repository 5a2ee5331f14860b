/** Float weights → the strongest rows at one byte a weight. */
import type { PackedWeights } from '../modelfile.js';
import type { Weights } from './crf.js';

/**
 * Keeps the `most` features with the largest weight; the unit is such that all but one in a thousand fit the byte.
 * Only differences between labels count, so that the weight of outside is taken off all of them.
 */
export function quantise(
  trained: Weights,
  numbers: ReadonlyMap<number, number>,
  labels: number,
  most: number,
): PackedWeights {
  const { emissions } = trained;
  const weightOf = (number: number, label: number): number =>
    emissions[number * labels + label]! - emissions[number * labels]!;
  const strength = (number: number): number => {
    let largest = 0;
    for (let label = 1; label < labels; label++) largest = Math.max(largest, Math.abs(weightOf(number, label)));
    return largest;
  };
  const ranked = [...numbers].map(([key, number]) => ({ key, number, strength: strength(number) }));
  ranked.sort((a, b) => b.strength - a.strength || a.key - b.key);
  const kept = ranked.slice(0, most).sort((a, b) => a.key - b.key);
  const unit = (ranked[Math.floor(ranked.length / 1000)]?.strength ?? 1) / 127;
  const keys = Int32Array.from(kept, ({ key }) => key);
  const width = labels - 1;
  const rows = new Int8Array(kept.length * width);
  kept.forEach(({ number }, i) => {
    for (let label = 1; label < labels; label++) {
      const scaled = Math.round(weightOf(number, label) / unit);
      rows[i * width + label - 1] = Math.max(-127, Math.min(127, scaled));
    }
  });
  return { keys, rows, unit };
}
