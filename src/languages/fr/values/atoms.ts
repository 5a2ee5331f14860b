/** Text as atoms: every word, sign and figure that a value can be made of, in one pass over the tokens. */
import { type Segmented, type Tokens, TokenShape } from '../../../document.js';
import type { Figure } from './figures.js';
import { entryAt, isSign, type Lexed, type Plain, plainReader, splitAt } from './lexing.js';
import { firstOf, nextMaker, type Scan, scanOf } from './scan.js';
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

/** Atoms with nothing but white space between them and their symbols, one for each. */
export interface Run {
  readonly atoms: readonly Atom[];
  readonly symbols: string;
}

/**
 * Builds the reader of runs: those of a document that can make a value, in order. Other words, line ends and foreign
 * words part them; « de la » and « et le », which can make none, are left out: most of a text is.
 */
export function runReader(vocabulary: Vocabulary): (document: Segmented) => Atom[][] {
  const scan = scanOf(vocabulary);
  const atomsAt = atomReader(vocabulary, scan);
  return document => {
    const { tokens, foreign } = document;
    const codes = scan.codes(tokens);
    const runs: Open = { codes, done: [], atoms: [], promising: false };
    let skipped = 0;
    for (let after = 0; after < tokens.count;) {
      const found = nextMaker(tokens, codes, after);
      let i = found === tokens.count ? found : firstOf(tokens, codes, found, after);
      while (i < tokens.count && (i <= found || runs.atoms.length > 0)) {
        const start = tokens.start[i]!;
        while (foreign[skipped] && foreign[skipped]!.end <= start) skipped++;
        const isForeign = foreign[skipped] !== undefined && foreign[skipped]!.start <= start;
        if (isForeign || tokens.shape[i]! & TokenShape.LineBefore) close(runs);
        i = isForeign ? i + 1 : atomsAt(document, i, runs);
      }
      after = i;
    }
    close(runs);
    return runs.done;
  };
}

/** Runs that ended and the one being read. */
interface Open {
  readonly codes: Int32Array;
  readonly done: Atom[][];
  atoms: Atom[];
  promising: boolean;
}

function close(runs: Open): void {
  if (runs.promising) runs.done.push(runs.atoms);
  if (runs.atoms.length) runs.atoms = [];
  runs.promising = false;
}

/** Reads the word or figure at token `i` into the run, or ends the run; the index of the next token. */
function atomReader(vocabulary: Vocabulary, scan: Scan): (document: Segmented, i: number, runs: Open) => number {
  const plainAt = plainReader(vocabulary);
  return (document, i, runs) => {
    const { tokens } = document;
    const isFigure = (tokens.shape[i]! & TokenShape.Digit) !== 0;
    const plain = isFigure ? plainAt(document, i) : null;
    if (plain) return push(runs, tokens, i, i + 1, plain.entry, plain);
    const code = runs.codes[i]!;
    if (code === 0 && !isFigure && !isSign(tokens.text[i + 1] ?? '')) return endBefore(runs, i);
    const found = scan.wordOf(code);
    if (found?.alone) return push(runs, tokens, i, i + 1, found.alone, null);
    const known = entryAt(tokens, vocabulary, i, found);
    if (known) return push(runs, tokens, i, known.after, known.entry, null);
    const pieces = found ? null : splitAt(document, vocabulary, i);
    return pieces ? pushAll(runs, pieces, i) : endBefore(runs, i);
  };
}

/** Ends the run before token `i`, which belongs to none. */
function endBefore(runs: Open, i: number): number {
  close(runs);
  return i + 1;
}

/** The parts of token `i` as atoms. */
function pushAll(runs: Open, pieces: readonly Lexed[], i: number): number {
  for (const { entry, start, end, after, number, figure } of pieces) {
    const { symbol, features } = entry;
    runs.promising ||= entry.promising;
    runs.atoms.push({ start, end, symbol, features, token: i, after, number, figure });
  }
  return pieces[pieces.length - 1]!.after;
}

/** Tokens `from` to `after` as one atom. */
function push(
  runs: Open,
  { start, end }: Tokens,
  from: number,
  after: number,
  entry: Entry,
  plain: Plain | null,
): number {
  const { symbol, features } = entry;
  runs.promising ||= entry.promising;
  const number = plain && plain.number;
  const figure = plain && plain.figure;
  runs.atoms.push({ start: start[from]!, end: end[after - 1]!, symbol, features, token: from, after, number, figure });
  return after;
}
