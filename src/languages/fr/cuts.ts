/** From the places where a text is cut to its tokens: words, their lower case, their shape. */
import { type Tokens, TokenShape } from '../../document.js';
import { Unit } from './characters.js';
import { shapeOf, type WordForms } from './wordforms.js';

/** Where tokens of a text begin and end: growing lists of offsets. */
export interface Cuts {
  readonly text: string;
  /** Code units of `text`. */
  readonly units: Uint16Array;
  /** The last hyphen within the word that is being read, or -1. */
  hyphen: number;
  start: Int32Array;
  end: Int32Array;
  count: number;
}

/** Room for about so many tokens. */
export function cutsFor(text: string, units: Uint16Array, tokens: number): Cuts {
  return { text, units, hyphen: -1, start: new Int32Array(tokens), end: new Int32Array(tokens), count: 0 };
}

/** Notes a token; returns its end. */
export function push(cuts: Cuts, start: number, end: number): number {
  if (cuts.count === cuts.start.length) {
    cuts.start = doubled(cuts.start);
    cuts.end = doubled(cuts.end);
  }
  cuts.start[cuts.count] = start;
  cuts.end[cuts.count++] = end;
  return end;
}

function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

/** Cuts → tokens; with `forms`, what is known of a word serves all its tokens. */
export function assemble(cuts: Cuts, forms: WordForms | null): Tokens {
  const { text, units, count } = cuts;
  const start = cuts.start.slice(0, count);
  const end = cuts.end.slice(0, count);
  const texts = new Array<string>(count);
  const lower = new Array<string>(count);
  const word = new Int32Array(count);
  const shape = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const place = forms ? forms.placeOf(text, units, start[i]!, end[i]!) : -1;
    if (place >= 0) {
      texts[i] = forms!.text[place]!;
      lower[i] = forms!.lower[place]!;
      shape[i] = forms!.shape[place]!;
      word[i] = forms!.base() + place;
    } else {
      texts[i] = text.slice(start[i], end[i]);
      lower[i] = texts[i]!.toLowerCase();
      shape[i] = shapeOf(texts[i]!, lower[i]!);
      word[i] = -1;
    }
    shape[i]! |= gapBefore(units, i ? end[i - 1]! : 0, start[i]!, i === 0);
  }
  return { count, start, end, text: texts, lower, word, numbering: forms, shape };
}

function gapBefore(units: Uint16Array, from: number, to: number, first: boolean): number {
  if (first) return TokenShape.SpaceBefore | TokenShape.LineBefore;
  if (from === to) return 0;
  let bits: number = TokenShape.SpaceBefore;
  for (let i = from; i < to; i++) if (units[i] === Unit.Line) bits |= TokenShape.LineBefore;
  return bits;
}
