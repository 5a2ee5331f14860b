/**
 * Numbers in figures and words: « 1,5 million », « quarante-quatre milliards six cents millions », « un demi-milliard »,
 * « une dizaine de millions », « septante-deux ». Merges their atoms into one that knows its value.
 */
import type { Atom, NumberRead } from './atoms.js';
import { add, shift } from './decimal.js';
import { namesOf } from './number-names.js';
import { has, joined, value } from './number-words.js';
import type { Entry, Vocabulary } from './vocabulary.js';

interface Merge {
  readonly read: NumberRead;
  /** Index after its last piece. */
  readonly next: number;
  readonly names: readonly string[];
}

/** Builds what merges every number of a run into one atom. */
export function numberMerger(vocabulary: Vocabulary): (pieces: readonly Atom[]) => readonly Atom[] {
  const opens = symbolTest(vocabulary, ['numeral', 'vague', 'des']);
  const goesOn = symbolTest(vocabulary, ['scale', 'thousand', 'about']);
  // A figure is a number of its own unless « mille », « millions » or « centaines » follow.
  const mayStart = (piece: Atom, next: Atom | undefined): boolean =>
    piece.number ? next !== undefined && goesOn(next.symbol) : opens(piece.symbol);
  return pieces => {
    let out: Atom[] | null = null;
    for (let i = 0; i < pieces.length;) {
      const piece = pieces[i]!;
      const before = out ? out[out.length - 1] : pieces[i - 1];
      const run = mayStart(piece, pieces[i + 1]) && !isNoNumber(before, piece) ? numberAt(pieces, i) : null;
      if (run) {
        out ??= pieces.slice(0, i);
        out.push(merged(pieces, i, run, vocabulary.entryOf(run.names)));
      } else out?.push(piece);
      i = run ? run.next : i + 1;
    }
    return out ?? pieces;
  };
}

/** Whether a symbol of the lexicons has one of some features. */
function symbolTest({ classOf }: Vocabulary, features: readonly string[]): (symbol: string) => boolean {
  const having = new Set(features.flatMap(feature => Array.from(classOf(feature).slice(1, -1))));
  return symbol => having.has(symbol);
}

/** « 50 cents » after a number that « cents » does not multiply; « 3 sept. » after a day; « première quinzaine ». */
function isNoNumber(before: Atom | undefined, piece: Atom): boolean {
  if (!before) return false;
  if (has(piece, 'unit'))
    return has(before, 'ordinal') || has(before, 'last') || has(before, 'this') || has(before, 'le');
  if (!before.number) return false;
  return (has(piece, 'hundred') && has(piece, 'currency')) || (has(piece, 'month') && has(before, 'day'));
}

function merged(pieces: readonly Atom[], from: number, run: Merge, entry: Entry): Atom {
  const first = pieces[from]!;
  const last = pieces[run.next - 1]!;
  const alone = run.next === from + 1;
  const { symbol, features } = entry;
  return {
    start: first.start,
    end: last.end,
    token: first.token,
    after: last.after,
    symbol,
    features,
    number: run.read,
    figure: alone ? first.figure : null,
  };
}

/** The number that starts at piece `i`, or null. */
function numberAt(pieces: readonly Atom[], i: number): Merge | null {
  const first = pieces[i]!;
  if (first.figure?.kind === 'number' && !has(first, 'ordinal')) return figureRun(pieces, i);
  if (has(first, 'vague') || has(first, 'des')) return vagueRun(pieces, i);
  if (!has(first, 'numeral')) return null;
  return halfRun(pieces, i) ?? aboutRun(pieces, i) ?? wordRun(pieces, i);
}

function figureRun(pieces: readonly Atom[], i: number): Merge {
  const figure = pieces[i]!.figure!;
  let next = i + 1;
  let decimal = figure.value;
  let scale = 0;
  if (has(pieces[next], 'thousand') && value(pieces[next + 1], 'month') === null) {
    decimal = shift(decimal, 3);
    next++;
  }
  const about = value(pieces[next], 'about');
  if (about === 1000 || (about === 100 && has(pieces[next + 1], 'de') && has(pieces[next + 2], 'scale'))) {
    decimal = shift(decimal, about === 1000 ? 3 : 2);
    scale = 3;
    next += has(pieces[next + 1], 'de') && has(pieces[next + 2], 'scale') ? 2 : 1;
  }
  const scaled = scales(pieces, next, decimal);
  if (scaled) return { read: { ...scaled.read, figure: true }, next: scaled.next, names: namesOf(scaled.read, 0) };
  const read = { decimal, scale, approx: false, figure: true };
  return { read, next, names: next === i + 1 ? namesOf(read, figure.digits) : namesOf(read, 0) };
}

/** « millions », « millions et demi », « milliards 300 millions » after a number. */
function scales(pieces: readonly Atom[], at: number, decimal: string): Merge | null {
  const power = value(pieces[at], 'scale');
  if (power === null) return null;
  let total = shift(decimal, power);
  let next = at + 1;
  if (has(pieces[next], 'et') && has(pieces[next + 1], 'half')) {
    total = add(total, shift('5', power - 1));
    next += 2;
  } else {
    const rest = pieces[next] ? smaller(pieces, next, power) : null;
    if (rest) return { ...rest, read: { ...rest.read, decimal: add(total, rest.read.decimal!) } };
  }
  const read = { decimal: total, scale: power, approx: false, figure: false };
  return { read, next, names: [] };
}

/** « six cents millions » after « quarante-quatre milliards »: a further number with a smaller scale. */
function smaller(pieces: readonly Atom[], at: number, power: number): Merge | null {
  const from = has(pieces[at], 'et') ? at + 1 : at;
  if (!pieces[from] || has(pieces[from], 'vague') || has(pieces[from], 'des')) return null;
  const figure = pieces[from]!.figure?.kind === 'number' && !has(pieces[from], 'ordinal');
  const run = figure ? figureRun(pieces, from) : has(pieces[from], 'numeral') ? wordRun(pieces, from) : null;
  if (!run?.read.decimal || run.read.scale >= power) return null;
  if (run.read.scale > 0) return run;
  return !figure && from === at && run.read.decimal.length > 3 ? { ...run, read: { ...run.read, scale: power } } : null;
}

/** « un demi-milliard », « demi-million »; « demi-heure » is left to the dates. */
function halfRun(pieces: readonly Atom[], i: number): Merge | null {
  let at = i;
  if (has(pieces[at], 'one')) at++;
  if (!has(pieces[at], 'half')) return null;
  const from = has(pieces[at + 1], '-') ? at + 2 : at + 1;
  const power = value(pieces[from], 'scale');
  if (power === null) return null;
  const read = { decimal: shift('5', power - 1), scale: power, approx: false, figure: false };
  return { read, next: from + 1, names: namesOf(read, 0) };
}

/** « une centaine », « deux douzaines », « une dizaine de millions ». */
function aboutRun(pieces: readonly Atom[], i: number): Merge | null {
  let at = i;
  const times = value(pieces[at], 'ones');
  if (times !== null) at++;
  const about = value(pieces[at], 'about');
  if (about === null) return null;
  let next = at + 1;
  let decimal = String((times ?? 1) * about);
  let scale = about === 1000 ? 3 : 0;
  const further = has(pieces[next], 'de') ? pieces[next + 1] : undefined;
  const power = value(further, 'scale') ?? (value(further, 'about') === 1000 ? 3 : null);
  if (power !== null) {
    decimal = shift(decimal, power);
    scale = power;
    next += 2;
  }
  const read = { decimal, scale, approx: about !== 1000 || power !== null, figure: false };
  return { read, next, names: namesOf(read, 0) };
}

/** « des millions », « plusieurs centaines de millions », « quelques milliers ». */
function vagueRun(pieces: readonly Atom[], i: number): Merge | null {
  const first = value(pieces[i + 1], 'about') ?? value(pieces[i + 1], 'scale');
  if (first === null) return null;
  let next = i + 2;
  while (has(pieces[next], 'de') && (has(pieces[next + 1], 'about') || has(pieces[next + 1], 'scale'))) next += 2;
  const read = { decimal: null, scale: value(pieces[next - 1], 'scale') ?? 3, approx: true, figure: false };
  return { read, next, names: ['number', 'amount', 'vague'] };
}

/** A number in words up to a word of scale, which may follow it. */
function wordRun(pieces: readonly Atom[], i: number): Merge | null {
  let thousands = 0;
  let current = 0;
  let at = i;
  let last = i;
  for (; at < pieces.length;) {
    const step = joined(pieces, at, i, current);
    if (!step) break;
    if (step.thousand) {
      if (thousands) break;
      thousands = (current || 1) * 1000;
      current = 0;
    } else current = step.current;
    at = step.next;
    last = at;
  }
  if (last === i) return null;
  const decimal = String(thousands + current);
  const scaled = scales(pieces, last, decimal);
  if (scaled) return { read: scaled.read, next: scaled.next, names: namesOf(scaled.read, 0) };
  const read = { decimal, scale: 0, approx: false, figure: false };
  const one = last === i + 1 && has(pieces[i], 'one');
  return { read, next: last, names: one ? [...namesOf(read, 0), 'one'] : namesOf(read, 0) };
}
