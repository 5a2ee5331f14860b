/** Entries of name lists, and names mined from raw news, as they stand in a sentence. */
import { firstNode, type Gazetteer, LONGER, maskAt, nextNode } from './gazetteer.js';
import { MINED_LONGER, MINED_SHIFT } from './knowledge.js';
import { type Reading, wordAt } from './reading.js';

/** Every entry of the lists, and the longest mined name, from each token on. */
export function markNames(reading: Reading, first: number, last: number): void {
  const { lists, mined } = reading.vocabulary.knowledge;
  for (let i = first; i < last; i++) {
    const { key } = wordAt(reading, i);
    const start = firstNode(key);
    markEntries(reading, lists, i, last, start);
    markLongest(reading, mined, i, last, start);
  }
}

function markEntries(reading: Reading, lists: Gazetteer, i: number, last: number, start: number): void {
  let mask = wordAt(reading, i).lists;
  let node = start;
  mark(reading, mask & ~LONGER, i, i);
  for (let j = i + 1; j < last && mask & LONGER; j++) {
    node = nextNode(node, wordAt(reading, j).key);
    mask = maskAt(lists, node);
    mark(reading, mask & ~LONGER, i, j);
  }
}

function markLongest(reading: Reading, mined: Gazetteer, i: number, last: number, start: number): void {
  let mask = wordAt(reading, i).mined;
  let node = start;
  let end = i;
  let found = mask & ~MINED_LONGER;
  for (let j = i + 1; j < last && mask & MINED_LONGER; j++) {
    node = nextNode(node, wordAt(reading, j).key);
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
