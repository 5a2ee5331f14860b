/** « Selon X, … », « …, d'après X », « Pour le maire, … », « À en croire X, … » */
import { type Sourced, sourceOf } from './named-source.js';
import { contentStart } from './apposition.js';
import { type Draft, type QuoteRule, type Stage, quotedIn } from './draft.js';
import { afterConnectors, contentEnd, unitOf } from './ends.js';
import { REACH, contentBefore } from './incise.js';
import { type SourcePreposition } from './lexicon.js';
import { type Range, type Unit, hasFinite, is, isFinite, isTemporal } from './scene.js';
import type { Group } from './groups.js';
import { mayOpenPhrase } from './phrase-words.js';
import { phraseFrom } from './word-index.js';

export const preposition: QuoteRule = {
  name: 'quote.preposition',
  hits: [
    { text: 'Selon la préfecture, la route restera fermée.', gives: 'indirect: la route restera fermée' },
    { text: 'La route restera fermée, selon la préfecture.', gives: 'indirect: La route restera fermée' },
    { text: 'À en croire Rémi Tessart, le projet tiendra.', gives: 'indirect: le projet tiendra' },
    { text: 'Pour la maire, il faut « tout revoir ».', gives: 'mixed: il faut « tout revoir »' },
  ],
  misses: [
    'Selon un calendrier serré, les travaux dureront un an.',
    'Pour un euro, le billet est donné.',
    "Le prix varie selon l'âge du visiteur.",
  ],
  find: stage => {
    const drafts: Draft[] = [];
    const { lower, count } = stage.document.tokens;
    const { phrases, owner } = stage;
    for (let i = 0; i < count; i++) {
      if (!mayOpenPhrase(phrases, i) || owner[i] !== -1) continue;
      const entry = phraseFrom(stage.lexicon.prepositions, lower, i);
      const unit = entry && unitOf(stage, i);
      const draft = unit && sourcedAt(stage, i, entry, unit);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

function sourcedAt(stage: Stage, at: number, entry: SourcePreposition, unit: Unit): Draft | null {
  const limit = Math.min(unit.last, at + REACH);
  const sourced = sourceOf(stage, at, entry, limit);
  if (!sourced) return null;
  const contents = contentsAround(stage, at, sourced, unit, limit, entry);
  if (contents.length === 0) return null;
  const cue = { first: at, last: at + entry.words.length, lemma: entry.words.join(' ').replaceAll("' ", "'") };
  return {
    contents,
    owner: -1,
    cue,
    frame: 'preposition',
    source: sourced.source,
    attribution: { first: at, last: sourced.end },
    embedded: false,
    rule: `quote.preposition.${entry.kind}`,
    confidence: sourced.sure ? 'high' : 'low',
  };
}

function contentsAround(
  stage: Stage,
  at: number,
  sourced: Sourced,
  unit: Unit,
  limit: number,
  entry: SourcePreposition,
): Range[] {
  const { lower } = stage.document.tokens;
  const opening = leadIn(stage, unit.first, at);
  if (opening) {
    const first = contentStart(stage, sourced.end, limit);
    return first < 0 ? [] : [after(stage, at, first, limit)];
  }
  if (entry.kind === 'speaker') return [];
  // « …, toujours selon la préfecture »
  const before = lower[at - 1] === 'toujours' || lower[at - 1] === 'encore' ? at - 2 : at - 1;
  const comma = lower[before] === ',' || stage.owner[before]! >= 0;
  // « la politique qui selon lui « doit changer » »
  // « …, mais selon la police le tireur … »: a clause of its own
  if (/^(?:mais|et|car|or|donc|puis)$/.test(lower[before]!)) {
    const first = contentStart(stage, sourced.end, limit);
    return first < 0 ? [] : [after(stage, at, first, limit)];
  }
  if (lower[before] === 'qui' || lower[before] === 'que') return [after(stage, at, sourced.end, limit)];
  const edge = lower[before] === ',' ? before : before + 1;
  const quotedBefore = stage.owner[before]! >= 0 || (lower[before] === ',' && stage.owner[before - 1]! >= 0);
  const floor = comma
    ? Math.max(unit.first, edge - REACH)
    : clauseComma(stage, Math.max(unit.first, edge - REACH), edge);
  const head = contentBefore(stage, { first: floor, last: edge }, quotedBefore);
  if (!head) return [];
  const rest = restAfter(stage, at, sourced, limit);
  const finite = hasFinite(stage, head, -1);
  // « Deux blessés légers, selon les pompiers. »
  const noted = comma && sourced.sure && head.last - head.first > 2;
  if (!finite && !rest && !noted && quotedIn(stage, head, -1).length === 0) return [];
  const carries = rest !== null && (!finite || !comma);
  return carries ? [head, rest] : [head];
}

/** « …, ce qui s'explique selon elle par … »: without a comma before it the source belongs to the last clause only. */
function clauseComma(stage: Stage, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) {
    if (stage.document.tokens.lower[i] === ',' && stage.owner[i] === -1 && hasFinite(stage, { first: i, last }, -1))
      return i + 1;
  }
  return first;
}

/** « Mais selon X », « Mercredi, selon X »: nothing that could be content stands before. */
function leadIn(stage: Stage, first: number, at: number): boolean {
  const start = afterConnectors(stage, first, at);
  if (start >= at) return true;
  for (let i = start; i < at; i++)
    if (stage.owner[i]! >= 0 || (!isTemporal(stage, i) && !is(stage, i, ~0) && stage.document.tokens.lower[i] !== ','))
      return false;
  return true;
}

function after(stage: Stage, at: number, first: number, limit: number): Range {
  const pseudo = { main: at, head: at, mood: 'finite' } as Group;
  return { first, last: contentEnd(stage, pseudo, first, limit, stage.groupAt) };
}

/** What stands after the source and still belongs to the sentence: « …, selon X, … ». */
function restAfter(stage: Stage, at: number, sourced: Sourced, limit: number): Range | null {
  const { lower } = stage.document.tokens;
  let first = sourced.end;
  if (first >= limit) return null;
  if (lower[first] === ',') first++;
  else if (
    hasFinite(stage, { first, last: limit }, -1) &&
    !isFinite(stage, first) &&
    stage.owner[first] === -1 &&
    lower[at - 1] === ','
  )
    return null;
  const last = after(stage, at, first, limit).last;
  const worth = last - first > 1 && !/^[.!?]$/.test(lower[first]!);
  const comma = lower[at - 1] === ',';
  return worth && (!comma || hasFinite(stage, { first, last }, -1) || quotedIn(stage, { first, last }, -1).length > 0)
    ? { first, last }
    : null;
}
