/** What a reporting verb opens: « que », an infinitive, a colon, a quotation, an object. */
import { TokenShape } from '../../../document.js';
import type { Group } from './groups.js';
import { type Build, WordClass } from './lexicon.js';
import { adverbialEnd, infinitiveAt, phraseAt, startsPhrase } from './phrases.js';
import { asideEnd } from './sources.js';
import { type Scene, hasShape, is, isFinite } from './scene.js';

export interface Follow {
  readonly kind: 'que' | 'infinitive' | 'colon' | 'quoted' | 'object' | 'none';
  /** First token of what is reported. */
  readonly at: number;
}

const NONE: Follow = { kind: 'none', at: -1 };
const { Adverb, Coordinator, Relative, Subordinator, Preposition, Contracted } = WordClass;

/** Looks past times, places and persons told; stops at the end of the clause or at token `limit`. */
export function followOf(scene: Scene, group: Group, limit: number): Follow {
  const { lower } = scene.document.tokens;
  const owner = scene.owner[group.main]!;
  const builds = (build: Build): boolean => group.verb.builds.has(build);
  let at = group.pronoun === group.last ? group.last + 1 : group.last;
  let object = -1;
  for (let steps = 0; at < limit && steps < 24; steps++) {
    const word = lower[at]!;
    if (scene.owner[at] !== owner) {
      if (!opensHere(scene, at, owner)) return NONE;
      if (object >= 0) return { kind: 'object', at: object };
      return builds('infinitive') && quotedInfinitive(scene, at - 1)
        ? { kind: 'infinitive', at }
        : { kind: 'quoted', at };
    }
    // « a demandé si la route rouvrirait »: the question is what was said.
    if ((word === 'si' || word === "s'") && group.verb.lemma === 'demander') return { kind: 'que', at };
    if (word === 'que' || word === "qu'") {
      if (CONJUNCTION.test(lower[at - 1]!)) return NONE;
      return builds('que') && (object < 0 || builds('to-whom')) ? { kind: 'que', at: at + 1 } : NONE;
    }
    if (word === ':') return { kind: 'colon', at: at + 1 };
    if (word === ',') {
      const end = asideEnd(scene, at, limit);
      if (end < 0 || !opensContent(scene, end + 1, group)) return NONE;
      at = end + 1;
      continue;
    }
    if (hasShape(scene, at, TokenShape.Mark) && word !== '(') break;
    const infinitive = infinitiveAt(scene, at, limit);
    if (infinitive && builds('infinitive') && object < 0) return { kind: 'infinitive', at };
    const linked = linkedInfinitive(scene, at, limit, group, object >= 0);
    if (linked) return linked;
    if (object >= 0 && word === 'et' && startsPhrase(scene, at + 1)) {
      at++;
      continue;
    }
    if (is(scene, at, Relative) || (is(scene, at, Subordinator | Coordinator) && !is(scene, at, Preposition | Adverb)))
      return NONE;
    if (startsPhrase(scene, at) && !is(scene, at, WordClass.Subject)) {
      const phrase = phraseAt(scene, at, limit);
      // « a admis dans un entretien au quotidien Bild que … »
      if (phrase && at > group.last && scene.nameOf[at]! >= 0 && object < 0 && !builds('to-whom')) {
        at = phrase.last;
        continue;
      }
      if (!phrase || !(builds('to-whom') || builds('object') || builds('state'))) return NONE;
      if (object < 0) object = at;
      at = Math.max(phrase.last, at + 1);
      continue;
    }
    if (object < 0 && builds('object') && QUANTITY.test(word) && is(scene, at + 1, WordClass.Of)) object = at;
    const end = adverbialEnd(scene, at, limit);
    if (end === at && isFinite(scene, at)) return NONE;
    if (end === at && builds('state') && object < 0 && !infinitive) return { kind: 'object', at };
    // « plaide pour « une pause » », « parle d'une « erreur » »: the object begins with its preposition's complement.
    if (
      end > at &&
      is(scene, at, Preposition | Contracted) &&
      quotedWithin(scene, at + 1, at + 3, owner) &&
      builds('object') &&
      object < 0
    )
      object = at;
    at = Math.max(end, at + 1);
  }
  return object >= 0 && builds('state') ? { kind: 'object', at: object } : NONE;
}

/** « alors que », « avant que », « ainsi que » open clauses of the reporter. */
const CONJUNCTION =
  /^(?:alors|tandis|après|avant|depuis|pour|dès|bien|parce|afin|sans|pendant|lors|tant|ainsi|autant|plus|moins|ce)$/;

/** « réclame plus de « transparence » » */
const QUANTITY = /^(?:plus|moins|davantage|beaucoup|autant|trop|assez|peu)$/;

function opensHere(scene: Scene, at: number, owner: number): boolean {
  const inner = scene.owner[at]!;
  return inner >= 0 && scene.ranges[inner]!.first === at && scene.quoted[inner]!.parent === owner;
}

function quotedWithin(scene: Scene, first: number, last: number, owner: number): boolean {
  for (let i = first; i < Math.min(last, scene.owner.length); i++) if (scene.owner[i] !== owner) return true;
  return false;
}

function opensContent(scene: Scene, at: number, { verb }: Group): boolean {
  const word = scene.document.tokens.lower[at] ?? '';
  return (
    ((word === 'que' || word === "qu'") && verb.builds.has('que')) ||
    (verb.builds.has('infinitive') && infinitiveAt(scene, at, at + 6))
  );
}

/** « promet de partir », « accuse X d'avoir menti », « appelle X à voter », « accuse X de « mentir » » */
function linkedInfinitive(scene: Scene, at: number, limit: number, { verb }: Group, object: boolean): Follow | null {
  const word = scene.document.tokens.lower[at]!;
  const links = word === 'à' ? verb.builds.has('to') : (word === 'de' || word === "d'") && verb.builds.has('de');
  if (!links) return null;
  if (infinitiveAt(scene, at + 1, limit) || quotedInfinitive(scene, at)) return { kind: 'infinitive', at: at + 1 };
  if (at + 1 < limit && scene.owner[at + 1] !== scene.owner[at] && (object || verb.builds.has('object')))
    return { kind: 'object', at: at + 1 };
  return null;
}

/** « appelle à « stigmatiser » personne »: the first word in the marks is the infinitive. */
function quotedInfinitive(scene: Scene, at: number): boolean {
  return at + 2 < scene.owner.length && scene.owner[at + 1] !== scene.owner[at] && infinitiveAt(scene, at + 2, at + 6);
}
