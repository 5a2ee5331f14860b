/** From the words that name a source to who speaks: rules, surest first; the first answer wins. */
import type { Confidence, Entity, Role, Span } from '../../../document.js';
import type { Rule } from '../../../language.js';
import { type Reading, namedOn, tokenAt } from '../reading.js';
import type { Reported } from '../reported.js';
import type { Facts } from './facts.js';
import { fitsOrganisation, fitsPerson, fitsPronoun, bearersOf } from './fit.js';
import type { Candidate, Memory } from './memory.js';
import type { Source } from './source.js';
import type { Voice } from './traces.js';
import type { SpeakerWords } from './words.js';

export interface Answer {
  readonly voice: Voice;
  readonly confidence: Confidence;
}

/** One article while its speakers are sought. */
export interface Scene {
  readonly reading: Reading;
  readonly words: SpeakerWords;
  /** Token → bits of SpeakerTrait. */
  readonly traits: Int32Array;
  /** Direct quotes, sorted, none inside another. */
  readonly quoted: readonly Span[];
  readonly facts: Facts;
  readonly memory: Memory;
  /** Filled as subjects are resolved: people with all their roles, for whom more were found. */
  readonly roles: Map<Entity, readonly Role[]>;
}

export interface Question extends Scene {
  /** Null for the subject of a sentence that reports nothing. */
  readonly reported: Reported | null;
  readonly source: Source;
  /** Where the source stands. */
  readonly offset: number;
}

export interface SpeakerRule extends Rule {
  answer(question: Question): Answer | null;
}

/** A lead over the next candidate from which the first is named, and from which it is named with some confidence. */
const LEAD = 0.5;
const CLEAR_LEAD = 3;

function clearest(candidates: readonly Candidate[], floor: number): Answer | null {
  const [best, next] = candidates;
  if (!best || best.score < floor) return null;
  const lead = best.score - (next?.score ?? 0);
  if (lead < LEAD) return null;
  return { voice: best.voice, confidence: lead >= CLEAR_LEAD ? 'medium' : 'low' };
}

export function byName({ source, memory }: Question): Answer | null {
  if (source.kind !== 'name') return null;
  const { entity } = source.named;
  return entity.type === 'misc' ? null : { voice: memory.voiceOf(entity), confidence: 'high' };
}

/** « « Merci à Luc », dit-elle »: who is named in direct speech does not speak it. */
function contentOf({ reported }: Question): readonly Span[] {
  return reported?.type === 'direct' ? reported.spans : [];
}

function isContinuing({ reported, words }: Question): boolean {
  return reported?.cue ? words.is(reported.cue.lemma, 'continuing') : false;
}

export function pronoun(question: Question): Answer | null {
  const { source, memory, offset, facts, reported } = question;
  if (source.kind !== 'pronoun' || source.pronoun === 'one' || source.pronoun === 'me') return null;
  if (source.pronoun === 'they') return plural(question);
  return clearest(
    memory.candidates(
      offset,
      fitsPronoun(facts, source, reported?.frame === 'inversion'),
      isContinuing(question),
      contentOf(question),
    ),
    4,
  );
}

/** « ils »: the group that spoke last. */
function plural({ memory, offset }: Question): Answer | null {
  return clearest(
    memory.candidates(offset, voice => (voice.plural ? 0 : null), true),
    4,
  );
}

/** « apprend-on auprès de la mairie », « souffle-t-on à Matignon », « de source policière ». */
function toldBy({ reading, words, memory, source }: Question): Answer | null {
  const { tokens } = reading;
  const from = tokenAt(tokens, source.mention.end);
  for (let token = from; token < Math.min(tokens.count, from + 12); token++) {
    const word = tokens.lower[token]!;
    if (/^[.;:«"»]$/u.test(word)) return null;
    const named = namedOn(reading, token);
    if (named && !words.isOutlet(named.entity.name) && isAt(reading, named.first)) {
      return { voice: memory.voiceOf(named.entity), confidence: 'medium' };
    }
    if (/^sources?$/u.test(word) && tokens.lower[token - 1] === 'de') {
      const mention = { start: tokens.start[token]!, end: tokens.end[token + 1] ?? tokens.end[token]! };
      return { voice: { entity: null, words: mention, gender: 'f', plural: word === 'sources' }, confidence: 'medium' };
    }
  }
  return null;
}

function isAt({ tokens }: Reading, first: number): boolean {
  const before = tokens.lower.slice(Math.max(0, first - 4), first).join(' ');
  return (
    /(?:^| )(?:à|au|aux|chez|auprès|côté|du|de|d')(?: (?:la|l'|le|les|du|de|d'))*$/u.test(before) &&
    /(?:à|au|chez|auprès|côté)/u.test(before)
  );
}

/* « on pouvait lire « … » sur un mur »: nobody says it. */
const SEEN = /(?:^| )(?:lire|voir|pouvoir|entendre|savoir|apprendre|trouver)$/u;

function inWords({ mention }: Source): Answer {
  return { voice: { entity: null, words: mention, gender: null, plural: false }, confidence: 'low' };
}

/** « Au ministère de la Mer, on se dit « attentif » »: the place that the sentence begins with. */
function toldAt({ reading, memory, source }: Question): Answer | null {
  const { tokens, sentenceOf, document } = reading;
  const comma = tokenAt(tokens, source.mention.start) - 1;
  const named = comma > 0 && tokens.text[comma] === ',' ? namedOn(reading, comma - 1) : null;
  const first = document.sentences[sentenceOf[comma]!]?.firstToken ?? comma;
  if (!named || named.first - first > 4 || !isAt(reading, named.first)) return null;
  return named.entity.type === 'misc' ? null : { voice: memory.voiceOf(named.entity), confidence: 'medium' };
}

/** « fait-on valoir »: whoever spoke in the same breath. */
export function one(question: Question): Answer | null {
  const { source, memory, offset, reported } = question;
  if (source.kind !== 'pronoun' || source.pronoun !== 'one') return null;
  const told = toldBy(question) ?? toldAt(question);
  if (told || !reported) return told;
  if (reported.frame === 'subject-verb') return SEEN.test(reported.cue?.lemma ?? '') ? null : inWords(source);
  const last = memory.last(offset);
  return last && offset - last.start < 600 ? { voice: last.voice, confidence: 'low' } : null;
}

const NOBODY = { same: [], related: [] } as const;

export function person(question: Question): Answer | null {
  const { source, facts, memory, offset } = question;
  if (source.kind !== 'description' || source.description.type !== 'person') return null;
  if (source.determiner === 'indefinite' || source.determiner === 'possessive') return null;
  const isAny = source.description.kind === 'any';
  const { same, related } = isAny ? NOBODY : bearersOf(facts, source);
  if (same.length === 1) return { voice: memory.voiceOf(same[0]!), confidence: 'medium' };
  const fits = fitsPerson(facts, source);
  const near = clearest(memory.candidates(offset, fits, false, contentOf(question)), isAny ? 6 : 9);
  if (near || same.length > 0 || related.length !== 1) return near;
  return { voice: memory.voiceOf(related[0]!), confidence: 'low' };
}

export function organisation({ source, facts, memory, offset }: Question): Answer | null {
  if (source.kind !== 'description' || source.description.type !== 'organisation') return null;
  if (source.determiner === 'indefinite' || source.determiner === 'possessive') return null;
  return clearest(memory.candidates(offset, fitsOrganisation(facts, source), false), 5);
}

/** « précise le communiqué »: who issued it, or else the organisation that spoke last. */
export function issuer({ source, memory, offset }: Question): Answer | null {
  if (source.kind !== 'document') return null;
  if (source.issuer) return { voice: memory.voiceOf(source.issuer.entity), confidence: 'medium' };
  const last = memory.last(offset);
  if (last) return { voice: last.voice, confidence: 'low' };
  const fits = ({ entity }: Voice): number | null => (entity ? 0 : null);
  return clearest(memory.candidates(offset, fits, false), 6);
}

/** A name that stands in the text without having been marked as one, known from elsewhere in the article. */
export function byWord({ source, memory, facts, reading }: Question): Answer | null {
  if (source.kind !== 'words') return null;
  const { start, end } = source.mention;
  const entity = facts.bearerOf(reading.document.view.text.slice(start, end));
  return entity && { voice: memory.voiceOf(entity), confidence: 'low' };
}

/** « un porte-parole », « des villageois », « la direction »: the words as they stand. */
export function unnamed({ source }: Question): Answer | null {
  if (source.kind === 'pronoun' || source.kind === 'name' || source.kind === 'sign') return null;
  const isPlural = source.kind === 'words' && source.plural;
  const gender =
    source.kind === 'description' ? source.description.gender : source.kind === 'words' ? source.gender : null;
  return { voice: { entity: null, words: source.mention as Span, gender, plural: isPlural }, confidence: 'medium' };
}
