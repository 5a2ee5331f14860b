/**
 * The steps that labels may take, with their weights, and the room in which stretches are worked out. There, labels
 * stand in an order of their own, so that those that may follow each other lie side by side: with T types, the
 * beginnings, outside, the singles, the ends, the insides. The first 2T + 1 may start a stretch or follow one of the
 * 2T + 1 from outside on, which are closed.
 */
import { labelOf, OUTSIDE, Part } from './labels.js';

export interface Lattice {
  readonly labels: number;
  readonly types: number;
  /** `from * labels + to`, in logarithms. */
  readonly transitions: Float32Array;
  /** Label at each place of the order. */
  readonly order: Uint8Array;
  /** Exponentials of the transitions: `start * (2T + 1) + closed`, and the same the other way round. */
  readonly joins: Float64Array;
  readonly splits: Float64Array;
  /** Within names of each type: begin to inside, begin to end, inside to inside, inside to end. */
  readonly within: Float64Array;
  readonly room: Room;
}

/** Rows of labels, in the order of the lattice, for as many tokens as the longest stretch had. */
export interface Room {
  rows: number;
  /** Each label's own weight, the mass that leads there, the best path there. */
  local: Float64Array;
  mass: Float64Array;
  best: Float64Array;
  /** Place of the first of each. */
  readonly places: Places;
}

export interface Places {
  readonly closed: number;
  readonly ends: number;
  readonly insides: number;
}

export function latticeOf(labels: number, transitions: Float32Array): Lattice {
  const types = (labels - 1) / 4;
  const wide = 2 * types + 1;
  const lattice: Lattice = {
    labels,
    types,
    transitions,
    order: orderOf(types),
    joins: new Float64Array(wide * wide),
    splits: new Float64Array(wide * wide),
    within: new Float64Array(4 * types),
    room: { ...rowsFor(64, labels), places: { closed: types, ends: wide, insides: wide + types } },
  };
  weigh(lattice);
  return lattice;
}

function orderOf(types: number): Uint8Array {
  const all = Array.from({ length: types }, (_, type) => type);
  const part = (one: Part): number[] => all.map(type => labelOf(type, one));
  return Uint8Array.from([...part(Part.Begin), OUTSIDE, ...part(Part.Single), ...part(Part.End), ...part(Part.Inside)]);
}

/** Works the weights out anew, after the transitions have moved. */
export function weigh({ labels, types, transitions, order, joins, splits, within }: Lattice): void {
  const weight = (from: number, to: number): number => Math.exp(transitions[from * labels + to]!);
  const wide = 2 * types + 1;
  for (let start = 0; start < wide; start++)
    for (let closed = 0; closed < wide; closed++) {
      const value = weight(order[types + closed]!, order[start]!);
      joins[start * wide + closed] = value;
      splits[closed * wide + start] = value;
    }
  for (let type = 0; type < types; type++) {
    const [begin, inside, end] = [Part.Begin, Part.Inside, Part.End].map(part => labelOf(type, part));
    within[4 * type] = weight(begin!, inside!);
    within[4 * type + 1] = weight(begin!, end!);
    within[4 * type + 2] = weight(inside!, inside!);
    within[4 * type + 3] = weight(inside!, end!);
  }
}

export function roomOf({ room, labels }: Lattice, rows: number): Room {
  if (rows > room.rows) Object.assign(room, rowsFor(2 * rows, labels));
  return room;
}

function rowsFor(rows: number, labels: number): Omit<Room, 'places'> {
  const size = rows * labels;
  const floats = (): Float64Array => new Float64Array(size);
  return { rows, local: floats(), mass: floats(), best: floats() };
}
