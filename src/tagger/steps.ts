/** The steps of Viterbi and forward-backward, one token at a time; rows in the order of the lattice. */
import type { Lattice, Room } from './lattice.js';

/** Weights stay far from zero, so that some path always has one. */
const LEAST = -300;

/** Each label's own weight against the token's best one; returns that one's score. */
export function weighLabels(
  { labels, order }: Lattice,
  { local }: Room,
  i: number,
  scores: Float32Array,
  at: number,
): number {
  let most = scores[at]!;
  for (let label = 1; label < labels; label++) if (scores[at + label]! > most) most = scores[at + label]!;
  const to = i * labels;
  for (let place = 0; place < labels; place++) {
    const below = scores[at + order[place]!]! - most;
    local[to + place] = below === 0 ? 1 : Math.exp(below < LEAST ? LEAST : below);
  }
  return most;
}

/** A stretch begins outside, or with a name's beginning. */
export function begin({ labels }: Lattice, { local, mass, best, places }: Room): void {
  for (let place = 0; place < labels; place++) {
    const own = place < places.ends ? local[place]! : 0;
    mass[place] = own;
    best[place] = own;
  }
}

/** From the labels of the token before to those of token `i`. */
export function step({ labels, types, joins, within }: Lattice, room: Room, i: number): void {
  const { local, mass, best, back, places } = room;
  const at = i * labels;
  const before = at - labels;
  const closed = before + places.closed;
  const wide = places.ends;
  for (let start = 0; start < wide; start++) {
    const row = start * wide;
    let sum = 0;
    let top = 0;
    let arg = 0;
    for (let place = 0; place < wide; place++) {
      const weight = joins[row + place]!;
      sum += mass[closed + place]! * weight;
      const path = best[closed + place]! * weight;
      if (path <= top) continue;
      top = path;
      arg = place;
    }
    mass[at + start] = sum * local[at + start]!;
    best[at + start] = top * local[at + start]!;
    back[at + start] = places.closed + arg;
  }
  for (let type = 0; type < types; type++) {
    const inside = places.insides + type;
    goOn(room, before, type, inside, within[4 * type]!, within[4 * type + 2]!, at + inside);
    goOn(room, before, type, inside, within[4 * type + 1]!, within[4 * type + 3]!, at + places.ends + type);
  }
}

/** From a name's beginning or inside to its inside or end, which stands at `to`. */
function goOn(
  { local, mass, best, back }: Room,
  before: number,
  begins: number,
  inside: number,
  fromBegin: number,
  fromInside: number,
  to: number,
): void {
  mass[to] = (mass[before + begins]! * fromBegin + mass[before + inside]! * fromInside) * local[to]!;
  const short = best[before + begins]! * fromBegin;
  const long = best[before + inside]! * fromInside;
  best[to] = Math.max(short, long) * local[to]!;
  back[to] = long > short ? inside : begins;
}

/** A stretch must not end inside a name. */
export function close({ labels }: Lattice, { local, mass, best, places }: Room, i: number): void {
  for (let place = 0; place < labels; place++) {
    if (place >= places.closed && place < places.insides) continue;
    const at = i * labels + place;
    mass[at] = 0;
    best[at] = 0;
    local[at] = 0;
  }
}

/** Keeps numbers within range: masses sum to 1, the best path weighs 1. Returns the mass before. */
export function rescale({ mass, best }: Room, i: number, labels: number): number {
  const first = i * labels;
  const last = first + labels;
  let sum = 0;
  let top = 0;
  for (let at = first; at < last; at++) {
    sum += mass[at]!;
    if (best[at]! > top) top = best[at]!;
  }
  const shrink = 1 / sum;
  const stretch = 1 / top;
  for (let at = first; at < last; at++) {
    mass[at]! *= shrink;
    best[at]! *= stretch;
  }
  return sum;
}

/**
 * What lies behind each label of token `i`, kept where its best path was, which has been followed; `local` becomes the
 * label's own weight times that, and `mass` what passes there. Returns the mass of everything that passes token `i`.
 */
export function stepBack({ labels, types, splits, within }: Lattice, room: Room, i: number): number {
  const { local, best: behind, places } = room;
  const at = i * labels;
  const next = at + labels;
  const wide = places.ends;
  for (let closed = 0; closed < wide; closed++) {
    const row = closed * wide;
    let sum = 0;
    for (let start = 0; start < wide; start++) sum += splits[row + start]! * local[next + start]!;
    behind[at + places.closed + closed] = sum;
  }
  for (let type = 0; type < types; type++) {
    const inside = local[next + places.insides + type]!;
    const end = local[next + places.ends + type]!;
    behind[at + type] = within[4 * type]! * inside + within[4 * type + 1]! * end;
    behind[at + places.insides + type] = within[4 * type + 2]! * inside + within[4 * type + 3]! * end;
  }
  return settle(room, at, labels);
}

function settle({ local, mass, best: behind }: Room, at: number, labels: number): number {
  let top = 0;
  let sum = 0;
  for (let place = at; place < at + labels; place++) {
    sum += mass[place]! * behind[place]!;
    if (behind[place]! > top) top = behind[place]!;
  }
  const shrink = 1 / top;
  for (let place = at; place < at + labels; place++) {
    mass[place]! *= behind[place]!;
    local[place]! *= behind[place]! * shrink;
  }
  return sum;
}

/** Writes the marginals of token `i`: its masses times `scale`. */
export function shareOf(
  { labels, order }: Lattice,
  { mass }: Room,
  i: number,
  scale: number,
  shares: Float32Array,
  at: number,
): void {
  const from = i * labels;
  for (let place = 0; place < labels; place++) shares[at + order[place]!] = mass[from + place]! * scale;
}
