/** What each source of knowledge brings, and what more articles would: measured on one fold that was not learnt from. */
import { packedMap } from '../gazetteer.js';
import type { Knowledge } from '../knowledge.js';
import { scoreLine } from './score.js';
import { EPOCHS, fitParts, type KnowledgeFor, taggerWith } from './fit.js';
import { byFold, FOLDS } from './folds.js';
import { knowledgeOf, type Training, type TrainingInput } from './train.js';

const NOTHING = packedMap(new Map());

/** From all knowledge to none, one source less each time. */
const LADDER: readonly (readonly [name: string, without: readonly (keyof Knowledge)[]])[] = [
  ['everything', []],
  ['without mined names and usage', ['mined', 'usage']],
  ['… nor clusters', ['mined', 'usage', 'clusters']],
  ['… nor name lists', ['mined', 'usage', 'clusters', 'lists']],
  ['… nor casing: the annotated articles alone', ['mined', 'usage', 'clusters', 'lists', 'casing']],
];

/** Share of the other folds' articles that is learnt from. */
const SHARES = [0.25, 0.5, 1];

/** Logs the ladder and the learning curve; first pass only. */
export function report(input: TrainingInput, { words, tables }: Training): void {
  const { articles, lists, types, log } = input;
  const held = articles.filter(({ only }, i) => !only && i % FOLDS === 0);
  const knowledge = tables.map(mined => knowledgeOf(lists, words, mined));
  for (const [name, without] of LADDER) {
    const nothing = Object.fromEntries(without.map(source => [source, NOTHING]));
    const reduced = byFold<Knowledge>(
      articles,
      knowledge.map(one => ({ ...one, ...nothing })),
    );
    measure(input, reduced, held, article => article % FOLDS !== 0, name);
  }
  for (const share of SHARES) {
    const isIn = (article: number): boolean => article % FOLDS !== 0 && Math.floor(article / FOLDS) % 4 < share * 4;
    measure(input, byFold(articles, knowledge), held, isIn, `${share * 100} % of the articles`);
  }
  log(`measured on ${held.length} articles of types ${types.join(', ')}`);
}

function measure(
  { articles, types, log }: TrainingInput,
  knowledgeFor: KnowledgeFor,
  held: TrainingInput['articles'],
  isIn: (article: number) => boolean,
  name: string,
): void {
  const [fitted] = fitParts(articles, knowledgeFor, types.length, [isIn], EPOCHS);
  const tagger = taggerWith(fitted!, knowledgeFor(held[0]!), types);
  log(`${name}: ${scoreLine(held, () => tagger, types)}`);
}
