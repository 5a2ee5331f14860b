/** How often a word is written with a capital where the sentence does not ask for one. */
import { foldedKey } from '../gazetteer.js';
import { startsCapital } from '../../text/words.js';
import type { Corpus } from './corpus.js';

const OPENS = /^[.!?…:;»«"“”()-]+$/;
const WORD = /^\p{L}/u;
const FEWEST = 3;

/** Folded key → 1..15 for the share of capitals, 16 · frequency class. Keys of rarer words are left out. */
export function casingTable({ words, stream }: Corpus): Map<number, number> {
  const keys = words.map(word => (WORD.test(word) ? foldedKey(word) : 0));
  const capital = words.map(startsCapital);
  const opens = words.map(word => OPENS.test(word));
  const tally = new Map<number, [capitals: number, all: number]>();
  let before = -1;
  for (const number of stream) {
    if (number >= 0 && before >= 0 && !opens[before]! && keys[number] !== 0) {
      const counts = tally.get(keys[number]!) ?? [0, 0];
      if (capital[number]) counts[0]++;
      counts[1]++;
      tally.set(keys[number]!, counts);
    }
    before = number;
  }
  const table = new Map<number, number>();
  for (const [key, [capitals, all]] of tally) {
    if (all < FEWEST) continue;
    const frequency = Math.min(7, Math.floor(Math.log2(all / FEWEST) / 2));
    table.set(key, 1 + Math.round((14 * capitals) / all) + 16 * frequency);
  }
  return table;
}
