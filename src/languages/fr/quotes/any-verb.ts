/** « « … », tempête la maire », « « … », savoure-t-il »: after a quotation any verb may stand when its subject follows. */
import { auxiliaryBefore, headBefore } from './auxiliary.js';
import { type Draft, type QuoteRule, type Stage, clauseLike } from './draft.js';
import { unitOf } from './ends.js';
import { attributionEnd, canSpeak } from './incise.js';
import { type Range, hasShape, hasTrait, is } from './scene.js';
import { Trait } from './traits.js';
import { sourceAfter, sourceRange } from './sources.js';
import { TokenShape } from '../../../document.js';
import { WordClass } from './lexicon.js';

export const anyVerb: QuoteRule = {
  name: 'quote.any-verb',
  hits: [
    { text: '« On a gagné du temps », savoure-t-il.', gives: 'direct: On a gagné du temps' },
    { text: "« Il nous faut des bras », tente d'apaiser le maire.", gives: 'direct: Il nous faut des bras' },
  ],
  misses: ['« Les Vagues mortes », son dernier roman, sort mardi.', 'Le film « On a gagné » sort mercredi.'],
  find: stage => {
    const drafts: Draft[] = [];
    stage.quoted.forEach(({ parent }, index) => {
      const range = stage.ranges[index]!;
      const draft = parent >= 0 ? null : afterQuotation(stage, range);
      if (draft && clauseLike(stage, [range])) drafts.push(draft);
    });
    return drafts;
  },
};

/** The verb is looked for no farther than this after the closing mark (tokens). */
const NEAR = 6;

function afterQuotation(stage: Stage, range: Range): Draft | null {
  const { lower } = stage.document.tokens;
  const unit = unitOf(stage, range.first);
  if (!unit || lower[range.last - 1] === undefined) return null;
  let at = lower[range.last] === ',' ? range.last + 1 : range.last;
  for (const end = Math.min(unit.last, at + NEAR); at < end && stage.owner[at] === -1; at++) {
    if (hasShape(stage, at, TokenShape.Mark) || is(stage, at, WordClass.Subject | WordClass.Relative)) return null;
    const verb = verbAt(stage, at);
    if (verb) return attributed(stage, range, unit.last, verb);
  }
  return null;
}

interface AnyVerb extends Range {
  readonly lemma: string;
  readonly pronoun: number;
}

function verbAt(stage: Stage, at: number): AnyVerb | null {
  const { lower } = stage.document.tokens;
  const { finite, participles } = stage.lexicon;
  const carries = hasTrait(stage, at, Trait.Auxiliary) && stage.lexicon.auxiliaries.has(lower[at]!);
  if (hasTrait(stage, at + 1, Trait.Inverted) && !carries)
    return { first: at, last: at + 1, lemma: finite.get(lower[at]!) ?? lower[at]!, pronoun: at + 1 };
  const carrier = hasTrait(stage, at, Trait.Participle) ? auxiliaryBefore(stage, at) : null;
  if (carrier && !carrier.passive) {
    const split = carrier.pronoun >= 0;
    const lemma = participles.get(lower[at]!)!;
    return { first: split ? at : carrier.at, last: at + 1, lemma, pronoun: carrier.pronoun };
  }
  if (carries || !hasTrait(stage, at, Trait.Finite)) return null;
  if (stage.finite[at] !== 1 && headBefore(stage, at) === at) return null;
  return { first: at, last: at + 1, lemma: finite.get(lower[at]!)!, pronoun: -1 };
}

function attributed(stage: Stage, content: Range, limit: number, verb: AnyVerb): Draft | null {
  const { lower } = stage.document.tokens;
  let from = verb.last;
  // « tente d'apaiser le maire »
  if (/^(?:de|d'|à|par)$/.test(lower[from] ?? '') && stage.lexicon.infinitives.has(lower[from + 1] ?? '')) from += 2;
  const phrase = verb.pronoun >= 0 ? null : sourceAfter(stage, from, limit);
  if (verb.pronoun < 0 && (!phrase || !canSpeak(stage, phrase))) return null;
  const source = phrase ? sourceRange(stage, phrase) : { first: verb.pronoun, last: verb.pronoun + 1 };
  return {
    contents: [content],
    owner: -1,
    cue: verb,
    frame: 'inversion',
    source,
    attribution: { first: content.last, last: attributionEnd(stage, phrase?.last ?? from, limit) },
    embedded: false,
    rule: 'quote.any-verb',
    confidence: 'medium',
  };
}
