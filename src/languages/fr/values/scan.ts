/**
 * Where in a text values may stand, told from four letters and the length of each token: most words are none that the
 * lexicons know, and to find that out in a dictionary would cost more than all the rest.
 */
import { type Segmented, TokenShape } from '../../../document.js';
import { isSign, ROMANS } from './lexing.js';
import type { Vocabulary } from './vocabulary.js';

/** Stretches of tokens that may hold a value; may say yes in vain, never no. */
export interface Scan {
  /** The first token from `i` on that may make a value; the count of tokens when there is none. */
  next(i: number): number;
  /** The first token of the words before `i` that a value at `i` may begin with, not before `low`. */
  first(i: number, low: number): number;
}

const BITS = 14;
/* « de » joins a value, « lundi » makes one. */
const JOINS = 1;
const MAKES = 2;

/** Builds the scan of a vocabulary. Figures and words with hyphens always make a value, « US » before « $ » joins one. */
export function scanOf({ words, exact, isRare }: Vocabulary): (document: Segmented) => Scan {
  const marks = new Uint8Array(1 << BITS);
  const put = (form: string, makes: boolean): void => {
    marks[keyOf(form, 0, form.length)]! |= makes ? JOINS | MAKES : JOINS;
  };
  for (const [form, { entry, phrases = [] }] of words) {
    put(
      form,
      [entry, ...phrases.map(phrase => phrase.entry)].some(known => known && isRare(known.symbol)),
    );
    for (const phrase of phrases) for (const piece of phrase.words) put(piece, false);
  }
  for (const [form, { symbol }] of exact) put(form, isRare(symbol));
  for (const numeral of ROMANS) put(numeral, true);
  return ({ view: { text }, tokens: { start, end, shape, count, text: written } }) => {
    let hyphen = -1;
    return {
      next(i) {
        for (let at = i; at < count; at++) {
          const from = start[at]!;
          const to = end[at]!;
          if (hyphen < from) hyphen = indexOrEnd(text, '-', from);
          // « dit -t-il »: an inverted pronoun begins with its hyphen.
          if ((hyphen < to && hyphen > from) || shape[at]! & TokenShape.Digit || marks[keyOf(text, from, to)]! & MAKES)
            return at;
        }
        return count;
      },
      first(i, low) {
        let at = i;
        while (at > low && (marks[keyOf(text, start[at - 1]!, end[at - 1]!)]! & JOINS || isSign(written[at]!))) at--;
        return at;
      },
    };
  };
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** The same for a word in lower and upper case. */
function keyOf(text: string, from: number, to: number): number {
  const length = to - from;
  const a = lowerOf(text.charCodeAt(from));
  const b = lowerOf(text.charCodeAt(from + 1 < to ? from + 1 : from));
  const c = lowerOf(text.charCodeAt(from + (length >> 1)));
  const d = lowerOf(text.charCodeAt(to - 1));
  // Multiplicative hashing (Knuth): the upper bits are well mixed.
  return Math.imul((a | (b << 8) | (c << 16) | (d << 24)) ^ Math.imul(length, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS);
}

/* « É » and « é » differ by one bit as « E » and « e » do; all beyond Latin-1 are alike. */
function lowerOf(code: number): number {
  return code > 255 ? 255 : code | 32;
}
