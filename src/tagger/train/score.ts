/** Exact precision, recall and F1 of a tagger on annotated articles. */
import { tagArticle, type Tagger } from '../tagger.js';
import type { Annotated } from './examples.js';

interface Counts {
  right: number;
  found: number;
  expected: number;
}

/** Counts for each type, by exact span. */
export function countsOf(
  articles: readonly Annotated[],
  taggerFor: (article: Annotated) => Tagger,
  types: number,
): Counts[] {
  const counts = Array.from({ length: types }, () => ({ right: 0, found: 0, expected: 0 }));
  for (const article of articles) {
    const { tokens, sentences, names } = article;
    const expected = new Set(names.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { type } of names) counts[type]!.expected++;
    for (const { first, last, type } of tagArticle(taggerFor(article), tokens, sentences)) {
      counts[type]!.found++;
      if (expected.has(`${tokens.start[first]} ${tokens.end[last - 1]} ${type}`)) counts[type]!.right++;
    }
  }
  return counts;
}

export function f1({ right, found, expected }: Counts): number {
  return found + expected === 0 ? 0 : (2 * right) / (found + expected);
}

/** « person 95.1, organisation 86.0 …, all 87.0 ». */
export function scoreLine(
  articles: readonly Annotated[],
  taggerFor: (article: Annotated) => Tagger,
  types: readonly string[],
): string {
  const counts = countsOf(articles, taggerFor, types.length);
  const sum = (key: keyof Counts): number => counts.reduce((total, one) => total + one[key], 0);
  const all = { right: sum('right'), found: sum('found'), expected: sum('expected') };
  const lines = counts.map((one, type) => `${types[type]} ${(100 * f1(one)).toFixed(1)}`);
  return [...lines, `all ${(100 * f1(all)).toFixed(1)}`].join(', ');
}

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

/** Share of exactly right names between each two bounds of the model's own probability. */
export function certaintyLines(articles: readonly Annotated[], taggerFor: (article: Annotated) => Tagger): string[] {
  const found = BOUNDS.map(() => 0);
  const right = BOUNDS.map(() => 0);
  for (const article of articles) {
    const { tokens, sentences, names } = article;
    const expected = new Set(names.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { first, last, type, probability } of tagArticle(taggerFor(article), tokens, sentences)) {
      const at = BOUNDS.filter(bound => probability >= bound).length - 1;
      found[at]!++;
      if (expected.has(`${tokens.start[first]} ${tokens.end[last - 1]} ${type}`)) right[at]!++;
    }
  }
  return BOUNDS.map((bound, at) => `probability from ${bound}: ${right[at]} right of ${found[at]}`);
}
