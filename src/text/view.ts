/**
 * The text as rules see it. Newspapers write ’ and ', NBSP and narrow NBSP, composed and decomposed accents, LF and
 * CRLF; rules that had to know them all would forget one. `viewOf` folds them once and remembers the way back, so that
 * the decoded text stays untouched and every offset leads into it.
 */

/** Folded text with the offset of every code unit in the original. */
export interface View {
  /** The decoded text, untouched. */
  readonly original: string;
  /** ’ → ', every space but line ends → U+0020, NFC, every line end → LF, soft hyphens and zero-width marks gone. */
  readonly text: string;
  /** Offset in `original` of the code unit at `offset` in `text`; `text.length` maps to `original.length`. */
  toOriginal(offset: number): number;
  /** Offset in `text` of the first code unit that stands at or after `offset` in `original`. */
  fromOriginal(offset: number): number;
}

/* What nothing is done to: a few signs and all letters of French. Many articles consist of them. */
const PLAIN =
  '\\n\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u02bb\\u02bd-\\u02ff\\u2010-\\u2017\\u201a-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf';
const FOLDED = new RegExp(`[^${PLAIN}]`);
const STILL_FOLDED = new RegExp(`[^${PLAIN}\\u2018]`);
/* « l‘Etat »: an opening mark between letters is an apostrophe; elsewhere it opens a quotation and stays. */
const OPENING = /(?<=\p{L})\u2018(?=\p{L})/gu;
const APOSTROPHE = /[\u2019\u02bc]/g;
const SPACE = /[\u00a0\u202f\u2000-\u200a\u205f\u3000\t\v\f]/g;
const LINE_END = /[\u0085\u2028\u2029]/g;
/* Only these change the length and need a map. */
const OTHER_LENGTH = /\r\n?|[\u00ad\u200b-\u200d\u2060\ufeff]|\P{M}\p{M}+/gu;
const DROPPED = /^[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Folds `original`; linear in its length. An article without CR, soft hyphens or combining marks needs no map. */
export function viewOf(original: string): View {
  if (!FOLDED.test(original)) return identity(original, original);
  const closed = original.includes('\u2018') ? original.replace(OPENING, "'") : original;
  const even = closed.replace(APOSTROPHE, "'").replace(SPACE, ' ').replace(LINE_END, '\n');
  return STILL_FOLDED.test(even) ? shortened(original, even) : identity(original, even);
}

/** Line ends, soft hyphens and composed letters: what makes the text shorter. */
function shortened(original: string, even: string): View {
  const pieces: string[] = [];
  let map: Int32Array | null = null;
  let length = 0;
  let copied = 0;
  const keep = (until: number): void => {
    for (let i = copied; i < until; i++) map![length + i - copied] = i;
    pieces.push(even.slice(copied, until));
    length += until - copied;
  };
  for (const match of even.matchAll(OTHER_LENGTH)) {
    const found = match[0];
    const becomes = found.startsWith('\r') ? '\n' : found.normalize('NFC');
    const replacement = DROPPED.test(becomes) ? becomes.slice(1) : becomes;
    // A few Indic and Hebrew compositions are longer than what they compose: left as they are.
    if (replacement === found || replacement.length > found.length) continue;
    map ??= new Int32Array(even.length + 1);
    keep(match.index);
    // A composed letter points at the base; a mark that did not compose points at itself or at the last one before it.
    for (let i = 0; i < replacement.length; i++) map[length + i] = match.index + (i === 0 ? 0 : found.length - 1);
    pieces.push(replacement);
    length += replacement.length;
    copied = match.index + found.length;
  }
  if (!map) return identity(original, even);
  keep(even.length);
  map[length] = original.length;
  return mapped(original, pieces.join(''), map.subarray(0, length + 1));
}

function identity(original: string, text: string): View {
  return { original, text, toOriginal: offset => offset, fromOriginal: offset => offset };
}

function mapped(original: string, text: string, map: Int32Array): View {
  const fromOriginal = (offset: number): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (map[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { original, text, toOriginal: offset => map[offset]!, fromOriginal };
}
