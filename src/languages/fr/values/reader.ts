/** What money and dates share: the vocabulary, and the atoms of a document, made once for both. */
import type { Segmented } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { type Piece, piecesOf } from './atoms.js';
import { dateRules } from './date-rules.js';
import { literalsOf } from './grammar.js';
import { moneyRules } from './money-rules.js';
import { numberNames, withNumbers } from './numbers.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

export interface Reader {
  readonly vocabulary: Vocabulary;
  /** Atoms with numbers merged; kept as long as the document is. */
  pieces(document: Segmented): readonly Piece[];
}

const readers = new WeakMap<ReadData, Reader>();
/* Signs and words that the reading of numbers itself needs. */
const ALWAYS = ['et', 'des', '-', '–', '—'];

/** One reader for each source of data: money and dates of one language get the same. */
export function piecesReader(data: ReadData): Reader {
  let reader = readers.get(data);
  if (!reader) readers.set(data, (reader = build(data)));
  return reader;
}

function build(data: ReadData): Reader {
  const vocabulary = vocabularyOf(data, [...ALWAYS, ...literalsOf(moneyRules), ...literalsOf(dateRules)]);
  for (const names of numberNames()) vocabulary.entryOf(names);
  const made = new WeakMap<Segmented, readonly Piece[]>();
  return {
    vocabulary,
    pieces(document) {
      let pieces = made.get(document);
      if (!pieces) made.set(document, (pieces = withNumbers(piecesOf(document, vocabulary), vocabulary)));
      return pieces;
    },
  };
}
