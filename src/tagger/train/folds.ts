/** Folds for cross-validation. */
import type { Annotated } from './examples.js';

/** Folds of the annotated articles; what is mined for one fold comes from taggers that never saw it. */
export const FOLDS = 5;
/** Everything but each fold, then everything. */
export function withoutFolds(): ((article: number) => boolean)[] {
  return Array.from({ length: FOLDS + 1 }, (_, fold) => (article: number) => article % FOLDS !== fold);
}

/** What belongs to the fold of an article. */
export function byFold<T>(articles: readonly Annotated[], values: readonly T[]): (article: Annotated) => T {
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
  return article => values[foldOf.get(article)!]!;
}
