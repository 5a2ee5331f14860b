/** One tagger from annotated articles. */
import type { Knowledge } from '../knowledge.js';
import { labelCount } from '../labels.js';
import { latticeOf } from '../lattice.js';
import { MEMORY_WEIGHTS } from '../memory.js';
import type { PackedWeights } from '../modelfile.js';
import { type Tagger, taggerOf } from '../tagger.js';
import { vocabularyOf } from '../vocabulary.js';
import { weightsOf } from '../weights.js';
import { trainCrf } from './crf.js';
import { type Annotated, countFeatures, examplesOf, subsetOf } from './examples.js';
import { quantise } from './quantise.js';

export const EPOCHS = 9;
/** The weights after the last epochs are averaged. */
const AVERAGE = 3;
const RATE = 0.05;
const DECAY = 1e-2;
const FEWEST = 2;
/** One byte for each of 16 labels and four for the key, in a table that is 85 % full: 6.6 MB. */
const MOST_FEATURES = 280_000;

export interface Fitted {
  readonly weights: PackedWeights;
  readonly transitions: Float32Array;
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

/** A tagger that was learnt, ready to read. */
export function taggerWith(
  { weights, transitions }: Fitted,
  knowledge: Knowledge,
  types: readonly string[],
  memory = new Float32Array(MEMORY_WEIGHTS),
  vocabulary = vocabularyOf(knowledge),
): Tagger {
  const model = {
    types,
    knowledge,
    weights: weightsOf(weights.keys, weights.rows, types.length, weights.unit),
    memory,
    lattice: latticeOf(labelCount(types.length), transitions),
  };
  return taggerOf(model, knowledge.lists, vocabulary);
}
