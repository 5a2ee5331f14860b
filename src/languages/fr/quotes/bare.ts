/** Quotations that no cue claims: continuations of the one before, headings, islands in the reporter's own sentence. */
import { spoken } from './clause.js';
import { type Draft, type QuoteRule, type Stage, clauseLike } from './draft.js';
import { unitOf } from './ends.js';
import { type Range, hasShape, hasTrait, is, nameAt } from './scene.js';
import { Trait } from './traits.js';
import { TokenShape } from '../../../document.js';
import { WordClass } from './lexicon.js';

export const bare: QuoteRule = {
  name: 'quote.bare',
  hits: [
    { text: '« On repart de zéro. »', gives: 'direct: On repart de zéro.' },
    { text: 'Le recours aux heures de nuit "reste élevé".', gives: 'mixed: reste élevé' },
  ],
  misses: [
    'Elle a lu « Les Vagues mortes » en une nuit.',
    'Marc Lanson, dit « le Basque », est là.',
    'Le « cloud à la française » attendra.',
  ],
  find: stage => {
    const drafts: Draft[] = [];
    stage.quoted.forEach((quoted, index) => {
      if (quoted.parent >= 0 || quoted.end <= quoted.start || inAnswer(stage, index)) return;
      const draft = bareAt(stage, index);
      if (draft) drafts.push(draft);
    });
    return drafts;
  },
};

/** Marks in what is said anyway: « Le mot que je préfère, c'est « mesure ». » */
function inAnswer({ answers, ranges }: Stage, index: number): boolean {
  const { first } = ranges[index]!;
  return answers.some(({ content }) => content.first <= first && first < content.last);
}

function bareAt(stage: Stage, index: number): Draft | null {
  const range = stage.ranges[index]!;
  const unit = unitOf(stage, range.first);
  if (!unit || words(stage, range) === 0) return null;
  const opens = unit.first === range.first || onlyMarks(stage, unit.first, range.first);
  const pieces = stage.chainOf.get(index);
  const closes = onlyMarks(stage, pieces ? stage.ranges[pieces.at(-1)!]!.last : range.last, unit.last);
  if (opens && closes && (clauseLike(stage, [range]) || words(stage, range) > 3))
    return draftOf(range, 'quote.bare.sentence', 'medium');
  // « Gel en Gironde : « Jamais vu ça en cinquante ans » », « « On soigne à la lampe » : l'été de tous les dangers »
  const { lower } = stage.document.tokens;
  if (lower[range.first - 1] === ':' && spoken(stage, range)) return draftOf(range, 'quote.bare.colon', 'medium');
  const headed = (lower[range.first - 1] === ':' && closes) || (opens && lower[range.last] === ':');
  if (headed && unit.first === 0 && !isNamed(stage, range) && clauseLike(stage, [range]) && words(stage, range) > 3)
    return draftOf(range, 'quote.bare.headline', 'medium');
  if (opens && !closes && !isNamed(stage, range) && clauseLike(stage, [range]) && words(stage, range) > 3)
    return draftOf(range, 'quote.bare.opening', 'low');
  if (!isIsland(stage, range)) return null;
  return draftOf(range, 'quote.bare.island', 'low');
}

/** Doubtful ones count as words within the reporter's own sentence. */
function draftOf(range: Range, rule: string, confidence: 'medium' | 'low'): Draft {
  return {
    contents: [range],
    owner: -1,
    cue: null,
    frame: 'bare',
    source: null,
    attribution: null,
    embedded: confidence === 'low',
    rule,
    confidence,
  };
}

/** More marks than these in a row are no punctuation. */
const MOST_MARKS = 8;

function onlyMarks(stage: Stage, first: number, last: number): boolean {
  if (last - first > MOST_MARKS) return false;
  for (let i = first; i < last; i++) if (!hasShape(stage, i, TokenShape.Mark)) return false;
  return true;
}

function words(stage: Stage, { first, last }: Range): number {
  let count = 0;
  for (let i = first; i < last; i++) if (hasShape(stage, i, TokenShape.Word)) count++;
  return count;
}

/** Somebody's words in the reporter's sentence, rather than a title, a nickname or a word held at arm's length. */
function isIsland(stage: Stage, range: Range): boolean {
  const first = range.first + 1;
  const count = words(stage, range);
  if (count < 2 || isNamed(stage, range) || isNaming(stage, range.first)) return false;
  // « condamnée pour « fautes de gestion » »: an offence by its name
  if (stage.document.tokens.lower[range.first - 1] === 'pour' && !spoken(stage, range)) return false;
  const capital = hasShape(stage, first, TokenShape.Capital);
  if (capital && !is(stage, first, WordClass.Speaker)) return clauseLike(stage, [range]) && count > 6;
  if (startsWithVerb(stage, first, range.last)) return true;
  // « le « cloud à la française » »: a noun phrase under the reporter's article is a name for something.
  if (is(stage, range.first - 1, WordClass.Determiner) && !hasClause(stage, range)) return count > 5;
  return count >= 4 || (count === 3 && betweenCommas(stage, range));
}

/** « le film « … » », « surnommé « … » » */
function isNaming(stage: Stage, first: number): boolean {
  const { lower } = stage.document.tokens;
  const { namingWords } = stage.lexicon;
  return (
    namingWords.has(lower[first - 1] ?? '') || (is(stage, first - 1, ~0) && namingWords.has(lower[first - 2] ?? ''))
  );
}

function isNamed(stage: Stage, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const name = nameAt(stage, i);
    if (name && (name.type === 'misc' || name.type === 'organisation') && i <= first + 1) return true;
  }
  return false;
}

function hasClause(stage: Stage, range: Range): boolean {
  return clauseLike(stage, [range]);
}

/** « 450 km de routes, « les plus fréquentées », » */
function betweenCommas(stage: Stage, { first, last }: Range): boolean {
  const { lower } = stage.document.tokens;
  return lower[first - 1] === ',' && /^[,.]$/.test(lower[last] ?? '');
}

/** « il « reste élevé » », « elle « n'a pas vocation à rentrer » » */
function startsWithVerb(stage: Stage, first: number, last: number): boolean {
  let at = first;
  while (at < last && is(stage, at, WordClass.Clitic)) at++;
  // « la « poste anglaise » » is a noun under its article.
  const noun = hasTrait(stage, at, Trait.NounForm) && is(stage, first - 2, WordClass.Determiner);
  return at < last && hasTrait(stage, at, Trait.Finite) && !noun;
}
