/** What money and dates share: the vocabulary, and the atoms of a document, made once for both. */
import type { Segmented } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rememberingEach, rememberingLast } from '../../../text/per-word.js';
import { type Atom, type Run, runReader } from './atoms.js';
import { dateRules } from './date-rules.js';

import { moneyRules } from './money-rules.js';
import { numberNames } from './number-names.js';
import { numberMerger } from './numbers.js';
import { literalsOf } from './patterns.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

export interface Reader {
  readonly vocabulary: Vocabulary;
  /** What values may be made of, numbers merged; kept until the next document. */
  runs(document: Segmented): readonly Run[];
}

/* Signs and words that the reading of numbers itself needs. */
const ALWAYS = ['et', 'des', '-', '–', '—'];

/** One reader for each source of data: money and dates of one language get the same. */
export const atomReader = rememberingEach(build);

function build(data: ReadData): Reader {
  const literals = [...ALWAYS, ...literalsOf(moneyRules), ...literalsOf(dateRules)];
  const vocabulary = vocabularyOf(data, literals, numberNames().flat());
  for (const names of numberNames()) vocabulary.entryOf(names);
  const read = runReader(vocabulary);
  const withNumbers = numberMerger(vocabulary);
  const runs = (document: Segmented): Run[] => read(document).map(run => symbolised(withNumbers(run)));
  return { vocabulary, runs: rememberingLast(runs) };
}

function symbolised(atoms: readonly Atom[]): Run {
  let symbols = '';
  for (const { symbol } of atoms) symbols += symbol;
  return { atoms, symbols };
}
