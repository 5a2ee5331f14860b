/** « X affirme que … », « X dit vouloir … », « X juge l'offre « insuffisante » », « X est formel : … » */
import { subjectOf } from './subject.js';
import { type Draft, type QuoteRule, type Stage, clauseLike, cueOf, quotedIn } from './draft.js';
import { contentEnd, unitOf } from './ends.js';
import { type Follow, followOf } from './follow.js';
import type { Group } from './groups.js';
import { WordClass } from './lexicon.js';
import { startsPhrase } from './phrases.js';
import { type Range, type Unit, hasFinite, is, isFinite } from './scene.js';

/** No subject and no content is looked for farther away than this. */
const REACH = 120;
/** No reported clause is longer (tokens). */
const LONGEST = 180;

export const clause: QuoteRule = {
  name: 'quote.clause',
  hits: [
    { text: 'La direction affirme que le site restera ouvert.', gives: 'indirect: le site restera ouvert' },
    { text: 'Le groupe dit vouloir investir.', gives: 'indirect: vouloir investir' },
    { text: "L'élue dénonce un dossier « vide ».", gives: 'mixed: un dossier « vide »' },
    { text: 'Le maire accuse le préfet de mentir.', gives: 'indirect: mentir' },
    { text: 'Le préfet est formel : la digue tiendra.', gives: 'indirect: la digue tiendra' },
  ],
  misses: [
    "Cela prouve que l'offre était bonne.",
    'Le groupe a annoncé un plan de relance.',
    "Il faut dire que l'été fut long.",
  ],
  find: stage => {
    const drafts: Draft[] = [];
    for (const group of stage.groups) {
      if (group.pronoun >= 0 && stage.owner[group.main]! >= 0) continue;
      const unit = unitOf(stage, group.main);
      const draft = unit && clauseAt(stage, group, unit);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

function clauseAt(stage: Stage, group: Group, unit: Unit): Draft | null {
  const owner = stage.owner[group.main]!;
  const bound = owner >= 0 ? stage.ranges[owner]!.last : unit.last;
  const limit = Math.min(bound, group.last + LONGEST);
  const follow = followOf(stage, group, limit);
  if (follow.kind === 'none' || (owner >= 0 && follow.kind !== 'quoted')) return null;
  const content = contentOf(stage, group, follow, limit);
  if (!content) return null;
  const from = Math.max(owner >= 0 ? stage.ranges[owner]!.first + 1 : unit.first, group.head - REACH);
  const subject = subjectOf(stage, group, from, content, limit);
  if (subject === null) return null;
  return {
    contents: [content],
    owner,
    cue: cueOf(group),
    frame: group.mood === 'passive' ? 'passive' : 'subject-verb',
    source: subject.source,
    attribution: { first: Math.max(unit.first, subject.source?.first ?? group.head), last: content.first },
    embedded: follow.kind !== 'quoted' && follow.kind !== 'colon',
    rule: `quote.clause.${follow.kind}`,
    confidence: follow.kind === 'que' || follow.kind === 'infinitive' ? 'high' : 'medium',
  };
}

/** The content that `follow` opens, or null when it is none after all. */
function contentOf(stage: Stage, group: Group, follow: Follow, limit: number): Range | null {
  const { kind, at } = follow;
  if (at >= limit) return null;
  const owner = stage.owner[group.main]!;
  switch (kind) {
    case 'que':
      if (group.negated && !NEGATED.has(group.verb.lemma)) return null;
      return { first: at, last: contentEnd(stage, group, at, limit, stage.groupAt) };
    case 'infinitive':
      if (group.negated && !NEGATED.has(group.verb.lemma)) return null;
      return { first: at, last: contentEnd(stage, group, at, limit, stage.groupAt) };
    case 'colon': {
      if (!group.verb.builds.has('colon') || stage.owner[at] !== owner) return null;
      const last = contentEnd(stage, group, at, limit, stage.groupAt);
      return hasFinite(stage, { first: at, last }, owner) ? { first: at, last } : null;
    }
    default:
      return objectFrom(stage, group, follow, limit);
  }
}

/** Verbs whose negation still tells what was said. */
const NEGATED: ReadonlySet<string> = new Set(['exclure', 'cacher', 'nier', 'contester', 'démentir']);

/** « un dossier « vide » », « « neutraliser » une police qu'« il déteste » »: to the last quotation of the clause. */
function objectFrom(stage: Stage, group: Group, { at, kind }: Follow, limit: number): Range | null {
  const owner = stage.owner[group.main]!;
  const { lower } = stage.document.tokens;
  let last = -1;
  let i = at;
  while (i < limit) {
    if (stage.owner[i] !== owner) {
      const [index] = quotedIn(stage, { first: i, last: i + 1 }, owner);
      if (index === undefined) return null;
      last = i = stage.ranges[index]!.last;
      continue;
    }
    if (/^[;:.!?]$/.test(lower[i]!) || (stage.groupAt.has(i) && i > at)) break;
    if (lower[i] === ',' && !commaJoins(stage, i, owner)) break;
    if (i - Math.max(at, last) > 12) break;
    if (isFinite(stage, i) && !is(stage, i - 1, WordClass.Relative) && last < 0) return null;
    if (is(stage, i, WordClass.Coordinator) && last >= 0 && !quotedSoon(stage, i, limit, owner)) break;
    i++;
  }
  if (last < 0) return statedIn(group, at, i);
  const range = { first: at, last };
  if (kind === 'quoted' && group.verb.builds.has('title') && !spoken(stage, range)) return null;
  if (group.verb.builds.has('state') && startsPhrase(stage, last) && last < limit && kind === 'quoted')
    return { first: at, last: contentEnd(stage, group, at, limit, stage.groupAt) };
  // « Marc Lanson, dit « le Basque », »
  if (kind === 'quoted' && lower[group.head - 1] === ',' && group.verb.lemma === 'dire' && !spoken(stage, range))
    return null;
  const reports = group.verb.builds.size > 0 || group.verb.rest.length > 0;
  if (kind === 'quoted' && !reports && !clauseLike(stage, [range])) return null;
  return range;
}

/** Has a verb or a person speaking, so it is no title (« il a écrit « Temps des cendres » »). */
export function spoken(stage: Stage, { first, last }: Range): boolean {
  for (let i = first; i < last; i++)
    if (isFinite(stage, i) || is(stage, i, WordClass.Subject | WordClass.Speaker)) return true;
  return false;
}

function commaJoins(stage: Stage, comma: number, owner: number): boolean {
  return stage.owner[comma - 1] !== owner && stage.owner[comma + 1] !== owner;
}

function quotedSoon(stage: Stage, from: number, limit: number, owner: number): boolean {
  for (let i = from; i < Math.min(limit, from + 7); i++) {
    if (stage.owner[i] !== owner) return true;
    if (stage.groupAt.has(i) || stage.document.tokens.lower[i] === ',') return false;
  }
  return false;
}

/** « estiment leur présence incompatible avec l'élevage »: no quotation, but a judgement of some length. */
function statedIn(group: Group, first: number, last: number): Range | null {
  return group.verb.builds.has('state') && last - first > (group.verb.reflexive ? 1 : 3) ? { first, last } : null;
}
