/** The whole training: word statistics, first taggers, what they find in raw news, the tagger itself. */
import { type Segmented, TokenShape } from '../../document.js';
import { type Gazetteer, packedMap } from '../gazetteer.js';
import type { Knowledge } from '../knowledge.js';
import { labelCount } from '../labels.js';
import type { ModelParts } from '../modelfile.js';
import { tagArticle, type Tagger, taggerOf } from '../tagger.js';
import { casingTable } from './casing.js';
import { clusterTable } from './clusters.js';
import { corpusOf } from './corpus.js';
import { trainCrf, type Weights } from './crf.js';
import { type Annotated, countFeatures, examplesOf } from './examples.js';
import { emptyMined, mineArticle, minedTable, usageTable } from './mine.js';
import { quantise, type Quantised, usable } from './quantise.js';
import { vectorsOf } from './vectors.js';

export interface TrainingInput {
  readonly articles: readonly Annotated[];
  /** Raw articles, read anew at each call. None of the annotated ones may be among them. */
  readonly raw: () => Iterable<Segmented>;
  readonly lists: Gazetteer;
  readonly types: readonly string[];
  readonly log: (message: string) => void;
}

/** Folds of the annotated articles; what is mined for one fold comes from taggers that never saw it. */
export const FOLDS = 5;
const EPOCHS = 8;
const RATE = 0.05;
const DECAY = 1e-2;
const FEWEST = 2;
/** One byte for each of 17 labels and four for the key: 6.3 MB. */
const MOST_FEATURES = 290_000;

type Tables = ModelParts['tables'];
type WordTables = Pick<Tables, 'clusters' | 'casing'>;
export type MinedTables = Pick<Tables, 'usage' | 'mined'>;

export interface Fitted {
  readonly quantised: Quantised;
  readonly trained: Weights;
}

/** Clusters and casing of words in raw news. */
export function wordTables(raw: () => Iterable<Segmented>): WordTables {
  const corpus = corpusOf(tokensOf(raw()), TokenShape.LineBefore);
  const vectors = vectorsOf(corpus, { fewest: 10, neighbours: 1500, size: 80 });
  return { casing: casingTable(corpus), clusters: clusterTable(corpus, vectors) };
}

function* tokensOf(raw: Iterable<Segmented>): Iterable<Segmented['tokens']> {
  for (const { tokens } of raw) yield tokens;
}

export function knowledgeOf(lists: Gazetteer, words: WordTables, mined?: MinedTables): Knowledge {
  return {
    lists,
    clusters: packedMap(words.clusters),
    casing: packedMap(words.casing),
    usage: packedMap(mined?.usage ?? new Map()),
    mined: packedMap(mined?.mined ?? new Map()),
  };
}

/** Trains on articles of which each may have its own knowledge. */
export function fit(articles: readonly Annotated[], knowledgeFor: (a: Annotated) => Knowledge, types: number): Fitted {
  const numbers = new Map<number, number>();
  for (const [hash, count] of countFeatures(articles, knowledgeFor))
    if (count >= FEWEST) numbers.set(hash, numbers.size);
  const examples = examplesOf(articles, knowledgeFor, numbers);
  const labels = labelCount(types);
  const options = { labels, features: numbers.size, epochs: EPOCHS, rate: RATE, decay: DECAY, seed: 1 };
  const trained = trainCrf(examples, options);
  return { trained, quantised: quantise(trained, numbers, labels, MOST_FEATURES) };
}

export function taggerWith({ quantised, trained }: Fitted, knowledge: Knowledge, types: readonly string[]): Tagger {
  return taggerOf({ types, knowledge, ...usable(quantised, trained, labelCount(types.length)) }, knowledge.lists);
}

/** What the first taggers find in raw news: one table without each fold, and one from all articles, last. */
export function mineFolds(input: TrainingInput, words: WordTables): MinedTables[] {
  const { articles, types, raw, lists } = input;
  const knowledge = knowledgeOf(lists, words);
  const without = Array.from({ length: FOLDS + 1 }, (__, fold) => articles.filter((_, i) => i % FOLDS !== fold));
  const taggers = without.map(part =>
    taggerWith(
      fit(part, () => knowledge, types.length),
      knowledge,
      types,
    ),
  );
  const found = taggers.map(emptyMined);
  input.log('first taggers trained');
  for (const { tokens, sentences } of raw()) {
    taggers.forEach((tagger, fold) => {
      mineArticle(found[fold]!, tokens, tagArticle(tagger, tokens, sentences, false), labelCount(types.length));
    });
  }
  return found.map(mined => ({ usage: usageTable(mined), mined: minedTable(mined) }));
}

/** Everything that goes into the model file. */
export function trainTagger(input: TrainingInput): ModelParts {
  const { articles, raw, lists, types, log } = input;
  const words = wordTables(raw);
  log(`${words.clusters.size} words clustered, casing of ${words.casing.size}`);
  const tables = mineFolds(input, words);
  log(`${tables[FOLDS]!.mined.size} nodes of mined names`);
  const knowledge = tables.map(mined => knowledgeOf(lists, words, mined));
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
  const fitted = fit(articles, article => knowledge[foldOf.get(article)!]!, types.length);
  const { keys, rows, unit } = fitted.quantised;
  return { types, unit, keys, rows, transitions: fitted.trained.transitions, tables: { ...words, ...tables[FOLDS]! } };
}
