/**
 * What holds long names together: the noun before a run of capitals (« tribunal de l'Ain », « île de Sein ») and the
 * short form in brackets behind a long one (« société protectrice des animaux (SPA) »).
 */
import type { Reading } from './reading.js';
import { isCapital, Shape } from './shape.js';

export interface Phrases {
  /** The content word that governs each token, and the capital that it leads to; -1 for none. */
  readonly governor: Int32Array;
  readonly capital: Int32Array;
  /** `Acronym` for each token, 0 for most. */
  readonly acronym: Uint8Array;
}

/** Where a token stands in a long form that a short form in brackets spells. */
export const Acronym = { None: 0, Begin: 1, Inside: 2, End: 3, Short: 4 } as const;

/** Connectors are short words in lower case: « de », « la », « d' », « et », « aux ». */
const LONGEST_CONNECTOR = 3;
const FARTHEST = 5;

export function isConnector({ shape, length }: Reading, i: number): boolean {
  return shape[i] === Shape.Elided || (shape[i] === Shape.Lower && length[i]! <= LONGEST_CONNECTOR);
}

/** Fills in the phrases of one sentence. */
export function markPhrases(reading: Reading, phrases: Phrases, first: number, last: number): void {
  markGovernors(reading, phrases, first, last);
  const { shape } = reading;
  for (let i = first + 1; i + 1 < last; i++) {
    if (shape[i - 1] !== Shape.Opening || shape[i + 1] !== Shape.Closing) continue;
    if (shape[i] === Shape.AllCaps) markAcronym(reading, phrases, first, i);
  }
}

function markGovernors(reading: Reading, { governor, capital }: Phrases, first: number, last: number): void {
  let noun = -1;
  for (let i = first; i < last; i++) {
    const shape = reading.shape[i]!;
    if (shape === Shape.Lower || shape === Shape.LowerHyphen) noun = isConnector(reading, i) ? noun : i;
    else if (!isCapital(shape) && shape !== Shape.Elided) noun = -1;
    governor[i] = noun >= 0 && i - noun <= FARTHEST ? noun : -1;
  }
  let next = -1;
  for (let i = last - 1; i >= first; i--) {
    const shape = reading.shape[i]!;
    if (isCapital(shape)) next = reading.runFirst[i]!;
    else if (shape !== Shape.Lower && shape !== Shape.LowerHyphen && shape !== Shape.Elided) next = -1;
    capital[i] = next >= 0 && next - i <= FARTHEST ? next : -1;
  }
}

/** Walks back from « (SPA » over words whose first letters spell it, connectors apart. */
function markAcronym(reading: Reading, { acronym }: Phrases, first: number, short: number): void {
  const letters = initialsAt(reading, short);
  let left = letters.length;
  let begin = -1;
  for (let i = short - 2; i >= first && left > 0 && short - i < 4 * letters.length + 2; i--) {
    const fits = initialsAt(reading, i).startsWith(letters[left - 1]!);
    if (fits) {
      left--;
      begin = i;
    } else if (!isConnector(reading, i)) break;
  }
  if (left > 0) return;
  acronym[short] = Acronym.Short;
  for (let i = begin; i < short - 1; i++) acronym[i] = i === begin ? Acronym.Begin : Acronym.Inside;
  acronym[short - 2] = Acronym.End;
}

function initialsAt({ vocabulary, word }: Reading, i: number): string {
  return vocabulary.initials[word[i]!]!;
}
