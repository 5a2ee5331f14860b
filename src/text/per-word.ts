/** What depends on a word alone is worked out once a word, not once a token; what depends on a text, once a text. */
import type { Tokens } from './tokens.js';

/** So many words are remembered; a word whose number is that much higher takes the place of another. */
const MOST = 1 << 17;
/** Numbers of a row: whose it is, and what up to seven said of the word. All stand on one cache line. */
const ROW = 8;
const UNSAID = -(2 ** 31);

/** What is said of words, a row for each; columns go to those who ask. */
interface Table {
  /** A row begins with the word's number plus one: 0 is nobody's. */
  readonly rows: Int32Array;
  taken: number;
}

/** By who numbered the words; those who ask of the same words share a table. */
const tables = new WeakMap<object, Table>();

type Column = Pick<Table, 'rows'> & { readonly at: number };

function columnOf(numbering: object): Column {
  let table = tables.get(numbering);
  if (!table || table.taken === ROW) tables.set(numbering, (table = { rows: new Int32Array(ROW * MOST), taken: 1 }));
  return { rows: table.rows, at: table.taken++ };
}

/**
 * A number for each token by what `make` says of its word in lower case; `make` must depend on the word alone. Remembers
 * what it said, in a bounded table, and the answer for the last text.
 */
export function perWord(make: (lower: string) => number): (tokens: Tokens) => Int32Array {
  const columns = new WeakMap<object, Column>();
  let column: Column = { rows: new Int32Array(0), at: 0 };
  let numbers: object | null = null;
  let last: Tokens | null = null;
  let found: Int32Array = new Int32Array(0);
  return tokens => {
    if (tokens === last) return found;
    const { numbering } = tokens;
    if (numbering !== numbers && numbering !== null) {
      column = columns.get(numbering) ?? columnOf(numbering);
      columns.set(numbering, column);
      numbers = numbering;
    }
    last = tokens;
    return (found = saidOf(tokens, column, make));
  };
}

function saidOf({ count, word, lower }: Tokens, { rows, at }: Column, make: (lower: string) => number): Int32Array {
  const found = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const number = word[i]!;
    if (number < 0) {
      found[i] = make(lower[i]!);
      continue;
    }
    const row = ROW * (number & (MOST - 1));
    if (rows[row] !== number + 1) {
      rows[row] = number + 1;
      for (let k = 1; k < ROW; k++) rows[row + k] = UNSAID;
    }
    let said = rows[row + at]!;
    if (said === UNSAID) said = rows[row + at] = make(lower[i]!);
    found[i] = said;
  }
  return found;
}

/** So many names that come again and again. */
const MOST_NAMES = 1 << 14;

/** `make` with a memory of up to 16,384 answers, for words that are no tokens: names, phrases. */
export function remembering<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return words => {
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size >= MOST_NAMES) known.clear();
    const key = own(words);
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** V8 cuts 13 code units and more by pointing into the text: kept as they are, they would hold on to their article. */
function own(words: string): string {
  return words.length < 13 ? words : words.split('').join('');
}

/** `make` with a memory of its last answer: several ask of one document, and then nobody does. */
export function rememberingLast<Asked extends object, T>(make: (asked: Asked) => T): (asked: Asked) => T {
  let last: Asked | null = null;
  let made: T | undefined;
  return asked => {
    if (asked === last) return made as T;
    made = make(asked);
    last = asked;
    return made;
  };
}

/** `make` once for each object that is asked about, for as long as that is held: what is read from one source of data. */
export function rememberingEach<Asked extends object, T extends object>(
  make: (asked: Asked) => T,
): (asked: Asked) => T {
  const known = new WeakMap<Asked, T>();
  return asked => {
    const made = known.get(asked) ?? make(asked);
    known.set(asked, made);
    return made;
  };
}
