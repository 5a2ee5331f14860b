/** Best label sequence and its certainty, over scores laid out as one row of labels for each token. */
import { type Lattice, roomOf } from './lattice.js';
import { begin, close, massAt, placeBefore, rescale, shareOf, step, stepBack, weighLabels } from './steps.js';

/**
 * Viterbi and forward-backward with scaling for `count` tokens; their scores start at `scores[at]`. The best labels go
 * to `out`. Marginal probabilities, where `shares` is given, go to the same places as the scores.
 */
export function decode(
  lattice: Lattice,
  scores: Float32Array,
  at: number,
  count: number,
  out: Uint8Array,
  shares?: Float32Array,
): void {
  const room = roomOf(lattice, count);
  for (let i = 0; i < count; i++) {
    weighLabels(lattice, room, i, scores, at + i * lattice.labels);
    if (i === 0) begin(lattice, room);
    else step(lattice, room, i);
    if (i === count - 1) close(lattice, room, i);
    rescale(room, i, lattice.labels);
  }
  follow(lattice, count, out);
  if (!shares) return;
  shareOf(
    lattice,
    room,
    count - 1,
    1 / massAt(room, count - 1, lattice.labels),
    shares,
    at + (count - 1) * lattice.labels,
  );
  for (let i = count - 2; i >= 0; i--) {
    const sum = stepBack(lattice, room, i);
    shareOf(lattice, room, i, 1 / sum, shares, at + i * lattice.labels);
  }
}

/** Walks the best path back from the last token. */
function follow(lattice: Lattice, count: number, out: Uint8Array): void {
  const { labels, order, room } = lattice;
  const { best } = room;
  const end = (count - 1) * labels;
  let place = 0;
  for (let other = 1; other < labels; other++) if (best[end + other]! > best[end + place]!) place = other;
  for (let i = count - 1; i >= 0; i--) {
    out[i] = order[place]!;
    if (i > 0) place = placeBefore(lattice, i - 1, place);
  }
}
