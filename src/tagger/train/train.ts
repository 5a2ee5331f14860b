/** The whole training: word statistics, first taggers, what they find in raw news, the tagger itself. */
import { type Segmented, TokenShape } from '../../document.js';
import { type Gazetteer, packedMap } from '../gazetteer.js';
import type { Knowledge } from '../knowledge.js';
import { latticeOf } from '../decode.js';
import { MEMORY_WEIGHTS } from '../memory.js';
import { labelCount } from '../labels.js';
import type { ModelParts, PackedWeights } from '../modelfile.js';
import { firstPass, type Tagger, taggerOf } from '../tagger.js';
import { type Weights, weightsOf } from '../weights.js';
import { casingTable } from './casing.js';
import { clusterTable } from './clusters.js';
import { corpusOf } from './corpus.js';
import { trainCrf } from './crf.js';
import { type Annotated, countFeatures, examplesOf, subsetOf } from './examples.js';
import { emptyMined, mineArticle, minedTable, usageTable } from './mine.js';
import { fitMemory } from './second.js';
import { quantise } from './quantise.js';
import { certaintyLines, scoreLine } from './score.js';
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
export const FOLDS = 3;
export const EPOCHS = 9;
/** The weights after the last epochs are averaged. */
const AVERAGE = 3;
/** The first taggers need not be as good. */
const FIRST_EPOCHS = 6;
const RATE = 0.05;
const DECAY = 1e-2;
const FEWEST = 2;
/** One byte for each of 17 labels and four for the key: 6.3 MB. */
const MOST_FEATURES = 290_000;

type Tables = ModelParts['tables'];
export type WordTables = Pick<Tables, 'clusters' | 'casing'>;
export type MinedTables = Pick<Tables, 'usage' | 'mined'>;

export interface Fitted {
  readonly weights: PackedWeights;
  readonly transitions: Float32Array;
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
export function fit(articles: readonly Annotated[], knowledgeFor: KnowledgeFor, types: number): Fitted {
  return fitParts(articles, knowledgeFor, types, [() => true], EPOCHS)[0]!;
}

export type KnowledgeFor = (article: Annotated) => Knowledge;

/** Trains once for each part of the articles; their features are worked out once for all. */
export function fitParts(
  articles: readonly Annotated[],
  knowledgeFor: KnowledgeFor,
  types: number,
  parts: readonly ((article: number) => boolean)[],
  epochs: number,
): Fitted[] {
  const labels = labelCount(types);
  const numbers = new Map<number, number>();
  for (const [hash, count] of countFeatures(articles, knowledgeFor)) {
    if (count >= FEWEST) numbers.set(hash, numbers.size);
  }
  const examples = examplesOf(articles, knowledgeFor, numbers);
  return parts.map(isIn => {
    const options = { labels, features: numbers.size, epochs, rate: RATE, decay: DECAY, seed: 1, average: AVERAGE };
    const trained = trainCrf(subsetOf(examples, isIn, FEWEST), options);
    return { weights: quantise(trained, numbers, labels, MOST_FEATURES), transitions: trained.transitions };
  });
}

/** Everything but each fold, then everything. */
function withoutFolds(): ((article: number) => boolean)[] {
  return Array.from({ length: FOLDS + 1 }, (_, fold) => (article: number) => article % FOLDS !== fold);
}

export function taggerWith(
  { weights, transitions }: Fitted,
  knowledge: Knowledge,
  types: readonly string[],
  memory = new Float32Array(MEMORY_WEIGHTS),
): Tagger {
  const labels = labelCount(types.length);
  const usable = (packed: PackedWeights): Weights => weightsOf(packed.keys, packed.rows, labels, packed.unit);
  const model = {
    types,
    knowledge,
    weights: usable(weights),
    memory,
    lattice: latticeOf(labels, transitions),
  };
  return taggerOf(model, knowledge.lists);
}

/** What the first taggers find in raw news: one table without each fold, and one from all articles, last. */
export function mineFolds(input: TrainingInput, words: WordTables): MinedTables[] {
  const { articles, types, raw, lists } = input;
  const knowledge = knowledgeOf(lists, words);
  const fitted = fitParts(articles, () => knowledge, types.length, withoutFolds(), FIRST_EPOCHS);
  const taggers = fitted.map(part => taggerWith(part, knowledge, types));
  const found = taggers.map(emptyMined);
  input.log('first taggers trained');
  for (const { tokens, sentences } of raw()) {
    taggers.forEach((tagger, fold) => {
      mineArticle(found[fold]!, tokens, firstPass(tagger, tokens, sentences, false).found, labelCount(types.length));
    });
  }
  return found.map(mined => ({ usage: usageTable(mined), mined: minedTable(mined) }));
}

/** What was learnt, with the tables of each fold for those who want to measure further. */
export interface Training {
  readonly parts: ModelParts;
  readonly words: WordTables;
  readonly tables: readonly MinedTables[];
}

/** Everything that goes into the model file. */
export function trainTagger(input: TrainingInput): Training {
  const { articles, raw, lists, types, log } = input;
  const words = wordTables(raw);
  log(`${words.clusters.size} words clustered, casing of ${words.casing.size}`);
  const tables = mineFolds(input, words);
  log(`${tables[FOLDS]!.mined.size} nodes of mined names`);
  const knowledge = tables.map(mined => knowledgeOf(lists, words, mined));
  const knowledgeFor = byFold(articles, knowledge);
  const fitted = fitParts(articles, knowledgeFor, types.length, withoutFolds(), EPOCHS);
  const memory = crossValidated(input, fitted, knowledge);
  const parts = { types, ...fitted[FOLDS]!, memory, tables: { ...words, ...tables[FOLDS]! } };
  return { parts, words, tables };
}

/** What belongs to the fold of an article. */
export function byFold<T>(articles: readonly Annotated[], values: readonly T[]): (article: Annotated) => T {
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
  return article => values[foldOf.get(article)!]!;
}

/** Weights of the second pass from taggers that never saw their articles; logs how well those taggers do. */
function crossValidated(
  input: TrainingInput,
  fitted: readonly Fitted[],
  knowledge: readonly Knowledge[],
): Float32Array {
  const { articles, types, log } = input;
  const unseen = (memory?: Float32Array<ArrayBuffer>): Tagger[] =>
    fitted.slice(0, FOLDS).map((part, fold) => taggerWith(part, knowledge[fold]!, types, memory));
  const once = byFold(articles, unseen());
  log(`${FOLDS}-fold, first pass: ${scoreLine(articles, once, types)}`);
  const memory = fitMemory(articles, once, types.length);
  const twice = byFold(articles, unseen(memory));
  log(`${FOLDS}-fold, both passes: ${scoreLine(articles, twice, types)}`);
  for (const line of certaintyLines(articles, twice)) log(line);
  return memory;
}
