/** Noun phrases and adverbials, as far as closed classes, names and capitals show where they end. */
import { TokenShape, type Name } from '../../../document.js';
import { WordClass } from './lexicon.js';
import {
  type Range,
  type Scene,
  hasShape,
  hasTrait,
  is,
  isFinite,
  isTemporal,
  looksNamed,
  nameAt,
  nameEnd,
} from './scene.js';
import { Trait } from './traits.js';

/** A noun phrase; `person` is the name that it puts beside its head (« le ministre Jean Dupont »), not one it hangs on. */
export interface Phrase extends Range {
  readonly person: Range | null;
}

const { Determiner, Contracted, Preposition, Of, Subject, Speaker, Relative, Subordinator, Clitic, Coordinator } =
  WordClass;

/** Whether a noun phrase may begin at `i`. */
export function startsPhrase(scene: Scene, i: number): boolean {
  if (looksNamed(scene, i) || is(scene, i, WordClass.Civility | Subject)) return true;
  const { lower } = scene.document.tokens;
  const counted = is(scene, i, Determiner) || lower[i] === 'des' || hasShape(scene, i, TokenShape.Digit);
  return counted && !startsTime(scene, i);
}

/** « le 22 juillet », « ce matin », « la semaine dernière », « quelques jours plus tard » */
function startsTime(scene: Scene, i: number): boolean {
  if (isTemporal(scene, i)) return true;
  return (
    is(scene, i, Determiner) &&
    (isTemporal(scene, i + 1) || (isTemporal(scene, i + 2) && hasShape(scene, i + 1, TokenShape.Digit)))
  );
}

/** Where the word group of time that begins at `i` ends. */
function timeEnd(scene: Scene, i: number): number {
  let at = i;
  if (is(scene, at, Determiner)) at++;
  while (
    isTemporal(scene, at) ||
    (at > i && is(scene, at, WordClass.TemporalAdjective)) ||
    (hasShape(scene, at, TokenShape.Digit) && isTemporal(scene, at - 1)) ||
    (hasShape(scene, at, TokenShape.Digit) && isTemporal(scene, at + 1))
  )
    at++;
  return Math.max(at, i + 1);
}

/** The end of the adverb, time or prepositional phrase that begins at `i`; `i` itself when none does. */
export function adverbialEnd(scene: Scene, i: number, limit: number): number {
  if (i >= limit) return i;
  if (startsTime(scene, i)) return Math.min(limit, timeEnd(scene, i));
  if (is(scene, i, WordClass.Adverb)) return i + 1;
  if (!is(scene, i, Preposition | Contracted)) return i;
  let at = complementEnd(scene, i + 1, limit);
  while (
    at < limit &&
    is(scene, at, Of | Contracted) &&
    scene.owner[at] === scene.owner[i] &&
    !infinitiveAt(scene, at + 1, limit)
  )
    at = complementEnd(scene, at + 1, limit);
  return at;
}

/** The noun, name or time after a preposition, with its adjectives. */
function complementEnd(scene: Scene, i: number, limit: number): number {
  let at = i;
  if (startsTime(scene, at)) return Math.min(limit, timeEnd(scene, at));
  while (at < limit && is(scene, at, Determiner | WordClass.Civility)) at++;
  if (at < limit && scene.nameOf[at]! >= 0) return Math.min(limit, nameEnd(scene, at));
  if (at < limit && isPlain(scene, at)) at++;
  while (at < limit && isPlain(scene, at) && !looksNamed(scene, at) && !isFinite(scene, at)) at++;
  return at;
}

/** A word of no closed class: noun, adjective, participle. */
function isPlain(scene: Scene, i: number): boolean {
  return (
    (hasShape(scene, i, TokenShape.Word | TokenShape.Digit) && scene.classes[i] === 0) ||
    scene.document.tokens.lower[i] === '%'
  );
}

/** « avoir », « ne pas vouloir », « l'avoir violée », « se battre », « ne pas « stigmatiser » » */
export function infinitiveAt(scene: Scene, i: number, limit: number): boolean {
  const { lower } = scene.document.tokens;
  let at = i;
  while (at < limit && (is(scene, at, Clitic) || (at > i && NEGATION.has(lower[at]!)))) at++;
  if (at < limit && scene.owner[at] !== scene.owner[i] && (lower[i] === 'ne' || lower[i] === "n'")) return true;
  if (
    at >= limit ||
    !hasTrait(scene, at, Trait.Infinitive | Trait.InfinitiveEnding) ||
    is(scene, at, ~0) ||
    hasShape(scene, at, TokenShape.Capital) ||
    scene.nameOf[at]! >= 0
  )
    return false;
  const article = at > i && /^(?:le|la|les|l'|leur)$/.test(lower[at - 1]!);
  if (!article) return true;
  const word = lower[at]!;
  if (scene.lexicon.speakerNouns.has(word) || scene.lexicon.documentNouns.has(word)) return false;
  return hasTrait(scene, at, Trait.Infinitive);
}

const NEGATION: ReadonlySet<string> = new Set(['pas', 'plus', 'jamais', 'rien']);

/** « délégué à », « secrétaire d'État aux », « chargé de », « candidat à » */
const TAKES_TO =
  /^(?:état|etat|déléguée?s?|chargée?s?|adjointe?s?|candidate?s?|ambassad(?:eur|rice)|correspondante?|chef|professeure?|référente?)$/u;

/** The noun phrase that begins at `i`, or null. */
export function phraseAt(scene: Scene, i: number, limit: number): Phrase | null {
  const { lower } = scene.document.tokens;
  let at = i;
  while (at < limit && is(scene, at, WordClass.Civility)) at++;
  if (at >= limit) return null;
  if (looksNamed(scene, at)) return named(scene, i, at, limit);
  if (is(scene, at, Subject)) return { first: i, last: at + 1, person: null };
  if (!startsPhrase(scene, at)) return null;
  at++;
  while (at < limit && scene.owner[at] === scene.owner[i]) {
    const name = nameAt(scene, at);
    const governed =
      is(scene, at - 1, Of | Contracted | Preposition) ||
      (is(scene, at - 1, Determiner) && is(scene, at - 2, Of | Preposition));
    if (name) {
      const end = Math.min(limit, nameEnd(scene, at));
      if (name.type === 'person' && !governed) return { first: i, last: end, person: { first: at, last: end } };
      at = end;
    } else if (is(scene, at, WordClass.Civility)) at++;
    else if (is(scene, at, Of) && infinitiveAt(scene, at + 1, limit)) break;
    else if (is(scene, at, Of | Contracted) || (TO.test(lower[at]!) && TAKES_TO.test(lower[at - 1]!))) {
      if (lower[at] === 'des' && at - 1 === i && is(scene, i, Determiner) && lower[i] === 'des') break;
      if (/^(?:au|aux)$/.test(lower[at]!) && !TAKES_TO.test(lower[at - 1]!)) break;
      at++;
      if (at < limit && is(scene, at, Determiner)) at++;
    } else if (is(scene, at, Determiner) && lower[at - 1] === "l'") at++;
    else if (isPlain(scene, at) && !isTemporal(scene, at) && !isFinite(scene, at)) at++;
    else break;
  }
  while (at > i + 1 && is(scene, at - 1, Of | Contracted | Preposition | Determiner)) at--;
  return at > i + 1 || is(scene, i, Subject | Determiner) || hasShape(scene, i, TokenShape.Digit)
    ? { first: i, last: at, person: null }
    : null;
}

const TO = /^(?:à|au|aux|en|chez|pour)$/u;

function named(scene: Scene, first: number, at: number, limit: number): Phrase {
  const name = nameAt(scene, at);
  if (name) {
    const last = Math.min(limit, nameEnd(scene, at));
    return { first: at, last, person: name.type === 'person' ? { first: at, last } : null };
  }
  let last = at + 1;
  while (
    last < limit &&
    scene.nameOf[last]! < 0 &&
    (isCapital(scene, last) || (is(scene, last, Of) && isCapital(scene, last + 1)))
  )
    last++;
  return { first: first === at ? first : at, last, person: null };
}

function isCapital(scene: Scene, i: number): boolean {
  return hasShape(scene, i, TokenShape.Capital);
}

/** A determiner before a name that stands alone is no part of the source: « l' » AFP. */
export function bareSource(scene: Scene, phrase: Phrase): Range {
  if (phrase.person) return phrase.person;
  const { first, last } = phrase;
  if (
    is(scene, first, Determiner) &&
    scene.nameOf[first]! < 0 &&
    scene.nameOf[first + 1]! >= 0 &&
    nameEnd(scene, first + 1) === last
  )
    return { first: first + 1, last };
  return { first, last };
}

/** Classes that end a clause to the left of a verb. */
export const CLAUSE_WORDS = Relative | Subordinator;
export const NOT_SUBJECT = Relative | Subordinator | Clitic | Coordinator | Speaker;
export type { Name };
