/**
 * Word vectors from neighbours: positive pointwise mutual information of each frequent word with the commonest words
 * one and two places before and after it, factored by a randomised singular value decomposition (Halko et al. 2011).
 */
import { randomOf } from './crf.js';
import type { Corpus } from './corpus.js';

export interface Vectors {
  /** The first `count` words of the corpus have one. */
  readonly count: number;
  readonly size: number;
  readonly values: Float32Array;
}

export interface VectorOptions {
  /** Rarer words get no vector. */
  readonly fewest: number;
  /** Neighbours looked at, by frequency. */
  readonly neighbours: number;
  readonly size: number;
}

interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

const PLACES = [-2, -1, 1, 2];

export function vectorsOf(corpus: Corpus, { fewest, neighbours, size }: VectorOptions): Vectors {
  let count = 0;
  while (count < corpus.counts.length && corpus.counts[count]! >= fewest) count++;
  const matrix = informationMatrix(corpus, count, neighbours);
  const values = factored(matrix, size);
  return { count, size, values };
}

function informationMatrix({ stream }: Corpus, count: number, neighbours: number): Sparse {
  const columns = neighbours * PLACES.length;
  const cells = new Map<number, number>();
  for (let i = 0; i < stream.length; i++) {
    const word = stream[i]!;
    if (word < 0 || word >= count) continue;
    for (let p = 0; p < PLACES.length; p++) {
      const j = i + PLACES[p]!;
      // « -1 » between lines: no neighbour beyond it.
      if (j < 0 || j >= stream.length || (Math.abs(PLACES[p]!) === 2 && stream[(i + j) >> 1] === -1)) continue;
      const neighbour = stream[j]!;
      if (neighbour < 0 || neighbour >= neighbours) continue;
      const key = word * columns + p * neighbours + neighbour;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    }
  }
  return weighted(cells, count, columns);
}

function weighted(cells: ReadonlyMap<number, number>, rows: number, columns: number): Sparse {
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  const offsets = new Int32Array(rows + 1);
  let total = 0;
  for (const [key, n] of cells) {
    const row = Math.floor(key / columns);
    rowSums[row]! += n;
    columnSums[key % columns]! += n;
    offsets[row + 1]!++;
    total += n;
  }
  for (let row = 0; row < rows; row++) offsets[row + 1]! += offsets[row]!;
  // Smoothing the neighbours' counts keeps rare ones from weighing too much (Levy et al. 2015).
  let smoothed = 0;
  for (let c = 0; c < columns; c++) smoothed += columnSums[c]! ** 0.75;
  const column = new Int32Array(cells.size);
  const value = new Float32Array(cells.size);
  const at = offsets.slice();
  for (const [key, n] of cells) {
    const row = Math.floor(key / columns);
    const c = key % columns;
    const information = Math.log((n * smoothed) / (rowSums[row]! * columnSums[c]! ** 0.75 || total));
    column[at[row]!] = c;
    value[at[row]!++] = Math.max(0, information);
  }
  return { rows, columns, offsets, column, value };
}

/** Left singular vectors times the square root of the singular values, by two power iterations from a random start. */
function factored(matrix: Sparse, size: number): Float32Array {
  const random = randomOf(7);
  let right = new Float32Array(matrix.columns * size).map(() => random() - 0.5);
  let left = new Float32Array(0);
  for (let round = 0; round < 3; round++) {
    left = times(matrix, right, size);
    orthonormal(left, matrix.rows, size);
    right = timesTransposed(matrix, left, size);
    if (round < 2) orthonormal(right, matrix.columns, size);
  }
  // Columns of `right` now have the singular values as lengths.
  for (let d = 0; d < size; d++) {
    let square = 0;
    for (let c = 0; c < matrix.columns; c++) square += right[c * size + d]! ** 2;
    const weight = Math.sqrt(Math.sqrt(square));
    for (let row = 0; row < matrix.rows; row++) left[row * size + d]! *= weight;
  }
  return left;
}

function times({ rows, offsets, column, value }: Sparse, right: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(rows * size);
  for (let row = 0; row < rows; row++) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const from = column[k]! * size;
      const weight = value[k]!;
      for (let d = 0; d < size; d++) out[row * size + d]! += weight * right[from + d]!;
    }
  }
  return out;
}

function timesTransposed(matrix: Sparse, left: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const { rows, columns, offsets, column, value } = matrix;
  const out = new Float32Array(columns * size);
  for (let row = 0; row < rows; row++) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const to = column[k]! * size;
      const weight = value[k]!;
      for (let d = 0; d < size; d++) out[to + d]! += weight * left[row * size + d]!;
    }
  }
  return out;
}

/** Gram–Schmidt over the columns, in place. */
function orthonormal(values: Float32Array, rows: number, size: number): void {
  for (let d = 0; d < size; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0;
      for (let row = 0; row < rows; row++) dot += values[row * size + d]! * values[row * size + e]!;
      for (let row = 0; row < rows; row++) values[row * size + d]! -= dot * values[row * size + e]!;
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += values[row * size + d]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let row = 0; row < rows; row++) values[row * size + d]! /= length;
  }
}
