/** Text as atoms: every word, sign and figure that a value can be made of, in one pass over the tokens. */
import { type Segmented, type Tokens, TokenShape } from '../../../document.js';
import type { Figure } from './figures.js';
import { entryAt, type Lexed, splitAt } from './lexing.js';
import type { Entry, Features, Vocabulary } from './vocabulary.js';

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
  /** Plain decimal with its scale: « 75 millions » → `75000000`; null when vague (« des millions »). */
  readonly decimal: string | null;
  /** Power of ten of its last word of scale (« millions » → 6), which a range shares; 0 without one. */
  readonly scale: number;
  /** « une centaine ». */
  readonly approx: boolean;
  /** In figures, not in words. */
  readonly figure: boolean;
}

/** Stands between atoms where something else stands in the text: other words, a line end, foreign words. */
export type Piece = Atom | null;

/** What was read since the last separator: a known word by its token, or pieces of a token. */
interface Run {
  readonly entries: (Entry | readonly Lexed[])[];
  readonly from: number[];
  readonly after: number[];
  size: number;
  promising: boolean;
}

/**
 * Pieces of the document's text, in order; consecutive separators are one. A run of words between separators that
 * cannot make a value (« de la », « et le ») is left out: most of a text is.
 */
export function piecesOf(document: Segmented, vocabulary: Vocabulary): Piece[] {
  const { tokens, foreign } = document;
  const out: Piece[] = [null];
  const run: Run = { entries: [], from: [], after: [], size: 0, promising: false };
  let skipped = 0;
  for (let i = 0; i < tokens.count;) {
    const start = tokens.start[i]!;
    while (foreign[skipped] && foreign[skipped]!.end <= start) skipped++;
    const isForeign = foreign[skipped] !== undefined && foreign[skipped]!.start <= start;
    if (isForeign || tokens.shape[i]! & TokenShape.LineBefore) close(run, tokens, out);
    i = isForeign ? i + 1 : read(document, vocabulary, i, run, out);
  }
  close(run, tokens, out);
  return out;
}

/** Reads the word or figure at token `i` into the run, or ends the run; the index of the next token. */
function read(document: Segmented, vocabulary: Vocabulary, i: number, run: Run, out: Piece[]): number {
  const { tokens } = document;
  const found = vocabulary.words.get(tokens.lower[i]!);
  if (found?.alone) return push(run, found.alone, found.alone.promising, i, i + 1);
  const known = entryAt(tokens, vocabulary, i, found);
  if (known) return push(run, known.entry, known.entry.promising, i, known.after);
  const pieces = found ? null : splitAt(document, vocabulary, i);
  if (!pieces) {
    close(run, tokens, out);
    return i + 1;
  }
  const promising = pieces.some(piece => piece.entry.promising);
  return push(run, pieces, promising, i, pieces[pieces.length - 1]!.after);
}

function push(run: Run, entry: Entry | readonly Lexed[], promising: boolean, from: number, after: number): number {
  const at = run.size++;
  run.entries[at] = entry;
  run.from[at] = from;
  run.after[at] = after;
  run.promising ||= promising;
  return after;
}

/** Makes the atoms of a run and a separator after them. */
function close(run: Run, tokens: Tokens, out: Piece[]): void {
  const { entries, from, after, size } = run;
  if (!size) return;
  if (run.promising) {
    for (let k = 0; k < size; k++) {
      const entry = entries[k]!;
      const token = from[k]!;
      if ('symbol' in entry) out.push(wordAtom(entry, tokens, token, after[k]!));
      else for (const piece of entry) out.push(partAtom(piece, token));
    }
    out.push(null);
  }
  run.promising = false;
  run.size = 0;
}

function wordAtom({ symbol, features }: Entry, { start, end }: Tokens, token: number, after: number): Atom {
  return { start: start[token]!, end: end[after - 1]!, symbol, features, token, after, number: null, figure: null };
}

function partAtom({ entry, start, end, after, number, figure }: Lexed, token: number): Atom {
  return { start, end, symbol: entry.symbol, features: entry.features, token, after, number, figure };
}
