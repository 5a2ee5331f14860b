/**
 * Who could be meant by « il », « le ministre », « le groupe » at a place: the people and organisations that stand before
 * it, weighed by how near, how prominent, and who spoke last. Each look goes back a bounded way.
 */
import type { Entity, Span } from '../../../document.js';
import type { Reading } from '../reading.js';
import { type Trace, type Voice, isInside, lastBefore, sentenceAt, tracesOf } from './traces.js';
import type { SpeakerWords } from './words.js';

export interface Candidate {
  readonly voice: Voice;
  readonly score: number;
}

/** How well a voice fits the words in question, or null when it cannot be meant. */
export type Fit = (voice: Voice) => number | null;

export interface Memory {
  /**
   * Voices that may be meant at an offset, best first; `continuing` when the words say that the same one goes on,
   * `content` what was said: those named in it are not likely to say it. */
  candidates(offset: number, fits: Fit, continuing: boolean, content?: readonly Span[]): readonly Candidate[];
  /** Says that someone spoke, at an offset; calls come in the order of the text. */
  spoke(voice: Voice, offset: number): void;
  /** Says that someone is the subject of a sentence by a pronoun or a description; calls come in the order of the text. */
  taken(voice: Voice, offset: number): void;
  /** Who spoke last before an offset, and where. */
  last(offset: number): Spoke | null;
  /** The subject of the sentence at an offset, if it stands before it. */
  subjectIn(offset: number): Voice | null;
  voiceOf(entity: Entity): Voice;
}

export interface Spoke {
  readonly voice: Voice;
  readonly start: number;
  readonly sentence: number;
}

const SENTENCES = 12;
const MENTIONS = 40;
const SPEAKERS = 8;

/** Chosen by hand on the annotated articles; a point of recency is a sentence. */
const WEIGHT = {
  recency: 8,
  subject: 3,
  oblique: -2,
  quoted: -3,
  said: -6,
  person: 2,
  spokeLast: 2,
  goesOn: 3,
  spoke: 1,
  sameParagraph: 1.5,
  often: 1,
} as const;

/** Prepares the mentions of an article; `quoted` are its direct quotes, sorted: names inside are less prominent. */
export function memoryOf(reading: Reading, words: SpeakerWords, quoted: readonly Span[]): Memory {
  const voices = new Map<Entity, Voice>();
  const voiceOf = (entity: Entity): Voice => {
    const known = voices.get(entity) ?? { entity, words: null, gender: entity.gender, plural: false };
    voices.set(entity, known);
    return known;
  };
  const named = tracesOf(reading, words, quoted, voiceOf);
  const taken: Trace[] = [];
  const spoken: Spoke[] = [];
  return {
    voiceOf,
    candidates: (offset, fits, continuing, content = []) =>
      ranked({ reading, named, taken, spoken, offset, fits, continuing, content, inQuote: isInside(quoted, offset) }),
    spoke: (voice, start) => void spoken.push({ voice, start, sentence: sentenceAt(reading, start) }),
    taken: (voice, start) =>
      void taken.push({
        voice,
        start,
        sentence: sentenceAt(reading, start),
        subject: true,
        oblique: false,
        quoted: false,
      }),
    subjectIn: offset => subjectIn(sentenceAt(reading, offset), [named, taken], offset),
    last: offset => spoken[lastBefore(spoken, offset)] ?? null,
  };
}

interface Look {
  readonly reading: Reading;
  readonly named: readonly Trace[];
  readonly taken: readonly Trace[];
  readonly spoken: readonly Spoke[];
  readonly offset: number;
  readonly fits: Fit;
  readonly continuing: boolean;
  readonly content: readonly Span[];
  /** The words in question stand inside a quote themselves. */
  readonly inQuote: boolean;
}

interface Tally {
  score: number;
  mentions: number;
}

function ranked(look: Look): Candidate[] {
  const here = sentenceAt(look.reading, look.offset);
  const tallies = new Map<Voice, Tally>();
  for (const traces of [look.named, look.taken]) {
    for (const trace of recent(traces, look.offset, here))
      tally(tallies, look, trace.voice, prominence(look, trace, here));
  }
  addSpeakers(tallies, look, here);
  return [...tallies]
    .map(([voice, { score, mentions }]) => ({ voice, score: score + Math.min(WEIGHT.often, mentions / 6) }))
    .sort((a, b) => b.score - a.score);
}

/** Traces before an offset, nearest first, as far back as anyone is remembered. */
function* recent(traces: readonly Trace[], offset: number, here: number): Iterable<Trace> {
  const last = lastBefore(traces, offset);
  for (let at = last; at >= 0 && last - at < MENTIONS; at--) {
    if (here - traces[at]!.sentence > SENTENCES && last - at > 3) return;
    yield traces[at]!;
  }
}

function tally(tallies: Map<Voice, Tally>, { fits }: Look, voice: Voice, weight: number): void {
  const fit = fits(voice);
  if (fit === null) return;
  const known = tallies.get(voice);
  if (!known) tallies.set(voice, { score: fit + weight, mentions: 1 });
  else {
    known.score = Math.max(known.score, fit + weight);
    known.mentions++;
  }
}

function recency(distance: number): number {
  return Math.max(0, WEIGHT.recency - distance);
}

function sameParagraph({ reading: { document } }: Look, a: number, b: number): number {
  return document.sentences[a]?.paragraph === document.sentences[b]?.paragraph ? WEIGHT.sameParagraph : 0;
}

function isPerson({ entity }: Voice): number {
  return entity?.type === 'organisation' ? 0 : WEIGHT.person;
}

function prominence(look: Look, trace: Trace, here: number): number {
  let weight = recency(here - trace.sentence) + isPerson(trace.voice) + sameParagraph(look, trace.sentence, here);
  if (trace.subject) weight += WEIGHT.subject;
  if (trace.oblique) weight += WEIGHT.oblique;
  if (trace.quoted && !look.inQuote) weight += WEIGHT.quoted;
  if (look.content.some(({ start, end }) => start <= trace.start && trace.start < end)) weight += WEIGHT.said;
  return weight;
}

/** Who spoke is likely to speak again; who spoke last most of all, more so by « ajoute », unless another came up since. */
function addSpeakers(tallies: Map<Voice, Tally>, look: Look, here: number): void {
  const { spoken, offset, continuing } = look;
  const subject = lastSubject(look);
  const latest = lastBefore(spoken, offset);
  for (let at = latest; at >= Math.max(0, latest - SPEAKERS); at--) {
    const { voice, start, sentence } = spoken[at]!;
    const overtaken = subject !== null && subject.start > start && subject.voice !== voice;
    const goesOn = continuing || !overtaken;
    let weight = isPerson(voice) + sameParagraph(look, sentence, here) + WEIGHT.spoke;
    if (goesOn) weight += WEIGHT.subject;
    if (goesOn && at === latest) weight += WEIGHT.spokeLast + (continuing ? WEIGHT.goesOn : 0);
    if (here - sentence <= SENTENCES) tally(tallies, look, voice, weight + recency(here - sentence));
  }
}

function subjectIn(sentence: number, lists: readonly (readonly Trace[])[], offset: number): Voice | null {
  for (const traces of lists) {
    for (let at = lastBefore(traces, offset); at >= 0 && traces[at]!.sentence === sentence; at--) {
      if (traces[at]!.subject) return traces[at]!.voice;
    }
  }
  return null;
}

/** The last person before the place who is the subject of a sentence outside of quotes. */
function lastSubject({ named, taken, offset }: Look): Trace | null {
  const found = [named, taken].map(traces => {
    const last = lastBefore(traces, offset);
    for (let at = last; at >= 0 && last - at < MENTIONS; at--) {
      if (traces[at]!.subject && traces[at]!.voice.entity?.type === 'person') return traces[at]!;
    }
    return null;
  });
  return (found[1]?.start ?? -1) > (found[0]?.start ?? -1) ? found[1]! : found[0]!;
}
