/** French quotations: who is quoted stays words here (see reported.ts); what is quoted is found by the rules below. */
import type { Note } from '../../document.js';
import type { Linked, ReadData } from '../../language.js';
import { type Claim, recordContest } from '../../text/trace.js';
import { overlap } from '../../text/spans.js';
import type { Reported } from './reported.js';
import { accordingly } from './quotes/accordingly.js';
import { anyVerb } from './quotes/any-verb.js';
import { bare } from './quotes/bare.js';
import { clause } from './quotes/clause.js';
import { colon } from './quotes/colon.js';
import { type Draft, type QuoteRule, recordOf } from './quotes/draft.js';
import { dialogue } from './quotes/dialogue.js';
import { label } from './quotes/label.js';
import { afterwards } from './quotes/incise.js';
import { inside } from './quotes/inside.js';
import { preposition } from './quotes/preposition.js';
import { spanOf } from './quotes/scene.js';
import { settled, withContinuations } from './quotes/settle.js';
import { type Stage, stageOf } from './quotes/stage.js';
import { wordTraits } from './word-traits.js';

/** In the order in which they may claim words. */
export const quoteRules: readonly QuoteRule[] = [
  label,
  inside,
  dialogue,
  afterwards,
  colon,
  preposition,
  accordingly,
  clause,
  anyVerb,
  bare,
];

export interface ReportedLayer {
  readonly reported: readonly Reported[];
  readonly notes: readonly Note[];
}

/** Reads the lexicons once; the returned function finds all reported content of an article, in reading order. */
export function quoteFinder(data: ReadData): (document: Linked) => ReportedLayer {
  const words = wordTraits(data);
  return document => {
    const stage = stageOf(document, words);
    const proposals = quoteRules.map(rule => rule.find(stage));
    const drafts = settled(stage, proposals);
    if (document.trace)
      recordContest(document, 'resolve', claimsOf(stage, proposals.flat()), claimsOf(stage, drafts), WHY);
    const reported = withContinuations(stage, drafts)
      .map(draft => recordOf(stage, draft))
      .filter(record => record !== null)
      .filter(record => !isForeign(document, record));
    return { reported, notes: stage.notes };
  };
}

/* The order of the list above. */
const WHY = 'the rule that comes first keeps the words';

function claimsOf(stage: Stage, drafts: readonly Draft[]): Claim[] {
  return drafts.flatMap(({ contents, rule }) => contents.map(range => ({ ...spanOf(stage, range), rule })));
}

/** What stands in another language (« We would rather come », he said) is left alone by French rules. */
function isForeign({ foreign }: Linked, { spans }: Reported): boolean {
  return foreign.some(stretch => spans.some(span => overlap(stretch, span) > 0));
}
