/** Stems by natural's French Porter stemmer: « annoncé », « annonce », « annonçait » are one key. For comparing only. */
import { lazily } from '../../text/lazily.js';

const stemmers = lazily<typeof import('natural/lib/natural/stemmers/index.js')>(
  'natural/lib/natural/stemmers/index.js',
);

/** A corpus has no more different words than this; beyond, what was worked out is forgotten. */
const MOST = 1 << 17;
const known = new Map<string, string>();

/** The stem of a word in lower case. The same word always has the same stem. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const made = stemmers().PorterStemmerFr.stem(word);
  known.set(word, made);
  return made;
}
