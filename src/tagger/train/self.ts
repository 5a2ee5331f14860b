/**
 * Self-training: what a tagger is sure of in raw news becomes more to learn from. The annotated articles hold 18,000
 * names, raw news any number; its sentences show the same names in other surroundings.
 */
import type { Segmented } from '../../document.js';
import { firstPass, type Tagger, tagArticle } from '../tagger.js';
import type { Annotated } from './examples.js';

/** The least probability of every label of a sentence, and of every name in it. */
const SURE = 0.9;

/** Raw articles cut down to the sentences in which the tagger is sure of everything, with its names. */
export function sureArticles(tagger: Tagger, raw: Iterable<Segmented>): Annotated[] {
  return Array.from(raw, article => sureArticle(tagger, article));
}

function sureArticle(tagger: Tagger, { id, tokens, sentences }: Segmented): Annotated {
  const doubtful = doubtfulTokens(tagger, tokens, sentences);
  const names = tagArticle(tagger, tokens, sentences);
  for (const { first, probability } of names) if (probability < SURE) doubtful[first] = 1;
  const sure = sentences.filter(({ firstToken, lastToken }) => !doubtful.subarray(firstToken, lastToken).includes(1));
  const known = names.filter(({ first }) => sure.some(one => one.firstToken <= first && first < one.lastToken));
  return {
    id,
    tokens,
    sentences: sure,
    names: known.map(({ first, last, type }) => ({ start: tokens.start[first]!, end: tokens.end[last - 1]!, type })),
  };
}

/** 1 for each token whose likeliest label is not sure. */
function doubtfulTokens(tagger: Tagger, tokens: Segmented['tokens'], sentences: Segmented['sentences']): Uint8Array {
  const { labels } = tagger;
  const { reading, shares } = firstPass(tagger, tokens, sentences);
  const doubtful = new Uint8Array(tokens.count);
  for (const { first, last } of reading.stretches) {
    for (let i = first; i < last; i++) {
      if (!shares.subarray(i * labels, (i + 1) * labels).some(share => share >= SURE)) doubtful[i] = 1;
    }
  }
  return doubtful;
}
