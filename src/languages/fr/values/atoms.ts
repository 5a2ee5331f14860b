/**
 * Text as atoms: every word, sign and figure that a value can be made of, in one pass over the tokens. What cannot be
 * part of a value, a line end and foreign words become one separator between atoms.
 */
import { type Segmented, TokenShape } from '../../../document.js';
import { type Figure, figureAt } from './figures.js';
import { bare, type Entry, type Features, type Vocabulary } from './vocabulary.js';

export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
  readonly features: Features;
  /** Index of the token that it starts in, and of the one after it. */
  readonly token: number;
  readonly after: number;
  /** Set on numbers once they are merged, see numbers.ts. */
  readonly number: NumberRead | null;
  readonly figure: Figure | null;
}

/** A number as written, digits or words. */
export interface NumberRead {
  /** Plain decimal without scale left out: « 75 millions » → `75000000`; null when vague (« des millions »). */
  readonly decimal: string | null;
  /** Power of ten of its last word of scale (« millions » → 6), which a range shares; 0 without one. */
  readonly scale: number;
  /** « une centaine ». */
  readonly approx: boolean;
  /** In figures, not in words. */
  readonly figure: boolean;
}

/** Stands between atoms where something else stands in the text. */
export type Piece = Atom | null;

const ROMAN = /^(?=[IVXLCM])(?:X{0,3})(?:IX|IV|V?I{0,3})(?:e|er|ème|ième|E)?$/;
const ORDINAL = /(?:ers|er|ères|ère|res|re|ièmes|ième|ieme|èmes|ème|eme|es|e|è|nds|nd|ndes|nde)(?![\p{L}\p{N}])/uy;

/** Pieces of the document's text, in order; consecutive separators are one. */
export function piecesOf(document: Segmented, vocabulary: Vocabulary): Piece[] {
  const { tokens } = document;
  const text = document.view.text;
  const out: Piece[] = [null];
  const foreign = [...document.foreign];
  let skipped = 0;
  const apart = (): void => {
    if (out[out.length - 1] !== null) out.push(null);
  };
  for (let i = 0; i < tokens.count;) {
    const start = tokens.start[i]!;
    while (foreign[skipped] && foreign[skipped]!.end <= start) skipped++;
    if (foreign[skipped] && foreign[skipped]!.start <= start) {
      apart();
      i++;
      continue;
    }
    if (tokens.shape[i]! & TokenShape.LineBefore) apart();
    const next = known(document, vocabulary, i, out);
    if (next > i) {
      i = next;
      continue;
    }
    const end = tokens.end[i]!;
    const shape = tokens.shape[i]!;
    if (shape & TokenShape.Digit || tokens.lower[i]!.includes('-')) {
      const reach = split(document, vocabulary, i, out);
      if (reach > start) {
        i++;
        while (i < tokens.count && tokens.start[i]! < reach) i++;
        continue;
      }
    } else if (shape & TokenShape.Capital && end - start <= 7 && ROMAN.test(tokens.text[i]!)) {
      out.push(atom(document, i, i + 1, vocabulary.entryOf(['roman'])));
      i++;
      continue;
    }
    apart();
    i++;
  }
  return text === '' ? [null] : out;
}

function atom(document: Segmented, from: number, after: number, entry: Entry): Atom {
  const { start, end } = document.tokens;
  const { symbol, features } = entry;
  return {
    start: start[from]!,
    end: end[after - 1]!,
    symbol,
    features,
    token: from,
    after,
    number: null,
    figure: null,
  };
}

/** Pushes the atom of a known word or phrase; the index of the next token, or `i` when it is not known. */
function known(document: Segmented, vocabulary: Vocabulary, i: number, out: Piece[]): number {
  const { lower, text: words } = document.tokens;
  const word = lower[i]!;
  for (const phrase of vocabulary.phrases.get(word) ?? []) {
    if (phrase.words.some((piece, k) => lower[i + k] !== piece)) continue;
    out.push(atom(document, i, i + phrase.words.length, phrase.entry));
    return i + phrase.words.length;
  }
  const signs = signAt(document, vocabulary, i);
  if (signs) {
    out.push(atom(document, i, i + 2, signs));
    return i + 2;
  }
  const entry = vocabulary.words.get(word) ?? (word.length <= 4 ? vocabulary.exact.get(words[i]!) : undefined);
  if (!entry) return i;
  const qualified = entry.qualifiers ? qualifier(document, entry, i) : null;
  if (!qualified) out.push(atom(document, i, i + 1, entry));
  else {
    const features = new Map([...entry.features, ['currency', qualified.code] as const]);
    out.push({ ...atom(document, i, qualified.next, entry), features });
    return qualified.next;
  }
  return i + 1;
}

const SIGN = /^[$£¥₤]$/;

/** « US$ », « $ CA », « £FK »: a sign and letters that are one currency. */
function signAt(document: Segmented, vocabulary: Vocabulary, i: number): Entry | null {
  const { text, start, end, count } = document.tokens;
  if (i + 1 >= count || start[i + 1]! - end[i]! > 1 || end[i]! - start[i]! > 3 || end[i + 1]! - start[i + 1]! > 3)
    return null;
  if (!SIGN.test(text[i]!) && !SIGN.test(text[i + 1]!)) return null;
  const glued = text[i]! + text[i + 1]!;
  return vocabulary.exact.get(start[i + 1] === end[i] ? glued.toUpperCase() : glued) ?? null;
}

/** Longest run of words after a currency's name that tells which one: « canadiens », « des Émirats arabes unis ». */
function qualifier(document: Segmented, entry: Entry, i: number): { code: string; next: number } | null {
  const { text, start, end, count } = document.tokens;
  let best: { code: string; next: number } | null = null;
  let words = '';
  for (let k = i + 1; k < Math.min(count, i + 6) && start[k]! - end[k - 1]! <= 1; k++) {
    words += (words && !words.endsWith("'") ? ' ' : '') + bare(text[k]!);
    const code = entry.qualifiers!.get(words);
    if (code) best = { code, next: k + 1 };
  }
  return best;
}

/**
 * Atoms of a token that holds figures or hyphens (« 75m », « 14-Juillet », « quatre-vingt-dix », « mi-mai »); a figure
 * may run on over the next tokens (« 15 000 », « 07/03/2012 »). All or nothing; the offset reached, or 0.
 */
function split(document: Segmented, vocabulary: Vocabulary, i: number, out: Piece[]): number {
  const { tokens } = document;
  const text = document.view.text;
  const made: Atom[] = [];
  let at = tokens.start[i]!;
  const end = tokens.end[i]!;
  let after = i + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    const figure = code >= 48 && code <= 57 ? figureAt(text, at) : null;
    let piece: { entry: Entry; end: number; figure: Figure | null } | null = null;
    if (figure) {
      ORDINAL.lastIndex = figure.end;
      const ordinal = figure.kind === 'number' && figure.digits > 0 && figure.digits < 4 && ORDINAL.test(text);
      const names = ordinal
        ? ['ordinal', ...(figure.value === '1' ? ['first'] : []), ...(Number(figure.value) <= 31 ? ['dayth'] : [])]
        : [figure.kind];
      piece = { entry: vocabulary.entryOf(names), end: ordinal ? ORDINAL.lastIndex : figure.end, figure };
    } else if (code < 48 || code > 57) {
      let stop = at + 1;
      while (stop < end && isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(stop))) stop++;
      const word = text.slice(at, stop);
      const entry = vocabulary.words.get(word.toLowerCase()) ?? vocabulary.exact.get(word);
      if (entry) piece = { entry, end: stop, figure: null };
    }
    if (!piece) return 0;
    while (after < tokens.count && tokens.start[after]! < piece.end) after++;
    const { symbol, features } = piece.entry;
    made.push({ start: at, end: piece.end, symbol, features, token: i, after, number: null, figure: piece.figure });
    at = piece.end;
  }
  out.push(...made);
  return at;
}

/** Neither digit nor hyphen nor other ASCII mark. */
function isLetter(code: number): boolean {
  return code > 127 ? code !== 0x2011 && code !== 0x2013 : (code | 32) >= 97 && (code | 32) <= 122;
}
