/** The words that name the source of reported content: subject before the verb, subject after it, agent of a passive. */
import { antecedent } from './antecedent.js';
import { TokenShape } from '../../../document.js';
import type { Group } from './groups.js';
import { WordClass } from './lexicon.js';
import { type Phrase, adverbialEnd, bareSource, phraseAt, startsPhrase } from './phrases.js';
import { type Range, type Scene, hasShape, hasTrait, is, isFinite, nameAt, nameEnd } from './scene.js';
import { Trait } from './traits.js';

const { Adverb, Determiner, Subject, Speaker, Relative, Subordinator, Coordinator, Preposition } = WordClass;

/** « …, a déclaré mardi à l'AFP Jean Dupont »: the subject after the verb group, or null. */
export function sourceAfter(scene: Scene, from: number, limit: number): Phrase | null {
  const { lower } = scene.document.tokens;
  const owner = scene.owner[from - 1];
  let at = from;
  for (let steps = 0; at < limit && steps < 14; steps++) {
    if (scene.owner[at] !== owner) return null;
    if (lower[at] === ',') {
      // « a-t-il, dès lundi, reconnu », « a déclaré, mercredi, le maire »
      const end = asideEnd(scene, at, limit);
      if (end < 0 || !startsPhrase(scene, end + 1)) return null;
      at = end + 1;
    } else if (lower[at] === '/') at++;
    else if (lower[at] === '(') at = bracketEnd(scene, at, limit);
    else if (is(scene, at, Relative | Subordinator | Coordinator) && !is(scene, at, Preposition)) return null;
    else if (startsPhrase(scene, at)) return withName(scene, phraseAt(scene, at, limit), limit);
    else {
      const end = adverbialEnd(scene, at, limit);
      if (end === at && !hasShape(scene, at, TokenShape.Word)) return null;
      if (end === at && isFinite(scene, at)) return null;
      at = Math.max(end, at + 1);
    }
  }
  return null;
}

/** After « (centre) », or the bracket itself when it is not closed soon. */
function bracketEnd(scene: Scene, at: number, limit: number): number {
  for (let i = at; i < Math.min(limit, at + 12); i++) if (scene.document.tokens.lower[i] === ')') return i + 1;
  return limit;
}

/** The comma that closes the aside opened at `comma`, or -1. */
export function asideEnd(scene: Scene, comma: number, limit: number, longest = 14): number {
  const { lower } = scene.document.tokens;
  for (let at = comma + 1; at < Math.min(limit, comma + longest); at++) {
    if (lower[at] === ',') return at;
    if (scene.owner[at] !== scene.owner[comma] || /^[.;:!?]$/.test(lower[at]!)) return -1;
  }
  return -1;
}

/** « la maire de Vierval, Odile Carsan »: the name in apposition right after a description says it better. */
function withName(scene: Scene, phrase: Phrase | null, limit: number): Phrase | null {
  if (!phrase || phrase.person) return phrase;
  const { lower } = scene.document.tokens;
  if (lower[phrase.last] !== ',') return phrase;
  let at = phrase.last + 1;
  while (at < limit && is(scene, at, WordClass.Civility)) at++;
  if (at >= limit || nameAt(scene, at)?.type !== 'person' || !is(scene, phrase.first, Determiner)) return phrase;
  const last = nameEnd(scene, at);
  return last >= limit || hasShape(scene, last, TokenShape.Mark) ? { ...phrase, person: { first: at, last } } : phrase;
}

/** No subject stands farther before its verb, asides included (tokens). */
const FARTHEST = 60;

/** The subject before a verb group, looking back no further than token `from`; null when the clause names none. */
export function sourceBefore(scene: Scene, head: number, from: number): Phrase | null {
  const { lower } = scene.document.tokens;
  let at = head - 1;
  while (at >= from && is(scene, at, Adverb) && !is(scene, at, Subject)) at--;
  if (at < from) return null;
  const word = lower[at]!;
  if (word === 'qui') return antecedent(scene, at - 1, from);
  if (is(scene, at, Subject | Speaker)) return { first: at, last: at + 1, person: null };
  if (is(scene, at, Coordinator)) return null;
  const start = segmentStart(scene, at, from);
  return (
    (start <= at ? phraseIn(scene, start, at + 1) : null) ?? phraseAmong(scene, Math.max(from, at - FARTHEST), at + 1)
  );
}

/** « Dans un tweet le ministre » → « le ministre »: the first noun phrase that no preposition governs. */
function phraseIn(scene: Scene, first: number, last: number): Phrase | null {
  let at = first;
  while (at < last) {
    if (startsPhrase(scene, at)) return phraseAt(scene, at, last);
    at = Math.max(adverbialEnd(scene, at, last), at + 1);
  }
  return null;
}

/** Back from `at` to what ends a clause or opens an aside. */
function segmentStart(scene: Scene, at: number, from: number): number {
  const { lower } = scene.document.tokens;
  let start = at + 1;
  while (start > from) {
    const i = start - 1;
    if (/^[,;:.!?()[\]–—-]$/.test(lower[i]!)) break;
    if (is(scene, i, Relative | Subordinator) && !is(scene, i, Preposition | Adverb)) break;
    if (is(scene, i, Coordinator) && coordinatesClauses(scene, i, from)) break;
    start--;
  }
  return start;
}

/** « et » between clauses, not between names: a finite verb stands before it. */
function coordinatesClauses(scene: Scene, i: number, from: number): boolean {
  for (let at = i - 1; at >= from && at > i - 25; at--) {
    if (/^[;:.]$/.test(scene.document.tokens.lower[at]!)) return false;
    if (isFinite(scene, at)) return true;
  }
  return false;
}

/** « X, ministre de Y, a déclaré », « Contactée par l'AFP, X, avocate, dénonce »: the first phrase between commas that can be a subject. */
function phraseAmong(scene: Scene, from: number, last: number): Phrase | null {
  let found: Phrase | null = null;
  for (const { first, last: end } of chunks(scene, from, last)) {
    let at = first;
    while (at < end && is(scene, at, Coordinator | Adverb) && !is(scene, at, Determiner | Subject)) at++;
    if (at >= end || is(scene, at, Relative | Subordinator) || !startsPhrase(scene, at)) continue;
    const phrase = phraseAt(scene, at, end);
    if (!phrase) continue;
    if (hasFiniteFrom(scene, phrase.last, end)) found = null;
    else if (!found) found = phrase;
    else found = adopted(found, phrase, end);
  }
  return found;
}

/** « le ministre de l'Intérieur, Jean Dupont, a … » */
function adopted(found: Phrase, next: Phrase, end: number): Phrase {
  return !found.person && next.person?.last === end ? { ...found, person: next.person } : found;
}

function hasFiniteFrom(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (is(scene, i, Relative)) return false;
    if (isFinite(scene, i)) return true;
  }
  return false;
}

function chunks(scene: Scene, first: number, last: number): Range[] {
  const { lower } = scene.document.tokens;
  const found: Range[] = [];
  let start = first;
  let depth = 0;
  for (let i = first; i <= last; i++) {
    const word = i < last ? lower[i]! : ',';
    if (i < last && word.length > 1) continue;
    if (word === '(') depth++;
    else if (word === ')') depth--;
    if (i < last && !(depth <= 0 && /^[,;:–—-]$/.test(word))) continue;
    if (/^[;:]$/.test(word) && i < last) found.length = 0;
    else if (i > start) found.push({ first: start, last: i });
    start = i + 1;
  }
  return found;
}

/** « a été accusé par les autorités de … »: who accuses. */
export function agentOf(scene: Scene, group: Group, limit: number): Phrase | null {
  const { lower } = scene.document.tokens;
  for (let at = group.last; at < Math.min(limit, group.last + 20); at++) {
    if (/^[.;:]$/.test(lower[at]!) || scene.owner[at] !== scene.owner[group.main]) return null;
    if (lower[at] === 'par' && startsPhrase(scene, at + 1))
      return withName(scene, phraseAt(scene, at + 1, limit), limit);
  }
  return null;
}

/** The source as it goes on the record: the bare name where there is one, the issuer for a document. */
export function sourceRange(scene: Scene, phrase: Phrase, limit = phrase.last): Range {
  return issuerOf(scene, phrase, limit) ?? bareSource(scene, phrase);
}

const BESIDE_DOCUMENT = /^(?:premiers?|premières?|derniers?|dernières?|nouve(?:au|lle)s?|récente?s?|propres?|même)$/u;

/** « un communiqué de la préfecture », « une étude publiée mardi par l'Insee »: who issued the document. */
function issuerOf(scene: Scene, phrase: Phrase, limit: number): Range | null {
  if (phrase.person) return null;
  const { lower } = scene.document.tokens;
  let noun = phrase.first;
  while (noun < phrase.last && (is(scene, noun, Determiner) || BESIDE_DOCUMENT.test(lower[noun]!))) noun++;
  if (!hasTrait(scene, noun, Trait.DocumentNoun)) return null;
  for (let at = noun + 1; at < limit; at++) {
    if (/^[,.;:()]$/.test(lower[at]!) || isFinite(scene, at)) return null;
    const name = nameAt(scene, at);
    if (name?.type !== 'organisation' && name?.type !== 'person') continue;
    let before = at - 1;
    while (is(scene, before, Determiner | WordClass.Civility)) before--;
    if (/^(?:de|d'|du|des|par)$/.test(lower[before]!)) return { first: at, last: nameEnd(scene, at) };
    at = nameEnd(scene, at) - 1;
  }
  return null;
}
