/** The words after « selon »: who they name, or that they name nobody (« selon un calendrier serré »). */
import type { Stage } from './draft.js';
import { canSpeak } from './incise.js';
import { type SourcePreposition, WordClass } from './lexicon.js';
import { type Phrase, phraseAt, startsPhrase } from './phrases.js';
import { type Range, hasTrait, is, isFinite, isTemporal, nameAt } from './scene.js';
import { sourceRange } from './sources.js';
import { Trait } from './traits.js';

export interface Sourced {
  readonly phrase: Range & { person?: Range | null };
  readonly source: Range;
  /** Token after the source with its appositions. */
  readonly end: number;
  readonly sure: boolean;
}

export function sourceOf(stage: Stage, at: number, entry: SourcePreposition, limit: number): Sourced | null {
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
  if (!hasTrait(stage, from, Trait.SpeakerNoun)) return null;
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
