/** Verb groups that report: « affirme », « a-t-il ajouté », « s'est félicité », « a fini par reconnaître », « en précisant ». */
import { type Carrier, auxiliaryBefore, hasReflexive, headBefore, negatedBetween } from './auxiliary.js';
import type { Range, Scene } from './scene.js';
import { hasShape, hasTrait, is } from './scene.js';
import { TokenShape } from '../../../document.js';
import { type Readings, type Verb, WordClass } from './lexicon.js';
import type { VerbsOfForm } from './verb-forms.js';
import { readingsAt } from './phrase-words.js';
import { Trait } from './traits.js';

export interface Group extends Range {
  readonly verb: Verb;
  /** Token of the lexical verb. */
  readonly main: number;
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'passive';
  /** Token of the inverted pronoun (« -t-elle »), or -1. */
  readonly pronoun: number;
  /** First token with its clitics: what stands before it may be the subject. */
  readonly head: number;
  readonly negated: boolean;
  /** An infinitive under another verb: « tient à préciser ». */
  readonly governed: boolean;
}

/** All reporting groups in reading order, inside quotations too (`scene.owner` tells). Linear. */
export function groupsOf(scene: Scene): Group[] {
  const groups: Group[] = [];
  const { traits, nameOf, classes, phrases } = scene;
  for (let i = 0; i < traits.length; i++) {
    if ((traits[i]! & Trait.Reporting) === 0 || nameOf[i]! >= 0 || classes[i] !== 0) continue;
    const group = groupAt(scene, i, readingsAt(scene.lexicon, phrases, i));
    if (!group) continue;
    // « a tenu à préciser »: the longer group takes the place of a head found before it.
    while (groups.length > 0 && groups.at(-1)!.last > group.first) groups.pop();
    groups.push(group);
    i = Math.max(i, group.last - 1);
  }
  return groups;
}

/** Groups by their first token and by their head. */
export interface GroupAt {
  get(token: number): Group | undefined;
  has(token: number): boolean;
}

/** Index of the groups of a document of `count` tokens. */
export function groupIndex(groups: readonly Group[], count: number): GroupAt {
  const at = new Int32Array(count).fill(-1);
  groups.forEach(({ first, head }, index) => (at[first] = at[head] = index));
  const has = (token: number): boolean => token >= 0 && token < count && at[token]! >= 0;
  return { has, get: token => (has(token) ? groups[at[token]!] : undefined) };
}

function groupAt(scene: Scene, i: number, readings: Readings): Group | null {
  const { participle, finite, gerund, infinitive } = readings.moods;
  const carrier = participle ? auxiliaryBefore(scene, i) : null;
  if (carrier) return compound(scene, i, participle!, carrier);
  if (participle && isCoordinated(scene, i)) return pick(scene, i, participle, { first: i, mood: 'finite' });
  if (finite && mayBeFinite(scene, i, readings)) return pick(scene, i, finite, { first: i, mood: 'finite' });
  if (gerund && mayBeGerund(scene, i)) return pick(scene, i, gerund, { first: i, mood: 'gerund' });
  return infinitive && infinitiveGroup(scene, i, infinitive);
}

interface Frame {
  readonly first: number;
  readonly mood: Group['mood'];
  readonly pronoun?: number;
  readonly governed?: boolean;
}

/** Chooses the verb among homographs: a phrase whose words follow, then by the reflexive pronoun. */
function pick(
  scene: Scene,
  i: number,
  { plain, reflexive: reflexives, phrases }: VerbsOfForm,
  frame: Frame,
): Group | null {
  const { first } = frame;
  const head = headBefore(scene, first);
  let verb: Verb | null = null;
  let last = i + 1;
  for (const candidate of phrases) {
    const end = restEnd(scene, i + 1, candidate.rest);
    if (end > last) [verb, last] = [candidate, end];
  }
  const reflexive = hasReflexive(scene, head, first);
  verb ??= reflexive ? reflexives : plain;
  if (!verb) return null;
  const pronoun = frame.pronoun ?? (hasTrait(scene, i + 1, Trait.Inverted) ? i + 1 : -1);
  const negated = negatedBetween(scene, head, first);
  return {
    verb,
    main: i,
    first,
    last,
    mood: frame.mood,
    pronoun,
    head,
    negated,
    governed: frame.governed ?? false,
  };
}

/** Where the words of a phrase end after `from`, adverbs and an inverted pronoun aside; 0 when they do not follow. */
function restEnd(scene: Scene, from: number, rest: readonly string[]): number {
  const { lower } = scene.document.tokens;
  let at = from;
  while (
    at < from + 3 &&
    lower[at] !== rest[0] &&
    (is(scene, at, WordClass.Adverb) || hasTrait(scene, at, Trait.Inverted))
  )
    at++;
  for (const word of rest) if (lower[at++] !== word) return 0;
  return at;
}

/** « la demande », « un juge », « sur demande » are nouns. */
function mayBeFinite(scene: Scene, i: number, { noun }: Readings): boolean {
  const before = scene.document.tokens.lower[i - 1];
  if (hasTrait(scene, i + 1, Trait.Inverted)) return true;
  if (hasShape(scene, i, TokenShape.Capital) && is(scene, i - 1, WordClass.Determiner | WordClass.Of)) return false;
  if (is(scene, i - 1, WordClass.Contracted | WordClass.Preposition) && !is(scene, i - 1, WordClass.Clitic))
    return false;
  if (is(scene, i - 1, WordClass.Speaker) && before !== 'nous' && before !== 'vous') return false;
  if (!is(scene, i - 1, WordClass.Determiner) || is(scene, i - 1, WordClass.Subject)) return true;
  if (!is(scene, i - 1, WordClass.Clitic)) return false;
  return !noun || before === 'leur' || is(scene, i - 2, WordClass.Subject | WordClass.Relative);
}

/** « a promis des moyens et annoncé que … »: the auxiliary stands before the first of two participles. */
function isCoordinated(scene: Scene, i: number): boolean {
  const { lower } = scene.document.tokens;
  if (!/^(?:et|puis)$/.test(lower[i - 1] ?? '') || hasTrait(scene, i, Trait.Finite)) return false;
  const opens = /^(?:que|qu')$/.test(lower[i + 1] ?? '') || scene.owner[i + 1] !== scene.owner[i];
  if (!opens) return false;
  for (let at = i - 2; at >= 0 && at > i - 25; at--)
    if (hasTrait(scene, at, Trait.Auxiliary) && scene.lexicon.auxiliaries.get(lower[at]!) === 'avoir') return true;
  return false;
}

/** « un amendement préconisant de … » says what the amendment does; « , ajoutant que », « en précisant que » report. */
function mayBeGerund(scene: Scene, i: number): boolean {
  const head = headBefore(scene, i);
  for (let k = head; k < i; k++) if (scene.document.tokens.lower[k] === 'en') return true;
  return /^(?:,|et|tout)$/.test(scene.document.tokens.lower[head - 1] ?? ',') || hasReflexive(scene, head, i);
}

function compound(scene: Scene, i: number, verbs: VerbsOfForm, carrier: Carrier): Group | null {
  const word = scene.document.tokens.lower[carrier.at]!;
  const mood = carrier.passive ? 'passive' : carrierMood(word);
  return pick(scene, i, verbs, { first: carrier.at, mood, pronoun: carrier.pronoun });
}

function carrierMood(word: string): Group['mood'] {
  if (word === 'avoir' || word === 'être') return 'infinitive';
  return word === 'ayant' || word === 'étant' ? 'gerund' : 'finite';
}

/** « tient à préciser », « a fini par reconnaître », « vient d'annoncer »; else an infinitive of its own. */
function infinitiveGroup(scene: Scene, i: number, verbs: VerbsOfForm): Group | null {
  const { lower } = scene.document.tokens;
  let at = headBefore(scene, i) - 1;
  if (/^(?:à|de|d'|par)$/.test(lower[at] ?? '')) at--;
  while (at > i - 6 && is(scene, at, WordClass.Adverb)) at--;
  const pronoun = hasTrait(scene, at, Trait.Inverted) ? at : -1;
  const verbAt = pronoun >= 0 ? at - 1 : at;
  const infinitive = (): Group | null => pick(scene, i, verbs, { first: i, mood: 'infinitive' });
  if (!hasTrait(scene, verbAt, Trait.Governor)) return infinitive();
  const verb = lower[verbAt]!;
  const carrier = scene.lexicon.governorParticiples.has(verb) ? auxiliaryBefore(scene, verbAt) : null;
  if (carrier && !carrier.passive) {
    const inverted = carrier.pronoun >= 0 ? carrier.pronoun : pronoun;
    const mood = carrierMood(lower[carrier.at]!);
    return pick(scene, i, verbs, { first: carrier.at, mood, pronoun: inverted, governed: true });
  }
  if (scene.lexicon.governors.has(verb))
    return pick(scene, i, verbs, { first: verbAt, mood: 'finite', pronoun, governed: true });
  return infinitive();
}
