/** « …, comme le souligne X », « Comme l'explique X, … », « C'est ce que révèle X » (of the sentence before). */
import { type Draft, type QuoteRule, type Stage, cueOf } from './draft.js';
import { contentEnd, unitOf } from './ends.js';
import type { Group } from './groups.js';
import { contentBefore } from './incise.js';
import { type Phrase } from './phrases.js';
import { type Range, type Unit, hasFinite } from './scene.js';
import { sourceAfter, sourceBefore, sourceRange } from './sources.js';

export const accordingly: QuoteRule = {
  name: 'quote.accordingly',
  hits: [
    { text: "Comme l'explique la préfecture, la route est fermée.", gives: 'indirect: la route est fermée' },
    { text: 'La route est fermée, comme le souligne la préfecture.', gives: 'indirect: La route est fermée' },
    { text: "La route est fermée. C'est ce que révèle Ouest-Matin.", gives: 'indirect: La route est fermée' },
  ],
  misses: ['Comme le dit le proverbe.', 'Il chante comme il parle.'],
  find: stage => {
    const drafts: Draft[] = [];
    for (const group of stage.groups) {
      if (stage.owner[group.main]! >= 0 || group.mood !== 'finite') continue;
      const unit = unitOf(stage, group.main);
      const draft = unit && (likeAt(stage, group, unit) ?? thatIsAt(stage, group, unit));
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

/** « comme le souligne X », « comme X l'a souligné » */
function likeAt(stage: Stage, group: Group, unit: Unit): Draft | null {
  const { lower } = stage.document.tokens;
  if (!/^(?:le|l')$/.test(lower[group.first - 1] ?? '')) return null;
  let like = group.head - 1;
  while (like > unit.first && like > group.head - 12 && lower[like] !== 'comme' && lower[like] !== ',') like--;
  if (lower[like] !== 'comme') return null;
  const inverted = like === group.head - 1;
  const phrase = inverted ? sourceAfter(stage, group.last, unit.last) : sourceBefore(stage, group.head, like + 1);
  if (!phrase) return null;
  const content =
    like <= unit.first + 1
      ? mainClause(stage, group, Math.max(phrase.last, group.last), unit)
      : beforeLike(stage, unit, like);
  return (
    content &&
    reported(
      stage,
      group,
      phrase,
      content,
      { first: like, last: Math.max(phrase.last, group.last) },
      'quote.accordingly.comme',
    )
  );
}

function mainClause(stage: Stage, group: Group, from: number, unit: Unit): Range | null {
  const { lower } = stage.document.tokens;
  let at = from;
  while (at < unit.last && at < from + 60) {
    if (
      lower[at] === ',' &&
      !/^(?:qui|dont|où)$/.test(lower[at + 1] ?? '') &&
      hasFiniteBeforeComma(stage, at + 1, unit.last)
    ) {
      return { first: at + 1, last: contentEnd(stage, group, at + 1, unit.last, stage.groupAt) };
    }
    at++;
  }
  return null;
}

function hasFiniteBeforeComma(stage: Stage, first: number, last: number): boolean {
  let end = first;
  while (end < last && stage.document.tokens.lower[end] !== ',') end++;
  return hasFinite(stage, { first, last: end }, -1);
}

function beforeLike(stage: Stage, unit: Unit, like: number): Range | null {
  const comma = stage.document.tokens.lower[like - 1] === ',' ? like - 1 : like;
  const content = contentBefore(stage, { first: unit.first, last: comma }, false);
  return content && hasFinite(stage, content, -1) ? content : null;
}

/** « C'est ce que révèle X »: the unit before is what X said. */
function thatIsAt(stage: Stage, group: Group, unit: Unit): Draft | null {
  const { lower } = stage.document.tokens;
  if (!/^(?:que|qu')$/.test(lower[group.head - 1] ?? '') || lower[group.head - 2] !== 'ce') return null;
  if (lower[group.head - 4] !== "c'" || group.head - 4 > unit.first + 2) return null;
  const phrase = sourceAfter(stage, group.last, unit.last);
  const previous = stage.units[stage.units.indexOf(unit) - 1];
  if (!phrase || !previous || previous.paragraph !== unit.paragraph) return null;
  const content = { first: previous.first, last: previous.last };
  return reported(stage, group, phrase, content, { first: group.head, last: phrase.last }, 'quote.accordingly.that-is');
}

function reported(stage: Stage, group: Group, phrase: Phrase, content: Range, attribution: Range, rule: string): Draft {
  return {
    contents: [content],
    owner: -1,
    cue: cueOf(group),
    frame: 'inversion',
    source: sourceRange(stage, phrase),
    attribution,
    embedded: false,
    rule,
    confidence: 'medium',
  };
}
