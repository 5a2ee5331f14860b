/** What depends on a word alone is worked out once a word, not once a token. */
import type { Tokens } from './tokens.js';

/** So many words are remembered; a word whose number is that much higher takes the place of another. */
const MOST = 1 << 17;

/**
 * A number for each token by what `make` says of its word in lower case; `make` must depend on the word alone. Remembers
 * what it said, in a bounded table, and the answer for the last text.
 */
export function perWord(make: (lower: string) => number): (tokens: Tokens) => Int32Array {
  /** Number of the word and what was said of it, side by side. */
  const table = new Int32Array(2 * MOST).fill(-1);
  let numbers: object | null = null;
  let last: Tokens | null = null;
  let found = new Int32Array(0);
  return tokens => {
    if (tokens === last) return found;
    const { count, word, lower, numbering } = tokens;
    if (numbering !== numbers && numbering !== null) {
      table.fill(-1);
      numbers = numbering;
    }
    found = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const number = word[i]!;
      const place = 2 * (number & (MOST - 1));
      if (number < 0) found[i] = make(lower[i]!);
      else if (table[place] === number) found[i] = table[place + 1]!;
      else {
        table[place] = number;
        found[i] = table[place + 1] = make(lower[i]!);
      }
    }
    last = tokens;
    return found;
  };
}

/** So many names that come again and again. */
const MOST_NAMES = 1 << 14;

/** `make` with a memory of up to 16,384 answers, for words that are no tokens: names, phrases. */
export function remembering<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return words => {
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size >= MOST_NAMES) known.clear();
    const key = own(words);
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** V8 cuts 13 code units and more by pointing into the text: kept as they are, they would hold on to their article. */
function own(words: string): string {
  return words.length < 13 ? words : words.split('').join('');
}
