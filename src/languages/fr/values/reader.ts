/** What money and dates share: the vocabulary, and the atoms of a document, made once for both. */
import type { Segmented } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { piecesOf } from './atoms.js';
import { dateRules } from './date-rules.js';
import { type Atoms, literalsOf } from './grammar.js';
import { moneyRules } from './money-rules.js';
import { numberNames } from './number-names.js';
import { withNumbers } from './numbers.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

export interface Reader {
  readonly vocabulary: Vocabulary;
  /** Atoms with numbers merged, and their symbols; kept as long as the document is. */
  atoms(document: Segmented): Atoms;
}

const readers = new WeakMap<ReadData, Reader>();
/* Signs and words that the reading of numbers itself needs. */
const ALWAYS = ['et', 'des', '-', '–', '—'];

/** One reader for each source of data: money and dates of one language get the same. */
export function atomReader(data: ReadData): Reader {
  let reader = readers.get(data);
  if (!reader) readers.set(data, (reader = build(data)));
  return reader;
}

function build(data: ReadData): Reader {
  const literals = [...ALWAYS, ...literalsOf(moneyRules), ...literalsOf(dateRules)];
  const vocabulary = vocabularyOf(data, literals, numberNames().flat());
  for (const names of numberNames()) vocabulary.entryOf(names);
  const made = new WeakMap<Segmented, Atoms>();
  return {
    vocabulary,
    atoms(document) {
      let atoms = made.get(document);
      if (!atoms) {
        const pieces = withNumbers(piecesOf(document, vocabulary), vocabulary);
        made.set(document, (atoms = { pieces, symbols: pieces.map(piece => piece?.symbol ?? '\n').join('') }));
      }
      return atoms;
    },
  };
}
