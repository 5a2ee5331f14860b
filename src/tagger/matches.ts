/** Entries of name lists, and names mined from raw news, as they stand in a sentence. */
import { firstNode, type Gazetteer, LONGER, maskAt, nextNode } from './gazetteer.js';
import { MINED_LONGER, MINED_SHIFT } from './knowledge.js';
import type { Reading } from './reading.js';

/** Every entry of the lists, and the longest mined name, from each token on. */
export function markNames(reading: Reading, first: number, last: number): void {
  const { lists, mined } = reading.vocabulary.knowledge;
  for (let i = first; i < last; i++) {
    if (reading.lists[i] !== 0) markEntries(reading, lists, i, last);
    if (reading.mined[i] !== 0) markLongest(reading, mined, i, last);
  }
}

function markEntries(reading: Reading, lists: Gazetteer, i: number, last: number): void {
  let mask = reading.lists[i]!;
  let node = firstNode(reading.key[i]!);
  mark(reading, mask & ~LONGER, i, i);
  for (let j = i + 1; j < last && mask & LONGER; j++) {
    node = nextNode(node, reading.key[j]!);
    mask = maskAt(lists, node);
    mark(reading, mask & ~LONGER, i, j);
  }
}

function markLongest(reading: Reading, mined: Gazetteer, i: number, last: number): void {
  let mask = reading.mined[i]!;
  let node = firstNode(reading.key[i]!);
  let end = i;
  let found = mask & ~MINED_LONGER;
  for (let j = i + 1; j < last && mask & MINED_LONGER; j++) {
    node = nextNode(node, reading.key[j]!);
    mask = maskAt(mined, node);
    if ((mask & ~MINED_LONGER) === 0) continue;
    found = mask & ~MINED_LONGER;
    end = j;
  }
  mark(reading, found << MINED_SHIFT, i, end);
}

function mark({ begins, goesOn, ends, single }: Reading, found: number, first: number, last: number): void {
  if (found === 0) return;
  if (first === last) {
    single[first]! |= found;
    return;
  }
  begins[first]! |= found;
  for (let k = first + 1; k < last; k++) goesOn[k]! |= found;
  ends[last]! |= found;
}
