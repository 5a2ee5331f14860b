/** Phrases by their first two words: « à » opens eighteen, of which two look-ups leave one. */
import { grouped } from './verb-forms.js';

interface Worded {
  readonly words: readonly string[];
}

/** First word → second word, '' where there is none → phrases, in the order of their list. */
export type WordIndex<T extends Worded> = ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;

export function wordIndex<T extends Worded>(phrases: readonly T[]): WordIndex<T> {
  const byFirst = grouped(phrases, ({ words }) => words[0]!);
  return new Map([...byFirst].map(([first, group]) => [first, grouped(group, ({ words }) => words[1] ?? '')]));
}

/** The first phrase that stands at token `i`, by the tokens in lower case. */
export function phraseFrom<T extends Worded>(index: WordIndex<T>, lower: readonly string[], i: number): T | null {
  const bySecond = index.get(lower[i]!);
  const phrases = bySecond && (bySecond.get(lower[i + 1] ?? '') ?? bySecond.get(''));
  if (phrases) for (const phrase of phrases) if (standsAt(phrase.words, lower, i)) return phrase;
  return null;
}

function standsAt(words: readonly string[], lower: readonly string[], i: number): boolean {
  for (let k = 2; k < words.length; k++) if (lower[i + k] !== words[k]) return false;
  return true;
}
