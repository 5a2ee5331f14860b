/** What depends on a word alone is worked out once a word, not once a token. */
import type { Tokens } from './tokens.js';

/** So many words are remembered; a word whose number is that much higher takes the place of another. */
const MOST = 1 << 16;

/**
 * A number for each token by what `make` says of its word in lower case; `make` must depend on the word alone. Remembers
 * what it said, in a bounded table, and the answer for the last text.
 */
export function perWord(make: (lower: string) => number): (tokens: Tokens) => Int32Array {
  const owners = new Int32Array(MOST).fill(-1);
  const values = new Int32Array(MOST);
  let last: Tokens | null = null;
  let found = new Int32Array(0);
  return tokens => {
    if (tokens === last) return found;
    const { count, word, lower } = tokens;
    found = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const number = word[i]!;
      const place = number & (MOST - 1);
      if (number < 0) found[i] = make(lower[i]!);
      else if (owners[place] === number) found[i] = values[place]!;
      else {
        owners[place] = number;
        found[i] = values[place] = make(lower[i]!);
      }
    }
    last = tokens;
    return found;
  };
}
