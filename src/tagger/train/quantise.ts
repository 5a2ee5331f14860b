/** Float weights → the strongest rows at one byte a weight. */
import type { PackedWeights } from '../modelfile.js';
import type { Weights } from './crf.js';

/** Keeps the `most` features with the largest weight; the unit is such that the largest fills the byte. */
export function quantise(
  trained: Weights,
  numbers: ReadonlyMap<number, number>,
  labels: number,
  most: number,
): PackedWeights {
  const { emissions } = trained;
  const strength = (number: number): number => {
    let largest = 0;
    for (let label = 0; label < labels; label++)
      largest = Math.max(largest, Math.abs(emissions[number * labels + label]!));
    return largest;
  };
  const ranked = [...numbers].map(([key, number]) => ({ key, number, strength: strength(number) }));
  ranked.sort((a, b) => b.strength - a.strength || a.key - b.key);
  const kept = ranked.slice(0, most).sort((a, b) => a.key - b.key);
  const unit = (ranked[Math.floor(ranked.length / 1000)]?.strength ?? 1) / 127;
  const keys = new Int32Array(kept.length);
  const rows = new Int8Array(kept.length * labels);
  kept.forEach(({ key, number }, i) => {
    keys[i] = key;
    for (let label = 0; label < labels; label++) {
      const scaled = Math.round(emissions[number * labels + label]! / unit);
      rows[i * labels + label] = Math.max(-127, Math.min(127, scaled));
    }
  });
  return { keys, rows, unit };
}
