/**
 * A golden and an output of one article, compared.
 *
 * Compared are: mentions of kind `name` (words, type, which thing they are), sums (amount, max, currency, modifier,
 * per), dates (value, kind, modifier), roles (words, person, organisation), quotes (content, type, cue's words, speaker,
 * via). Not compared, since it is not what a reviewer states: rule, confidence, sha256, the article block, sentences,
 * notes, an entity's `name` and `acronym` (they follow from the mentions), pronouns and descriptions, a cue's lemma, a
 * speaker's role, and where a known speaker is mentioned. Ids are never compared as text: things are matched by the
 * mentions that they share. A date without a value (null or `…_REF`) in the golden costs nothing, found or not.
 */
import type { Records } from '../records.js';
import { type Difference, arranged } from './difference.js';
import { compareMentions, mentionsOf, pairMentions, thingsOf } from './mentions.js';
import { compareQuotes } from './quotes.js';
import { compareRoles } from './roles.js';
import { type Scores, noScores } from './score.js';

export interface Comparison {
  readonly article: string;
  /** By place in the article; each key once. */
  readonly differences: readonly Difference[];
  readonly scores: Scores;
}

/** Every difference between two records of one article, with their counts. Pure; the order of arrays is nothing. */
export function compare(gold: Records, now: Records): Comparison {
  const article = gold.article.id;
  const scores = noScores();
  const found = pairMentions(mentionsOf(gold), mentionsOf(now));
  const things = thingsOf(found.pairs);
  const differences = arranged([
    ...compareMentions(article, found, things, scores),
    ...compareRoles(gold, now, things, scores),
    ...compareQuotes(gold, now, things, scores),
  ]);
  return { article, differences, scores };
}

/** What an output says of an article when there is none. */
export function nothingOf(gold: Records): Records {
  return { ...gold, sentences: [], entities: [], quotes: [], notes: [] };
}
