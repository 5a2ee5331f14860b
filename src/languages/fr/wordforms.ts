/** A token by itself: its text, its lower case, its shape. */
import { TokenShape } from '../../document.js';
import { startsCapital } from '../../text/words.js';
import { Kind, kindAt } from './characters.js';

const DIGIT = /\d/;

/** Bits of `TokenShape` that a token has by itself, without the gap before it. */
export function shapeOf(piece: string, lower: string): number {
  const first = kindAt(piece, 0);
  if (first === Kind.Other) return TokenShape.Mark;
  let bits = 0;
  if (first === Kind.Letter) bits |= TokenShape.Word;
  if (DIGIT.test(piece)) bits |= TokenShape.Digit;
  if (piece !== lower) {
    if (startsCapital(piece)) bits |= TokenShape.Capital;
    if (piece.length > 1 && piece === piece.toUpperCase() && !piece.endsWith("'")) bits |= TokenShape.AllCaps;
  }
  if (piece.endsWith("'")) bits |= TokenShape.Elided;
  return bits;
}

/**
 * Words by number. Articles have few different words: their strings and shapes are made once a word and shared by all
 * its tokens, and what hangs on a number needs no look-up by the word. Bounded.
 */
export interface WordForms {
  /** To be called before each text: empties the table when it is nearly full. */
  begin(text: string): void;
  /** Place of the word from `start` to `end` in the arrays below, or -1 when it is not remembered. */
  placeOf(text: string, units: Uint16Array, start: number, end: number): number;
  /** What to add to a place for a number that no other word ever has. */
  base(): number;
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly shape: Uint8Array;
}

const WIDE = /[^\0-\xff]/;

const MOST = 1 << 17;
const SLOTS = 2 * MOST;
const HIGHEST = 1 << 31;
/** Longer words are few. */
const LONGEST = 15;
/** Its letters and a zero: half a line of the processor's cache. */
const ROW = LONGEST + 1;
/** A word that finds so many others in its slot is not remembered: somebody may have made them so. */
const MOST_PROBES = 8;

/** An empty table: open addressing over typed arrays, four times as fast as a `Map` whose keys must be cut out first. */
export function wordForms(): WordForms {
  /** Place of each word, with the upper bits of its hash: never 0. */
  const slots = new Int32Array(SLOTS);
  const letters = new Uint16Array(MOST * ROW);
  const shape = new Uint8Array(MOST);
  const texts: string[] = [];
  const lowers: string[] = [];
  let base = 0;
  let wide = false;

  const isAt = (place: number, units: Uint16Array, start: number, end: number): boolean => {
    let letter = place * ROW;
    for (let at = start; at < end; at++) if (letters[letter++] !== units[at]) return false;
    return letters[letter] === 0;
  };
  const add = (text: string, units: Uint16Array, start: number, end: number): number => {
    const place = texts.length;
    letters.set(units.subarray(start, end), place * ROW);
    letters[place * ROW + end - start] = 0;
    // V8 cuts 13 letters and more by pointing into the text, which would stay; others keep the text's width: where it
    // has a single « … », two bytes a letter, which are slow to compare with one.
    const cut = text.slice(start, end);
    const word = wide || end - start > 12 ? cut.split('').join('') : cut;
    texts.push(word);
    lowers.push(word.toLowerCase());
    shape[place] = shapeOf(word, lowers[place]!);
    return place;
  };

  return {
    begin: text => {
      wide = WIDE.test(text);
      if (texts.length < MOST * 0.75) return;
      texts.length = lowers.length = 0;
      slots.fill(0);
      base += MOST;
    },
    placeOf: (text, units, start, end) => {
      if (end - start > LONGEST) return -1;
      const hash = hashAt(units, start, end);
      const tag = (hash | HIGHEST) & ~(MOST - 1);
      let slot = hash & (SLOTS - 1);
      for (let probe = 0; probe < MOST_PROBES; probe++, slot = (slot + 1) & (SLOTS - 1)) {
        const found = slots[slot]!;
        const place = found & (MOST - 1);
        if ((found ^ place) === tag && isAt(place, units, start, end)) return place;
        if (found !== 0) continue;
        if (texts.length === MOST) return -1;
        const added = add(text, units, start, end);
        slots[slot] = tag | added;
        return added;
      }
      return -1;
    },
    base: () => base,
    text: texts,
    lower: lowers,
    shape,
  };
}

/** FNV-1a. */
function hashAt(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
