import { describe, expect, it } from 'vitest';
import { decode } from '../../src/tagger/decode.js';
import { expectations } from '../../src/tagger/train/expectations.js';
import { latticeOf } from '../../src/tagger/lattice.js';
import { isOpen, mayFollow, mayStart } from '../../src/tagger/labels.js';

const LABELS = 9;
const COUNT = 4;
const scores = Float32Array.from({ length: LABELS * COUNT }, (_, i) => Math.sin(7 * i * i + 1) * 2);
const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, i) => Math.cos(3 * i));
const lattice = latticeOf(LABELS, transitions);

/** Every allowed sequence with its score: the slow truth. */
function allSequences(): { labels: number[]; score: number }[] {
  const found: { labels: number[]; score: number }[] = [];
  for (let n = 0; n < LABELS ** COUNT; n++) {
    const labels = Array.from({ length: COUNT }, (_, i) => Math.floor(n / LABELS ** i) % LABELS);
    const joined = labels.every((label, i) => i === 0 || mayFollow(labels[i - 1]!, label));
    if (!mayStart(labels[0]!) || isOpen(labels[COUNT - 1]!) || !joined) continue;
    const emission = labels.reduce((sum, label, i) => sum + scores[i * LABELS + label]!, 0);
    const steps = labels.slice(1).reduce((sum, label, i) => sum + transitions[labels[i]! * LABELS + label]!, 0);
    found.push({ labels, score: emission + steps });
  }
  return found;
}

describe('decoding', () => {
  it('finds the best of all allowed label sequences', () => {
    const best = new Uint8Array(COUNT);
    decode(lattice, scores, 0, COUNT, best);
    const truth = allSequences().reduce((a, b) => (b.score > a.score ? b : a));
    expect([...best]).toEqual(truth.labels);
  });

  it('gives every label its share of all allowed sequences, and the logarithm of their sum', () => {
    const shares = new Float32Array(COUNT * LABELS);
    const pairs = new Float64Array(LABELS * LABELS);
    const logSum = expectations(lattice, scores, COUNT, shares, pairs);
    const decoded = new Float32Array(COUNT * LABELS);
    decode(lattice, scores, 0, COUNT, new Uint8Array(COUNT), decoded);
    expect(decoded).toEqual(shares);
    const all = allSequences();
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    expect(logSum).toBeCloseTo(Math.log(total), 4);
    for (let i = 0; i < COUNT; i++) {
      for (let label = 0; label < LABELS; label++) {
        const mass = all
          .filter(({ labels }) => labels[i] === label)
          .reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(shares[i * LABELS + label]).toBeCloseTo(mass / total, 4);
      }
    }
    expect(pairs.reduce((sum, n) => sum + n, 0)).toBeCloseTo(COUNT - 1, 4);
  });

  it('stays within range however long a stretch is and however sure its labels', () => {
    const count = 3000;
    for (const [first, step, value] of [
      [2, 1, 40],
      [0, 4, 60],
      [1, 3, 95],
      [0, 1, -95],
    ] as const) {
      const sure = new Float32Array(count * LABELS);
      for (let i = 0; i < count; i++) for (let l = first; l < LABELS; l += step) sure[i * LABELS + l] = value;
      const shares = new Float32Array(count * LABELS);
      const best = new Uint8Array(count);
      decode(lattice, sure, 0, count, best, shares);
      expect(best.every((label, i) => i === 0 || mayFollow(best[i - 1]!, label))).toBe(true);
      for (let i = 0; i < count; i += 7) {
        const sum = shares.subarray(i * LABELS, (i + 1) * LABELS).reduce((all, share) => all + share, 0);
        expect(sum).toBeCloseTo(1, 4);
      }
    }
  });
});
