/** The outlet or occasion through which something was said, when it is not who speaks: « à l'AFP », « sur RTL ». */
import { type Entity, type Span, TokenShape } from '../../../document.js';
import { type Named, type Reading, namedOn, tokenAt } from '../reading.js';
import type { Reported } from '../reported.js';
import type { Found } from './layer.js';
import { type Occasion as Appearance, occasionsOf } from './occasions.js';
import type { Scene } from './resolve.js';
import { type Voice, isInside as isQuoted } from './traces.js';
import { SpeakerTrait } from './traits.js';
import type { SpeakerWords } from './words.js';

const { Through, Relay, Occasion, Outlet, Between } = SpeakerTrait;

export interface Via {
  readonly entity: Entity | null;
  readonly mention: Span;
}

/** A quote that goes on keeps the outlet of the one before; one inside another's words has none of its own. */
export function viasOf(scene: Scene, found: readonly Found[]): (Via | null)[] {
  const { reading, words, quoted } = scene;
  const appearance = appearances(scene);
  let before: { via: Via | null; one: Found } | null = null;
  return found.map(one => {
    const { reported, voice } = one;
    if (isQuoted(quoted, reported.cue?.start ?? -1)) return null;
    const there = appearance(one);
    const own = viaOf(reading, words, reported, voice?.entity ?? null);
    const via: Via | null = own ?? (before && goesOnFrom(reading, words, before.one, one) ? before.via : null) ?? there;
    before = { via, one };
    return via;
  });
}

/** How many sentences after « Invitée de RTL » her first words may stand, and how many may pass between two of them. */
const FIRST_WORDS = 3;
const PAUSE = 8;

/** Answers, quote after quote, in which appearance the voice speaks; null when in none. */
function appearances(scene: Scene): (one: Found) => Via | null {
  const { tokens, sentenceOf } = scene.reading;
  const occasions = occasionsOf(scene);
  const running = new Map<Voice, { via: Via; last: number }>();
  let next = 0;
  let open: Appearance | null = null;
  return ({ reported, voice }) => {
    const sentence = sentenceOf[tokenAt(tokens, (reported.cue ?? reported.spans[0]!).start)] ?? -1;
    while (next < occasions.length && occasions[next]!.sentence <= sentence) open = occasions[next++]!;
    if (!voice?.entity) return null;
    if (open && appears(open, voice.entity, sentence)) {
      const { entity, name } = open.outlet;
      running.set(voice, { via: { entity, mention: { start: name.start, end: name.end } }, last: sentence });
      open = null;
    }
    const current = running.get(voice);
    if (!current || sentence - current.last > PAUSE) return null;
    current.last = sentence;
    return current.via;
  };
}

/** The one named beside the outlet; where nobody is, whoever speaks first. */
function appears({ guests, outlet, sentence: at }: Appearance, entity: Entity, sentence: number): boolean {
  if (sentence - at > FIRST_WORDS || entity === outlet.entity) return false;
  return guests.has(entity) || guests.size === 0;
}

/** The same voice goes on: without a source, by « a-t-elle ajouté », or in the next marks of the paragraph. */
function goesOnFrom(
  { tokens, sentenceOf, document }: Reading,
  words: SpeakerWords,
  before: Found,
  one: Found,
): boolean {
  if (one.voice === null || one.voice !== before.voice) return false;
  const paragraph = ({ reported }: Found): number =>
    document.sentences[sentenceOf[tokenAt(tokens, reported.spans[0]!.start)]!]?.paragraph ?? -1;
  const { cue, frame, type } = one.reported;
  if (cue && words.is(cue.lemma, 'continuing')) return paragraph(before) === paragraph(one);
  if (one.source) return false;
  return frame !== 'bare' || (type === 'direct' && paragraph(before) === paragraph(one));
}

/** How far around a cue an outlet may stand, and how far before its name the preposition, in tokens. */
const REACH = 45;
const STEPS = 9;

/** The outlet named in the sentence of the cue, outside of what is quoted; null when there is none. */
function viaOf(reading: Reading, words: SpeakerWords, reported: Reported, speaker: Entity | null): Via | null {
  const range = rangeOf(reading, reported);
  if (!range) return null;
  for (let token = range.first; token < range.last; token++) {
    const named = namedOn(reading, token);
    if (!named) continue;
    token = named.last - 1;
    const mention = { start: named.name.start, end: named.name.end };
    if (named.entity === speaker || named.entity.type === 'person' || isInside(reported.spans, mention)) continue;
    if (leadsTo(reading, words, named, reported)) return { entity: named.entity, mention };
  }
  return null;
}

/** Tokens of the sentence that holds the cue, and of the attribution. */
function rangeOf({ tokens, sentenceOf, document }: Reading, { cue, attribution }: Reported) {
  const anchor = cue ?? attribution;
  if (!anchor) return null;
  const at = Math.min(tokenAt(tokens, anchor.start), tokens.count - 1);
  const sentence = document.sentences[sentenceOf[at]!];
  let first = Math.max(sentence?.firstToken ?? at, at - REACH);
  let last = Math.min(sentence?.lastToken ?? at + 1, at + REACH);
  if (attribution) {
    first = Math.min(first, tokenAt(tokens, attribution.start));
    last = Math.max(last, Math.min(tokenAt(tokens, attribution.end), at + REACH));
  }
  return { first, last };
}

function isInside(spans: readonly Span[], { start }: Span): boolean {
  return spans.some(span => span.start <= start && start < span.end);
}

/** Whether the words before a name make it an outlet. */
function leadsTo(reading: Reading, words: SpeakerWords, named: Named, reported: Reported): boolean {
  const { tokens } = reading;
  const traits = words.traits(tokens);
  const known = (): boolean => words.isOutlet(named.entity.name) || words.isOutlet(wordsOf(reading, named));
  let occasion = false;
  for (let token = named.first - 1; token >= Math.max(0, named.first - STEPS); token--) {
    const kinds = traits[token]!;
    const by = tokens.lower[token] === 'par';
    if (kinds & Through) return occasion || tokens.lower[token + 1] === 'par' || known();
    if (kinds & Relay) return relays(reading, token, named, reported);
    if (kinds & Occasion) {
      occasion = true;
      if (/^invitée?$/u.test(tokens.lower[token]!)) return true;
    } else if (kinds & Outlet && !by) {
      occasion ||= known();
      if (occasion || !isApposed(traits, token)) return occasion;
    } else if (!by && (kinds & Between) === 0) return false;
  }
  return false;
}

/** « un entretien à Velmar »: the word before the preposition may show that the name is an outlet. */
function isApposed(traits: Int32Array, token: number): boolean {
  return token > 0 && (traits[token - 1]! & (Occasion | Through | Between)) !== 0;
}

/** « …, selon elle, rapporte Le Littoral »: the paper passes on what another said. */
function relays({ tokens }: Reading, verb: number, named: Named, { source, cue }: Reported): boolean {
  const own = cue !== null && cue.start <= tokens.start[verb]! && tokens.start[verb]! < cue.end;
  return !own && source !== null && named.first - verb === 1 && !(tokens.shape[verb]! & TokenShape.Mark);
}

function wordsOf({ document }: Reading, { name }: Named): string {
  return document.view.text.slice(name.start, name.end);
}
