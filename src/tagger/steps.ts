/** The steps of Viterbi and forward-backward, one token at a time; rows in the order of the lattice. */
import type { Lattice, Places, Room } from './lattice.js';

/** Scores beyond are as good as never or always. */
const FARTHEST = 100;

/** Exponentials of whole numbers and of parts of 1024: their product is all that labels need, and faster. */
const WHOLES = Float64Array.from({ length: 2 * FARTHEST + 1 }, (_, n) => Math.exp(n - FARTHEST));
const PARTS = Float64Array.from({ length: 1024 }, (_, n) => Math.exp(n / 1024));

/** The exponential of a score, to seven digits. */
function exponential(score: number): number {
  const scaled = (Math.max(-FARTHEST, Math.min(FARTHEST, score)) + FARTHEST) * 1024;
  const steps = scaled | 0;
  return WHOLES[steps >> 10]! * PARTS[steps & 1023]! * (1 + (scaled - steps) / 1024);
}

/** Each label's own weight. */
export function weighLabels(
  { labels, order }: Lattice,
  { local }: Room,
  i: number,
  scores: Float32Array,
  at: number,
): void {
  const to = i * labels;
  for (let place = 0; place < labels; place++) local[to + place] = exponential(scores[at + order[place]!]!);
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
  const { local, mass, best, places } = room;
  const at = i * labels;
  const before = at - labels;
  const closed = before + places.closed;
  const wide = places.ends;
  for (let start = 0; start < wide; start++) {
    const row = start * wide;
    let sum = 0;
    let top = 0;
    for (let place = 0; place < wide; place++) {
      const weight = joins[row + place]!;
      sum += mass[closed + place]! * weight;
      top = Math.max(top, best[closed + place]! * weight);
    }
    mass[at + start] = sum * local[at + start]!;
    best[at + start] = top * local[at + start]!;
  }
  for (let type = 0; type < types; type++) {
    const inside = places.insides + type;
    goOn(room, before + type, before + inside, within[4 * type]!, within[4 * type + 2]!, at + inside);
    goOn(room, before + type, before + inside, within[4 * type + 1]!, within[4 * type + 3]!, at + places.ends + type);
  }
}

/** From a name's beginning or inside to its inside or end, which stands at `to`. */
function goOn(
  { local, mass, best }: Room,
  begins: number,
  inside: number,
  fromBegin: number,
  fromInside: number,
  to: number,
): void {
  mass[to] = (mass[begins]! * fromBegin + mass[inside]! * fromInside) * local[to]!;
  best[to] = Math.max(best[begins]! * fromBegin, best[inside]! * fromInside) * local[to]!;
}

/** Place of the label before, at token `i`, on the best path to a place of the next token. */
export function placeBefore({ labels, types, joins, within, room }: Lattice, i: number, to: number): number {
  const { best, places } = room;
  const at = i * labels;
  if (to >= places.ends) {
    const type = (to - places.ends) % types;
    const row = 4 * type + (to < places.insides ? 1 : 0);
    const inside = places.insides + type;
    return best[at + type]! * within[row]! >= best[at + inside]! * within[row + 2]! ? type : inside;
  }
  const closed = at + places.closed;
  const row = to * places.ends;
  let arg = 0;
  for (let place = 1; place < places.ends; place++) {
    if (best[closed + place]! * joins[row + place]! > best[closed + arg]! * joins[row + arg]!) arg = place;
  }
  return places.closed + arg;
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

/** Masses and weights of paths may be as small or large as that before they are brought back into range. */
const SMALL = 1e-60;
const LARGE = 1e60;

/** Outside and insides go on for ever; what else there is lies one step away from them. */
function isInRange(values: Float64Array, at: number, labels: number, { closed, insides }: Places): boolean {
  const outside = values[at + closed]!;
  let most = outside;
  for (let place = at + insides; place < at + labels; place++) most = Math.max(most, values[place]!);
  return outside > SMALL && most < LARGE;
}

/** Keeps numbers within range. Returns what the masses were divided by. */
export function rescale({ mass, best, places }: Room, i: number, labels: number): number {
  const first = i * labels;
  if (isInRange(mass, first, labels, places)) return 1;
  const last = first + labels;
  let sum = 0;
  let top = 0;
  for (let at = first; at < last; at++) {
    sum += mass[at]!;
    top = Math.max(top, best[at]!);
  }
  for (let at = first; at < last; at++) {
    mass[at]! /= sum;
    best[at]! /= top;
  }
  return sum;
}

/** The mass of all paths that reach token `i`. */
export function massAt({ mass }: Room, i: number, labels: number): number {
  let sum = 0;
  for (let at = i * labels; at < (i + 1) * labels; at++) sum += mass[at]!;
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

function settle({ local, mass, best: behind, places }: Room, at: number, labels: number): number {
  const shrink = isInRange(behind, at, labels, places) ? 1 : 1 / Math.max(...behind.subarray(at, at + labels));
  let sum = 0;
  for (let place = at; place < at + labels; place++) {
    mass[place]! *= behind[place]!;
    sum += mass[place]!;
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
