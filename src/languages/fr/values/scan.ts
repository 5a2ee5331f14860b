/**
 * What each token may be in a value, told once a word: most words are none that the lexicons know, and to find that out
 * in a dictionary for every token would cost more than all the rest.
 */
import { type Tokens, TokenShape } from '../../../document.js';
import { perWord } from '../../../text/per-word.js';
import { isSign, piecesKnown, ROMANS } from './lexing.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** « de » joins a value, « lundi » makes one, « -le » only goes on; said in vain at times, but never left out. */
const JOINS = 1;
const MAKES = 2;
const GOES_ON = 4;
const PLACE = 8;

/** The words of a vocabulary, by a code for each token. */
export interface Scan {
  /** 0 for words that nothing is known of; figures are told by their shape. */
  codes(tokens: Tokens): Int32Array;
  /** What a word with this code is in the vocabulary. */
  wordOf(code: number): Word | undefined;
}

/** Builds the scan of a vocabulary. */
export function scanOf(vocabulary: Vocabulary): Scan {
  const { words, exact, isRare } = vocabulary;
  const known: (Word | undefined)[] = [undefined];
  const codes = new Map<string, number>();
  const put = (form: string, bits: number): void => void codes.set(form, (codes.get(form) ?? 0) | bits);
  for (const [form, word] of words) {
    const { entry, phrases = [] } = word;
    const makes = [entry, ...phrases.map(phrase => phrase.entry)].some(made => made && isRare(made.symbol));
    put(form, (known.push(word) - 1) * PLACE + (makes ? JOINS | MAKES : JOINS));
    for (const phrase of phrases) for (const piece of phrase.words) put(piece, JOINS);
  }
  for (const [form, { symbol }] of exact) put(form.toLowerCase(), isRare(symbol) ? JOINS | MAKES : JOINS);
  for (const numeral of ROMANS) put(numeral, JOINS | MAKES);
  const codeOf = (word: string): number => {
    const code = codes.get(word) ?? (isSign(word) ? GOES_ON : 0);
    // « mi-mai », « quatre-vingts »
    if (code >= PLACE || !word.includes('-') || !piecesKnown(word, vocabulary)) return code;
    return code | (word.startsWith('-') ? GOES_ON : MAKES);
  };
  return { codes: perWord(codeOf), wordOf: code => known[Math.floor(code / PLACE)] };
}

/** The first token from `i` on that may make a value; the count of tokens when there is none. */
export function nextMaker({ count, shape }: Tokens, codes: Int32Array, i: number): number {
  let at = i;
  while (at < count && !(codes[at]! & MAKES) && !(shape[at]! & TokenShape.Digit)) at++;
  return at;
}

/** The first token of the words before `i` that a value at `i` may begin with, not before `low`: « US » before « $ ». */
export function firstOf({ text }: Tokens, codes: Int32Array, i: number, low: number): number {
  let at = i;
  while (at > low && (codes[at - 1]! & JOINS || isSign(text[at]!))) at--;
  return at;
}
