/** What depends on a word alone is worked out once a word, not once a token. */

/** A million articles have more words than memory holds: a full table is emptied and begins again. */
const MOST = 1 << 16;

/** The same function, remembering up to 65,536 answers; `make` must depend on the word alone and answer something. */
export function perWord<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return word => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const made = make(word);
    known.set(own(word), made);
    return made;
  };
}

/** V8 slices of 13 code units and more hold on to the text that they were cut from: a key must not keep its article. */
function own(word: string): string {
  return word.length < 13 ? word : word.split('').join('');
}
