/** Tokens to entries of the vocabulary: words, phrases, currencies with what tells them apart, figures, compounds. */
import { type Segmented, type Tokens, TokenShape } from '../../../document.js';
import { digitsEnd, type Figure, figureAt, isPlain } from './figures.js';
import type { NumberRead } from './atoms.js';
import { entryOfNumber } from './number-names.js';
import { bare, type Entry, type Vocabulary, type Word } from './vocabulary.js';

/** Part of a token (« 75 » and « m » of « 75m »), or of several (« 15 000 »). */
export interface Lexed {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  /** Index of the token after it. */
  readonly after: number;
  readonly figure: Figure | null;
  readonly number: NumberRead | null;
}

/** An entry and the index of the token after its last one. */
interface Known {
  readonly entry: Entry;
  readonly after: number;
}

const ROMAN = /^(?=[IVXLCM])(?:X{0,3})(?:IX|IV|V?I{0,3})(?:e|er|ème|ième|E)?$/;
/** Every numeral that is read, with and without the ending of an ordinal. */
export const ROMANS: readonly string[] = ['', 'x', 'xx', 'xxx'].flatMap(tens =>
  ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].flatMap(ones =>
    ['', 'e', 'er', 'ème', 'ième'].map(ending => tens + ones + ending).filter(numeral => /^[xvi]/.test(numeral)),
  ),
);
const ORDINAL = /(?:ers|er|ères|ère|res|re|ièmes|ième|ieme|èmes|ème|eme|es|e|è|nds|nd|ndes|nde)(?![\p{L}\p{N}])/uy;
const LONGEST_EXACT = 4;
const LONGEST_ROMAN = 7;

/** The known word, phrase or currency that starts at token `i`, or null; `found` is what its word alone begins. */
export function entryAt(tokens: Tokens, vocabulary: Vocabulary, i: number, found: Word | undefined): Known | null {
  const { lower, text, shape } = tokens;
  const phrase = found?.phrases?.find(({ words }) => words.every((piece, k) => lower[i + k] === piece));
  if (phrase) return { entry: phrase.entry, after: i + phrase.words.length };
  const word = lower[i]!;
  const short = word.length <= LONGEST_EXACT;
  const signs = short ? signsAt(tokens, vocabulary, i) : null;
  if (signs) return { entry: signs, after: i + 2 };
  const entry = found?.entry ?? (short ? vocabulary.exact.get(text[i]!) : undefined);
  if (entry?.qualifiers) return qualified(tokens, vocabulary, entry, i) ?? { entry, after: i + 1 };
  if (entry) return { entry, after: i + 1 };
  const roman = shape[i]! & TokenShape.Capital && word.length <= LONGEST_ROMAN && ROMAN.test(text[i]!);
  return roman ? { entry: vocabulary.entryOf(['roman']), after: i + 1 } : null;
}

/** « US$ », « $ CA », « £FK »: a sign and letters that are one currency. */
function signsAt(tokens: Tokens, vocabulary: Vocabulary, i: number): Entry | null {
  const { text, start, end, count } = tokens;
  if (i + 1 >= count || (!isSign(text[i]!) && !isSign(text[i + 1]!))) return null;
  if (end[i + 1]! - start[i + 1]! > 3) return null;
  const gap = start[i + 1]! - end[i]!;
  const both = text[i]! + text[i + 1]!;
  return gap > 1 ? null : (vocabulary.exact.get(gap ? both : both.toUpperCase()) ?? null);
}

/** Signs of currencies that letters may stand beside. */
export function isSign(text: string): boolean {
  return text === '$' || text === '£' || text === '¥' || text === '₤';
}

const MOST_QUALIFYING = 5;

/** A currency's name with the words that tell which one: « canadiens », « des Émirats arabes unis ». */
function qualified(tokens: Tokens, vocabulary: Vocabulary, entry: Entry, i: number): Known | null {
  const { text, start, end, count } = tokens;
  let best: Known | null = null;
  let words = '';
  for (let k = i + 1; k < Math.min(count, i + 1 + MOST_QUALIFYING) && start[k]! - end[k - 1]! <= 1; k++) {
    words += (words && !words.endsWith("'") ? ' ' : '') + bare(text[k]!);
    const code = entry.qualifiers!.get(words);
    if (code)
      best = { entry: { ...vocabulary.entryOf(['currency']), features: new Map([['currency', code]]) }, after: k + 1 };
  }
  return best;
}

/**
 * Parts of a token that holds figures or hyphens (« 75m », « 14-Juillet », « quatre-vingt-dix », « mi-mai »); a figure
 * may run on over the next tokens (« 15 000 », « 07/03/2012 »). Null when a part is unknown.
 */
export function splitAt(document: Segmented, vocabulary: Vocabulary, i: number): readonly Lexed[] | null {
  const { tokens } = document;
  const { text } = document.view;
  if (!(tokens.shape[i]! & TokenShape.Digit) && !tokens.text[i]!.includes('-')) return null;
  const made: Lexed[] = [];
  const end = tokens.end[i]!;
  let after = i + 1;
  for (let at = tokens.start[i]!; at < end;) {
    const code = text.charCodeAt(at);
    const part = code >= 48 && code <= 57 ? figurePart(text, at, vocabulary) : wordPart(text, at, end, vocabulary);
    if (!part) return null;
    while (after < tokens.count && tokens.start[after]! < part.end) after++;
    const { entry, figure, number } = part;
    made.push({ entry, start: at, end: part.end, after, figure, number });
    at = part.end;
  }
  return made;
}

type Part = Pick<Lexed, 'entry' | 'end' | 'figure' | 'number'>;

/** A token of nothing but digits that stands for itself, the same wherever it stands: « 12 », « 2019 ». */
export interface Plain {
  readonly entry: Entry;
  readonly figure: Figure;
  readonly number: NumberRead;
}

const LONGEST_PLAIN = 4;

/** Reads plain numbers, each made once; null for any other token. */
export function plainReader(vocabulary: Vocabulary): (document: Segmented, i: number) => Plain | null {
  const made = new Map<string, Plain>();
  return ({ tokens, view }, i) => {
    const start = tokens.start[i]!;
    const end = tokens.end[i]!;
    if (end - start > LONGEST_PLAIN || digitsEnd(view.text, start) !== end || !isPlain(view.text, start, end))
      return null;
    const written = tokens.text[i]!;
    let plain = made.get(written);
    if (!plain) {
      const { entry, figure, number } = figurePart(written, 0, vocabulary)!;
      made.set(written, (plain = { entry, figure: figure!, number: number! }));
    }
    return plain;
  };
}

function figurePart(text: string, at: number, vocabulary: Vocabulary): Part | null {
  const figure = figureAt(text, at);
  if (!figure) return null;
  ORDINAL.lastIndex = figure.end;
  const ordinal = figure.kind === 'number' && figure.digits > 0 && figure.digits < 4 && ORDINAL.test(text);
  if (figure.kind === 'number' && !ordinal) {
    const number = { decimal: figure.value, scale: 0, approx: false, figure: true };
    return { entry: entryOfNumber(vocabulary, number, figure.digits), end: figure.end, figure, number };
  }
  if (!ordinal) return { entry: vocabulary.entryOf([figure.kind]), end: figure.end, figure, number: null };
  const names = [
    'ordinal',
    ...(figure.value === '1' ? ['first'] : []),
    ...(Number(figure.value) <= 31 ? ['dayth'] : []),
  ];
  return { entry: vocabulary.entryOf(names), end: ORDINAL.lastIndex, figure, number: null };
}

/** A run of letters, or one mark. */
function wordPart(text: string, at: number, end: number, vocabulary: Vocabulary): Part | null {
  const stop = letterRunEnd(text, at, end);
  const word = text.slice(at, stop);
  const entry = vocabulary.words.get(word.toLowerCase())?.entry ?? vocabulary.exact.get(word);
  return entry ? { entry, end: stop, figure: null, number: null } : null;
}

/** Whether the parts of a word with hyphens and without figures may all be known, however they are written. */
export function piecesKnown(lower: string, { words, exactLower }: Vocabulary): boolean {
  for (let at = 0; at < lower.length;) {
    const stop = letterRunEnd(lower, at, lower.length);
    const part = lower.slice(at, stop);
    if (!words.get(part)?.entry && !exactLower.has(part)) return false;
    at = stop;
  }
  return true;
}

/** End of the letters that start at `at`, or of the one mark there. */
function letterRunEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(stop))) stop++;
  return stop;
}

/** Neither digit nor hyphen nor other mark. */
function isLetter(code: number): boolean {
  return code > 127 ? code !== 0x2011 && code !== 0x2013 : (code | 32) >= 97 && (code | 32) <= 122;
}
