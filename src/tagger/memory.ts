/**
 * The article's memory: what the first pass made of a word in its other places, and of whole names. « Quotidien » is
 * hard to tell in one sentence and easy in five; the second pass weighs that, with weights of its own.
 */
import { firstNode, nextNode } from './gazetteer.js';
import { labelOf, Part, type TokenSpan } from './labels.js';
import type { Reading } from './reading.js';
import { isCapital } from './shape.js';

export interface Memory {
  /** Sum of the shares of each type (outside first) over the places of a word, then their number. */
  readonly words: ReadonlyMap<number, Float64Array>;
  /** Code of the name found elsewhere that covers each token, 0 for none. */
  readonly covered: Int32Array;
}

/** A name with the first pass's probability. */
export interface Found extends TokenSpan {
  readonly probability: number;
}

interface Sighting {
  count: number;
  probability: number;
  type: number;
}

const UNSURE = 0.3;
/** A megabyte of « A A A … » may pass for one name; longer ones, in tokens, are looked for nowhere else. */
const LONGEST = 24;
/** Most tokens begin no name that was found: a bit for each low part of a key says so. */
const FIRST_KEYS = 1 << 10;
const BOUNDS = [0.4, 0.6, 0.8, 0.93, 0.985];

/** What the first pass saw. `shares` has one row of label probabilities for each token. */
export function remember(reading: Reading, shares: Float32Array, labels: number, found: readonly Found[]): Memory {
  const types = (labels - 1) / 4;
  const words = new Map<number, Float64Array>();
  const masses = new Float64Array(types + 1);
  for (let i = 0; i < reading.count; i++) {
    if (!isCapital(reading.shape[i]!)) continue;
    const key = reading.key[i]!;
    typeMasses(shares, i * labels, types, masses);
    const sums = words.get(key) ?? new Float64Array(types + 2);
    for (let t = 0; t <= types; t++) sums[t]! += masses[t]!;
    sums[types + 1]!++;
    words.set(key, sums);
  }
  return { words, covered: coveredBy(reading, found) };
}

function typeMasses(shares: Float32Array, at: number, types: number, masses: Float64Array): void {
  masses[0] = shares[at]!;
  for (let t = 0; t < types; t++) {
    const from = at + 1 + 4 * t;
    masses[t + 1] = shares[from]! + shares[from + 1]! + shares[from + 2]! + shares[from + 3]!;
  }
}

function classOf(share: number): number {
  let grade = 0;
  while (grade < BOUNDS.length && share >= BOUNDS[grade]!) grade++;
  return grade;
}

/** Each name of the first pass is looked for in the whole article. */
function coveredBy(reading: Reading, found: readonly Found[]): Int32Array {
  const { names, prefixes } = sightings(reading, found);
  const covered = new Int32Array(reading.count);
  const lasts = new Int32Array(reading.count);
  const begins = new Uint8Array(FIRST_KEYS);
  for (const { first, last } of found) {
    lasts[first] = last;
    begins[reading.key[first]! & (FIRST_KEYS - 1)] = 1;
  }
  for (let i = 0; i < reading.count; i++) {
    if (!reading.lively[i] || begins[reading.key[i]! & (FIRST_KEYS - 1)] === 0) continue;
    let node = firstNode(reading.key[i]!);
    let best: Sighting | undefined;
    let end = i;
    for (let j = i; j < reading.count; j++) {
      if (j > i) node = nextNode(node, reading.key[j]!);
      const seen = othersAt(names.get(node), lasts[i] === j + 1);
      if (seen) {
        best = seen;
        end = j;
      }
      if (!prefixes.has(node)) break;
    }
    if (best) cover(covered, i, end, best);
  }
  return covered;
}

interface Sightings {
  readonly names: ReadonlyMap<number, Sighting>;
  readonly prefixes: ReadonlySet<number>;
}

function sightings(reading: Reading, found: readonly Found[]): Sightings {
  const names = new Map<number, Sighting>();
  const prefixes = new Set<number>();
  for (const { first, last, type, probability } of found) {
    if (probability < UNSURE || last - first > LONGEST) continue;
    let node = firstNode(reading.key[first]!);
    for (let i = first + 1; i < last; i++) {
      prefixes.add(node);
      node = nextNode(node, reading.key[i]!);
    }
    const seen = names.get(node);
    if (!seen) names.set(node, { count: 1, probability, type });
    else {
      seen.count++;
      if (probability > seen.probability) seen.type = type;
      seen.probability = Math.max(seen.probability, probability);
    }
  }
  return { names, prefixes };
}

/** A name seen only here says nothing new. */
function othersAt(seen: Sighting | undefined, isHere: boolean): Sighting | undefined {
  return isHere && seen && seen.count < 2 ? undefined : seen;
}

function cover(covered: Int32Array, first: number, last: number, { type, probability, count }: Sighting): void {
  for (let i = first; i <= last; i++) {
    if (covered[i] !== 0) continue;
    const part = first === last ? Part.Single : i === first ? Part.Begin : i === last ? Part.End : Part.Inside;
    const sureness = classOf(probability) + CLASSES * Math.min(MOST_COUNTED, count) - CLASSES;
    covered[i] = 1 + labelOf(type, part) + 256 * (sureness + COVERED_KINDS * (first === last ? 1 : 0));
  }
}

const CLASSES = BOUNDS.length + 1;
const MOST_COUNTED = 3;
const COVERED_KINDS = CLASSES * MOST_COUNTED;
const FIRST_WORD = 2 * COVERED_KINDS;
/** How many weights the second pass has. */
export const MEMORY_WEIGHTS = FIRST_WORD + MOST_COUNTED;
const FLOOR = 0.02;

/** Whether the memory may say anything of token `i`. */
export function isRemembered({ covered }: Memory, { shape }: Reading, i: number): boolean {
  return covered[i] !== 0 || isCapital(shape[i]!);
}

/**
 * Adds to `out` (one value for each label, times its weight) what the memory says of token `i`; calls `use` with the
 * weight's number and the labels concerned. The weights are few and the same for all types.
 */
export function memoryEvidence(
  memory: Memory,
  reading: Reading,
  shares: Float32Array,
  labels: number,
  i: number,
  use: (weight: number, firstLabel: number, lastLabel: number, value: number) => void,
): void {
  const covered = memory.covered[i]!;
  if (covered !== 0) {
    const label = (covered & 255) - 1;
    use(covered >> 8, label, label + 1, 1);
  }
  const sums = isCapital(reading.shape[i]!) ? memory.words.get(reading.key[i]!) : undefined;
  const types = (labels - 1) / 4;
  const others = sums ? sums[types + 1]! - 1 : 0;
  if (!sums || others < 1) return;
  const own = new Float64Array(types + 1);
  typeMasses(shares, i * labels, types, own);
  const weight = FIRST_WORD + Math.min(others, MOST_COUNTED) - 1;
  for (let t = 0; t <= types; t++) {
    const share = Math.max(0, sums[t]! - own[t]!) / others;
    use(weight, t === 0 ? 0 : 4 * t - 3, t === 0 ? 1 : 4 * t + 1, Math.log(share + FLOOR));
  }
}
