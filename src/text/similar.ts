/** Whether two articles are the same one, a little changed: a dispatch that two papers print, a page saved twice. */
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';

/** Above this much of their stems in common two articles are one. Of 40 news articles none shared over 0.51 with 2,000 others of the same weeks. */
export const NEAR_DUPLICATE = 0.7;

export interface Likeness {
  readonly id: string;
  /** 0 nothing in common, 1 the same words; words that few articles have weigh more. */
  readonly share: number;
}

/** The article of `corpus` that is most like these words, or null when there is none. */
export function mostAlike(
  words: readonly string[],
  corpus: Iterable<readonly [string, readonly string[]]>,
): Likeness | null {
  const index = new TfIdf();
  index.addDocument(marked(words));
  const ids: string[] = [];
  for (const [id, others] of corpus) {
    ids.push(id);
    index.addDocument(marked(others));
  }
  const [own, ...documents] = index.documents as [Counts, ...Counts[]];
  const terms = Object.keys(own).filter(isTerm);
  const weight = weightOf(own, terms, index);
  return documents.reduce<Likeness | null>((best, document, at) => {
    const common = shared(own, document, terms, index);
    // Half of this article's words are not even there: no need to weigh the other one.
    if (common < weight / 2) return best;
    const share = (2 * common) / (weight + weightOf(document, Object.keys(document).filter(isTerm), index));
    return best && best.share >= share ? best : { id: ids[at]!, share };
  }, null);
}

type Counts = Readonly<Record<string, number>>;

/** natural keeps counts in plain objects, where « constructor » would be a term of its own. */
const marked = (words: readonly string[]): string[] => words.map(word => `=${word}`);
const isTerm = (key: string): boolean => key.startsWith('=');

/** Never below zero: a word that every article has says nothing. */
const rarity = (term: string, index: TfIdf): number => Math.max(0, index.idf(term));

function weightOf(document: Counts, terms: readonly string[], index: TfIdf): number {
  return terms.reduce((sum, term) => sum + document[term]! * rarity(term, index), 0);
}

function shared(a: Counts, b: Counts, terms: readonly string[], index: TfIdf): number {
  return terms.reduce((sum, term) => sum + Math.min(a[term]!, b[term] ?? 0) * rarity(term, index), 0);
}
