/**
 * franc's scores, to the last bit, at a tenth of its cost. franc builds strings and dictionaries for every text; here a
 * trigram is a number, counted in one array, and one row of a table holds its rank in every language at once. What this
 * does not know (little Latin script, many strange letters) goes to franc itself.
 */
import { francAll } from 'franc';
import { data } from 'franc/data.js';

/** Languages with their scores, best first, the best always 1. */
export type Ranking = readonly (readonly [code: string, score: number])[];

const LONGEST = 2048;
const SHORTEST = 10;
/** What a trigram costs that a language does not have. */
const ABSENT = 300;
/** Letters are numbered in 7 bits, so that three make an index. */
const BITS = 7;
const LETTERS = 1 << BITS;

interface Table {
  /** ISO 639-3 codes in the order of franc's data, which decides between equals. */
  readonly codes: readonly string[];
  /** Code unit → number of the letter; 0 for a letter in no model. */
  readonly letter: Uint8Array;
  readonly lettersKnown: number;
  /** Trigram → row of `ranks`; 0 for none. */
  readonly row: Uint16Array;
  /** Rank per row and language; -1 when the language does not have it. */
  readonly ranks: Int16Array;
  /** Trigram → times in this text; all 0 between texts. */
  readonly counts: Uint16Array;
}

/** A function that ranks texts among these languages exactly as `francAll(text, { only })`. */
export function rankerAmong(only: readonly string[]): (text: string) => Ranking {
  const table = tableOf(only);
  // Lower case may be longer: « İ » becomes two code units.
  const found = new Int32Array(3 * LONGEST + 4);
  const slow = (text: string): Ranking => francAll(text, { only: [...only] });
  return text => {
    if (!table || text.length < SHORTEST) return slow(text);
    const value = text.slice(0, LONGEST);
    if (!mostlyLatin(value)) return slow(text);
    const distinct = count(value.toLowerCase(), table, found);
    return distinct < 0 ? slow(text) : normalised(value.length, distances(table, found, distinct));
  };
}

function tableOf(only: readonly string[]): Table | null {
  const models = Object.entries(data.Latin ?? {}).filter(([code]) => only.includes(code));
  if (models.length === 0) return null;
  const letter = new Uint8Array(0x10000);
  letter[32] = 1;
  let known = 2;
  const row = new Uint16Array(1 << (3 * BITS));
  const rows: Int16Array[] = [new Int16Array(models.length)];
  for (const [language, [, model]] of models.entries()) {
    for (const [rank, trigram] of model.split('|').entries()) {
      for (const mark of trigram) letter[mark.charCodeAt(0)] ||= known++;
      if (known > LETTERS || trigram.length !== 3) return null;
      const at = key(trigram, letter);
      if (!row[at]) row[at] = rows.push(new Int16Array(models.length).fill(-1)) - 1;
      rows[row[at]]![language] = rank;
    }
  }
  const ranks = new Int16Array(rows.length * models.length);
  for (const [at, values] of rows.entries()) ranks.set(values, at * models.length);
  const codes = models.map(([code]) => code);
  return { codes, letter, lettersKnown: known, row, ranks, counts: new Uint16Array(row.length) };
}

function key(trigram: string, letter: Uint8Array): number {
  const [a, b, c] = [0, 1, 2].map(at => letter[trigram.charCodeAt(at)]!) as [number, number, number];
  return (((a << BITS) | b) << BITS) | c;
}

/** More than half of it Latin letters: then no other script has more. */
function mostlyLatin(value: string): boolean {
  let latin = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === GREEK_SIGMA) return false;
    const letter = code | 32;
    if ((letter >= 97 && letter <= 122) || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7)) latin++;
  }
  return latin * 2 > value.length;
}

/** Its lower case depends on what follows, which franc has replaced by then. */
const GREEK_SIGMA = 0x3a3;
const SPACE = /\s/;

/** Anything that franc takes for a space: white space, ASCII marks and digits. */
function isGap(code: number): boolean {
  if (code < 128) return code <= 64 && (code >= 32 || (code >= 9 && code <= 13));
  return (code === 0xa0 || code >= 0x1680) && SPACE.test(String.fromCharCode(code));
}

/** Counts the trigrams of ` text ` in `table.counts`; `found` lists them. Returns how many, -1 when it runs out of letters. */
function count(text: string, { letter, lettersKnown, counts }: Table, found: Int32Array): number {
  const strange = new Map<number, number>();
  const mask = (1 << (3 * BITS)) - 1;
  let distinct = 0;
  let seen = 0;
  let trigram = 0;
  let gap = true;
  const add = (number: number): void => {
    trigram = ((trigram << BITS) | number) & mask;
    if (++seen >= 3 && counts[trigram]!++ === 0) found[distinct++] = trigram;
  };
  const number = (code: number): number => {
    const known = letter[code]! || strange.get(code);
    if (known) return known;
    strange.set(code, lettersKnown + strange.size);
    return lettersKnown + strange.size - 1;
  };
  add(1);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isGap(code)) {
      gap = true;
      continue;
    }
    if (gap && seen > 1) add(1);
    gap = false;
    add(number(code));
  }
  add(1);
  if (lettersKnown + strange.size <= LETTERS) return distinct;
  for (let i = 0; i < distinct; i++) counts[found[i]!] = 0;
  return -1;
}

/** Sum over trigrams of how far their count is from their rank, by language. Empties `counts`. */
function distances({ codes, row, ranks, counts }: Table, found: Int32Array, distinct: number): [string, number][] {
  const sums = new Float64Array(codes.length);
  for (let i = 0; i < distinct; i++) {
    const trigram = found[i]!;
    const times = counts[trigram]!;
    counts[trigram] = 0;
    const base = row[trigram]! * codes.length;
    for (let l = 0; l < codes.length; l++) {
      const rank = base ? ranks[base + l]! : -1;
      sums[l]! += rank < 0 ? ABSENT : Math.abs(times - rank - 1);
    }
  }
  return codes.map((code, at) => [code, sums[at]!]);
}

function normalised(length: number, distance: [string, number][]): Ranking {
  distance.sort((a, b) => a[1] - b[1]);
  const least = distance[0]![1];
  const most = length * ABSENT - least;
  return distance.map(([code, sum]) => [code, 1 - (sum - least) / most || 0]);
}
