/** Forward-backward for learning: marginals, expected transitions, and the logarithm of the sum over all sequences. */
import { begin, close, massAt, rescale, shareOf, step, stepBack, weighLabels } from '../steps.js';
import { type Lattice, roomOf } from '../lattice.js';

/**
 * Writes the marginal probability of every label of `count` tokens (rows as `scores`) to `shares` and adds the expected
 * number of each transition (`from * labels + to`) to `pairs`. Returns the logarithm of the sum over all sequences.
 */
export function expectations(
  lattice: Lattice,
  scores: Float32Array,
  count: number,
  shares: Float32Array,
  pairs: Float64Array,
): number {
  const { labels } = lattice;
  const room = roomOf(lattice, count);
  let logarithm = 0;
  for (let i = 0; i < count; i++) {
    weighLabels(lattice, room, i, scores, i * labels);
    if (i === 0) begin(lattice, room);
    else step(lattice, room, i);
    if (i === count - 1) close(lattice, room, i);
    logarithm += Math.log(rescale(room, i, labels));
  }
  const total = massAt(room, count - 1, labels);
  logarithm += Math.log(total);
  shareOf(lattice, room, count - 1, 1 / total, shares, (count - 1) * labels);
  for (let i = count - 2; i >= 0; i--) {
    const mass = room.mass.slice(i * labels, (i + 1) * labels);
    const behind = room.local.slice((i + 1) * labels, (i + 2) * labels);
    const sum = stepBack(lattice, room, i);
    shareOf(lattice, room, i, 1 / sum, shares, i * labels);
    addPairs(lattice, mass, behind, 1 / sum, pairs);
  }
  return logarithm;
}

/** Expected steps from one token, with these masses, to the next, whose labels weigh so much with all behind them. */
function addPairs(
  { labels, types, order, joins, within, room: { places } }: Lattice,
  mass: Float64Array,
  behind: Float64Array,
  scale: number,
  pairs: Float64Array,
): void {
  const wide = places.ends;
  const add = (from: number, to: number, weight: number): void => {
    pairs[order[from]! * labels + order[to]!]! += mass[from]! * weight * behind[to]! * scale;
  };
  for (let start = 0; start < wide; start++)
    for (let closed = 0; closed < wide; closed++) add(places.closed + closed, start, joins[start * wide + closed]!);
  for (let type = 0; type < types; type++) {
    add(type, places.insides + type, within[4 * type]!);
    add(type, places.ends + type, within[4 * type + 1]!);
    add(places.insides + type, places.insides + type, within[4 * type + 2]!);
    add(places.insides + type, places.ends + type, within[4 * type + 3]!);
  }
}
