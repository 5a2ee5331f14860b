/** The whole training: word statistics, first taggers, what they find in raw news, the tagger itself. */
import { type Segmented, TokenShape } from '../../document.js';
import { type Gazetteer, packedMap } from '../gazetteer.js';
import type { Knowledge } from '../knowledge.js';
import { labelCount } from '../labels.js';
import type { ModelParts } from '../modelfile.js';
import { readingOf } from '../reading.js';
import { passOver, type Tagger } from '../tagger.js';
import { vocabularyOf } from '../vocabulary.js';
import { casingTable } from './casing.js';
import { clusterTable } from './clusters.js';
import { corpusOf } from './corpus.js';
import type { Annotated } from './examples.js';
import { EPOCHS, fitParts, type Fitted, taggerWith } from './fit.js';
import { byFold, FOLDS, withoutFolds } from './folds.js';
import { emptyMined, mineArticle, minedTable, usageTable } from './mine.js';
import { fitMemory } from './second.js';
import { certaintyLines, scoreLine } from './score.js';
import { vectorsOf } from './vectors.js';

export interface TrainingInput {
  /** Articles of which only some sentences are annotated are learnt from, never measured on. */
  readonly articles: readonly Annotated[];
  /** Raw articles, read anew at each call. None that is measured on may be among them. */
  readonly raw: () => Iterable<Segmented>;
  readonly lists: Gazetteer;
  readonly types: readonly string[];
  readonly log: (message: string) => void;
}

/** The first taggers need not be as good. */
const FIRST_EPOCHS = 6;
type Tables = ModelParts['tables'];
export type WordTables = Pick<Tables, 'clusters' | 'casing'>;
export type MinedTables = Pick<Tables, 'usage' | 'mined'>;

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

/** What the first taggers find in raw news: one table without each fold, and one from all articles, last. */
export function mineFolds(input: TrainingInput, words: WordTables): MinedTables[] {
  const { articles, types, raw, lists } = input;
  const knowledge = knowledgeOf(lists, words);
  const annotated = new Set(articles.map(({ id }) => id));
  const fitted = fitParts(articles, () => knowledge, types.length, withoutFolds(), FIRST_EPOCHS);
  const vocabulary = vocabularyOf(knowledge);
  const taggers = fitted.map(part => taggerWith(part, knowledge, types, undefined, vocabulary));
  const found = taggers.map(emptyMined);
  input.log('first taggers trained');
  for (const { id, tokens, sentences } of raw()) {
    if (annotated.has(id)) continue;
    const reading = readingOf(vocabulary, tokens, sentences);
    taggers.forEach((tagger, fold) => {
      mineArticle(found[fold]!, tokens, passOver(tagger, reading, false).found, labelCount(types.length));
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
  const fitted = fitParts(articles, byFold(articles, knowledge), types.length, withoutFolds(), EPOCHS);
  const memory = crossValidated(input, fitted, knowledge);
  const parts = { types, ...fitted[FOLDS]!, memory, tables: { ...words, ...tables[FOLDS]! } };
  return { parts, words, tables };
}

/** Weights of the second pass from taggers that never saw their articles; logs how well those taggers do. */
function crossValidated(
  input: TrainingInput,
  fitted: readonly Fitted[],
  knowledge: readonly Knowledge[],
): Float32Array {
  const { articles, types, log } = input;
  const whole = articles.filter(({ only }) => !only);
  const unseen = (memory?: Float32Array<ArrayBuffer>): Tagger[] =>
    fitted.slice(0, FOLDS).map((part, fold) => taggerWith(part, knowledge[fold]!, types, memory));
  const once = byFold(articles, unseen());
  log(`${FOLDS}-fold, first pass: ${scoreLine(whole, once, types)}`);
  const memory = fitMemory(whole, once, types.length);
  const twice = byFold(articles, unseen(memory));
  log(`${FOLDS}-fold, both passes: ${scoreLine(whole, twice, types)}`);
  for (const line of certaintyLines(whole, twice)) log(line);
  return memory;
}
