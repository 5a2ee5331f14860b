/** « environ », « plus de », « jusqu'à » before a sum, a date or a duration. */
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import type { Match } from './grammar.js';

export type Bound = 'approx' | 'more' | 'less';

const MOST_WORDS = 4;

/** Reads the words before a match; the longest that is known wins. */
export function modifierReader(data: ReadData): (match: Match) => Bound | null {
  const known = new Map<string, Bound>();
  for (const [phrase = '', bound = ''] of rowsOf(data('lexicon/modifiers.tsv'), 'modifiers.tsv'))
    known.set(phrase.replaceAll("' ", "'"), bound as Bound);
  return match => {
    const { lower, start, end } = match.document.tokens;
    const from = match.atoms[0]!.token;
    let phrase = '';
    let found: Bound | null = null;
    for (let i = from - 1; i >= 0 && i >= from - MOST_WORDS && start[i + 1]! - end[i]! <= 1; i--) {
      const word = lower[i] === "d'" ? 'de' : lower[i] === 'des' || lower[i] === 'du' ? 'de' : lower[i]!;
      phrase = phrase === '' ? word : word.endsWith("'") ? word + phrase : `${word} ${phrase}`;
      found = known.get(phrase) ?? found;
    }
    return found;
  };
}
