/** « Selon X, … », « …, d'après X », « Pour le maire, … », « À en croire X, … » */
import { type Draft, type QuoteRule, type Stage, quotedIn } from './draft.js';
import { afterConnectors, contentEnd, unitOf } from './ends.js';
import { REACH, canSpeak, contentBefore } from './incise.js';
import { type SourcePreposition, WordClass } from './lexicon.js';
import { type Phrase, phraseAt, startsPhrase } from './phrases.js';
import { type Range, type Unit, hasFinite, is, isFinite, isTemporal, nameAt } from './scene.js';
import { sourceRange } from './sources.js';
import type { Group } from './groups.js';

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
    const starts = new Map<string, SourcePreposition[]>();
    for (const entry of stage.lexicon.prepositions)
      starts.set(entry.words[0]!, [...(starts.get(entry.words[0]!) ?? []), entry]);
    const drafts: Draft[] = [];
    const { lower, count } = stage.document.tokens;
    for (let i = 0; i < count; i++) {
      const entries = stage.owner[i] === -1 ? starts.get(lower[i]!) : undefined;
      const entry = entries?.find(({ words }) => words.every((word, k) => lower[i + k] === word));
      const unit = entry && unitOf(stage, i);
      const draft = unit && sourcedAt(stage, i, entry, unit);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
};

interface Sourced {
  readonly phrase: Range & { person?: Range | null };
  readonly source: Range;
  /** Token after the source with its appositions. */
  readonly end: number;
  readonly sure: boolean;
}

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

function sourceOf(stage: Stage, at: number, entry: SourcePreposition, limit: number): Sourced | null {
  const { lower } = stage.document.tokens;
  const from = at + entry.words.length;
  if (entry.kind === 'own')
    return { phrase: { first: at, last: from }, source: { first: at + 1, last: from }, end: from, sure: true };
  if (from >= limit || stage.owner[from] !== -1) return null;
  const phrase = pronounAt(stage, from) ?? phraseOf(stage, from, limit);
  if (!phrase) return null;
  const speaks = canSpeak(stage, phrase) || PRONOUN.test(lower[phrase.first]!);
  if (entry.kind === 'speaker' && (!speaks || !/^[,(]$/.test(lower[phrase.last] ?? ''))) return null;
  if (!speaks && isFalseFriend(stage, phrase)) return null;
  return { phrase, source: sourceRange(stage, phrase, limit), end: phrase.last, sure: speaks };
}

const PRONOUN = /^(?:lui|elle|eux|elles)$/;

function pronounAt(stage: Stage, at: number): Phrase | null {
  return PRONOUN.test(stage.document.tokens.lower[at]!) ? { first: at, last: at + 1, person: null } : null;
}

/** « aux dires du maire », « de l'avis des experts »: the preposition's own « du » takes the place of an article. */
function phraseOf(stage: Stage, from: number, limit: number): Phrase | null {
  if (is(stage, from, WordClass.Speaker | WordClass.Relative)) return null;
  return startsPhrase(stage, from) ? phraseAt(stage, from, limit) : bareNoun(stage, from, limit);
}

/** « selon Marineland », « selon plusieurs sources », « selon toute vraisemblance » */
function bareNoun(stage: Stage, from: number, limit: number): Phrase | null {
  if (!stage.lexicon.speakerNouns.has(stage.document.tokens.lower[from]!)) return null;
  let last = from + 1;
  while (
    last < limit &&
    stage.owner[last] === -1 &&
    !isFinite(stage, last) &&
    !/^[,.;:()]$/.test(stage.document.tokens.lower[last]!)
  )
    last++;
  return { first: from, last, person: null };
}

function isFalseFriend(stage: Stage, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    if (nameAt(stage, i)?.type === 'person' || nameAt(stage, i)?.type === 'organisation') return false;
  }
  for (let i = first; i < last; i++) {
    if (is(stage, i, ~0)) continue;
    if (stage.lexicon.falseFriends.has(stage.document.tokens.lower[i]!)) return true;
    if (!BESIDE.test(stage.document.tokens.lower[i]!)) break;
  }
  return isTemporal(stage, first);
}

const BESIDE = /^(?:premiers?|premières?|grande?s?|petite?s?|seule?s?|mêmes?|propres?)$/u;

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
  const before = at - 1;
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

/** After the source's appositions: « selon X, directeur de Y, contacté par Z, » → the content. */
function contentStart(stage: Stage, from: number, limit: number): number {
  const { lower } = stage.document.tokens;
  let at = from;
  while (at < limit && lower[at] !== ',') {
    if (stage.owner[at]! >= 0) return at;
    if (isFinite(stage, at) && lower[at - 1] !== 'qui') return startBack(stage, from, at);
    at++;
  }
  while (at < limit && lower[at] === ',') {
    const next = nextComma(stage, at + 1, limit);
    if (next < 0 || !isApposition(stage, at + 1, next)) return at + 1;
    at = next;
  }
  return -1;
}

/** « Selon X le projet est mort »: no comma; the content begins with the subject of its verb. */
function startBack(stage: Stage, from: number, verb: number): number {
  for (let i = from; i < verb; i++) if (startsPhrase(stage, i)) return i;
  return from;
}

function nextComma(stage: Stage, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (stage.document.tokens.lower[i] === ',' && stage.owner[i] === -1) return i;
  return -1;
}

function isApposition(stage: Stage, first: number, last: number): boolean {
  const { lower } = stage.document.tokens;
  if (/^(?:qui|dont|où)$/.test(lower[first]!)) return true;
  if (/^\d+$/.test(lower[first]!) && /^ans$/.test(lower[first + 1] ?? '')) return true;
  if (stage.owner[first]! >= 0 || hasFinite(stage, { first, last }, -1)) return false;
  if (!is(stage, first, ~0) && !startsPhrase(stage, first)) return !/(?:ant)$/.test(lower[first]!);
  const phrase = startsPhrase(stage, first) ? phraseAt(stage, first, last) : null;
  if (phrase === null || phrase.last < last - 3) return false;
  return canSpeak(stage, phrase) && nextHasFinite(stage, last);
}

function nextHasFinite(stage: Stage, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(stage.owner.length, comma + 30); i++) if (isFinite(stage, i)) return true;
  return false;
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
