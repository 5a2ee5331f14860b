/** Float weights → the strongest rows at one byte a weight. */
import { latticeOf } from '../decode.js';
import type { Lattice } from '../decode.js';
import { weightsOf, type Weights } from '../weights.js';
import type { Weights as Trained } from './crf.js';

export interface Quantised {
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  readonly unit: number;
}

/** Keeps the `most` features with the largest weight; the unit is such that the largest fills the byte. */
export function quantise(
  trained: Trained,
  numbers: ReadonlyMap<number, number>,
  labels: number,
  most: number,
): Quantised {
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

/** The weights ready for tagging. */
export function usable(
  { keys, rows, unit }: Quantised,
  trained: Trained,
  labels: number,
): { weights: Weights; lattice: Lattice } {
  return { weights: weightsOf(keys, rows, labels, unit), lattice: latticeOf(labels, trained.transitions) };
}
