/** Tokens and their shapes: what the hot loops read. */

/** Tokens as parallel arrays: the hot loops read numbers, not objects. */
export interface Tokens {
  readonly count: number;
  /** Offset of the first code unit of each token. */
  readonly start: Int32Array;
  /** Offset after the last code unit of each token. */
  readonly end: Int32Array;
  /** `view.text.slice(start, end)`. */
  readonly text: readonly string[];
  /** `text` in lower case, accents kept. */
  readonly lower: readonly string[];
  /**
   * Number of the word that `text` is: the same for the same word within one text, never another word's, and beyond
   * that text as long as the tokeniser remembers it; -1 for words that it does not remember. See text/per-word.ts.
   */
  readonly word: Int32Array;
  /** Who gave the numbers: those of two tokenisers have nothing to do with each other. Null when all are -1. */
  readonly numbering: object | null;
  /** Bit set of `TokenShape`. */
  readonly shape: Uint8Array;
}

/** Bits of `Tokens.shape`. */
export const TokenShape = {
  /** Starts with an upper-case letter. */
  Capital: 1,
  /** Has two or more letters, all upper case. */
  AllCaps: 2,
  /** Holds a digit. */
  Digit: 4,
  /** Is made of letters (with inner hyphens, apostrophes, points, digits). */
  Word: 8,
  /** Is a punctuation mark or symbol. */
  Mark: 16,
  /** Is an elided word with its apostrophe: `l'`, `qu'`. */
  Elided: 32,
  /** White space stands before it (or the text starts). */
  SpaceBefore: 64,
  /** A line break stands before it (or the text starts). */
  LineBefore: 128,
} as const;
