/** Words with what they do, from a lexicon of two columns: word, kind; a word may have several kinds. */
import { rowsOf } from '../../text/lexicon.js';

/** Whether a word has a kind. One look-up and one bit: this stands in the hottest loops. */
export interface IsKind<Kind extends string> {
  (word: string, kind: Kind): boolean;
  /** The first of some kinds that the word has. */
  first<K extends Kind>(word: string, kinds: readonly K[]): K | null;
  /** All that the lexicon has, single words and pairs. */
  words(): Iterable<string>;
  /** Whether the lexicon has two words of which this is the first: « ce dernier ». */
  opensPair(word: string): boolean;
}

/** Reads the lexicon. Throws when it knows more than 31 kinds. */
export function kindsOf<Kind extends string>(bytes: Uint8Array, file: string): IsKind<Kind> {
  const bits = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [word, kind] of rowsOf(bytes, file)) {
    if (!bits.has(kind!)) bits.set(kind!, 1 << bits.size);
    words.set(word!, (words.get(word!) ?? 0) | bits.get(kind!)!);
  }
  if (bits.size > 31) throw new Error(`${file}: ${bits.size} kinds of words; 31 is the most.`);
  const table: Record<string, number> = Object.fromEntries(bits);
  const pairs = new Set([...words.keys()].filter(word => word.includes(' ')).map(pair => pair.split(' ', 1)[0]!));
  const is = (word: string, kind: Kind): boolean => ((words.get(word) ?? 0) & (table[kind] ?? 0)) !== 0;
  return Object.assign(is, {
    first<K extends Kind>(word: string, kinds: readonly K[]): K | null {
      const known = words.get(word);
      return known === undefined ? null : (kinds.find(kind => (known & (table[kind] ?? 0)) !== 0) ?? null);
    },
    words: () => words.keys(),
    opensPair: (word: string) => pairs.has(word),
  });
}
