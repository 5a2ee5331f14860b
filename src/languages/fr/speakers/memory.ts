/**
 * Who could be meant by « il », « le ministre », « le groupe » at a place: the people and organisations named before it,
 * weighed by how near, how prominent, and who spoke last.
 */
import type { Entity, Gender, Span } from '../../../document.js';
import { firstAtOrAfter } from '../../../text/spans.js';
import { type Named, type Reading, tokenAt } from '../reading.js';
import type { SpeakerWords } from './words.js';

/** Someone who speaks: an entity, or words that name nobody known. */
export interface Voice {
  readonly entity: Entity | null;
  /** The words, when there is no entity. */
  readonly words: Span | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
}

/** One place where a voice stands in the text. */
interface Trace {
  readonly voice: Voice;
  readonly start: number;
  readonly sentence: number;
  readonly subject: boolean;
  readonly oblique: boolean;
  readonly quoted: boolean;
}

export interface Candidate {
  readonly voice: Voice;
  readonly score: number;
}

export interface Memory {
  /** Voices that may be meant at an offset, best first. */
  candidates(offset: number, fits: (voice: Voice) => number | null, continuing: boolean): readonly Candidate[];
  /** Says that someone spoke, at an offset. */
  spoke(voice: Voice, offset: number): void;
  /** Who spoke last before an offset, with where. */
  last(offset: number): { readonly voice: Voice; readonly offset: number } | null;
  voiceOf(entity: Entity): Voice;
  /** People who bear a role. */
  readonly people: readonly Entity[];
}

/** How far back anyone is remembered, in sentences and in mentions: bounds the cost of each look. */
const SENTENCES = 14;
const MENTIONS = 60;

const WEIGHT = {
  recency: 8,
  subject: 3,
  oblique: -2,
  quoted: -3,
  person: 2,
  spokeLast: 3,
  goesOn: 3,
  spoke: 1,
  sameParagraph: 1.5,
  often: 2,
} as const;

/** Prepares the mentions of an article; `quoted` are the direct quotes, sorted: names inside are less prominent. */
export function memoryOf(reading: Reading, words: SpeakerWords, quoted: readonly Span[]): Memory {
  const voices = new Map<Entity, Voice>();
  const voiceOf = (entity: Entity): Voice => {
    const known = voices.get(entity) ?? { entity, words: null, gender: entity.gender, plural: false };
    voices.set(entity, known);
    return known;
  };
  const traces = tracesOf(reading, words, quoted, voiceOf);
  const spoken: { voice: Voice; offset: number }[] = [];
  return {
    voiceOf,
    people: [...new Set(reading.named.map(({ entity }) => entity))].filter(({ roles }) => roles.length > 0),
    candidates: (offset, fits, continuing) => ranked(reading, traces, spoken, offset, fits, continuing),
    spoke: (voice, offset) => void spoken.push({ voice, offset }),
    last: offset => spoken.findLast(entry => entry.offset < offset) ?? null,
  };
}

function tracesOf(
  reading: Reading,
  words: SpeakerWords,
  quoted: readonly Span[],
  voiceOf: (entity: Entity) => Voice,
): Trace[] {
  const seen = new Set<number>();
  return reading.named
    .filter(({ entity }) => entity.type === 'person' || entity.type === 'organisation')
    .map(named => {
      const { start } = named.name;
      const oblique = isOblique(reading, words, named);
      const inQuote = isInside(quoted, start);
      const subject = !oblique && !inQuote && !seen.has(named.sentence);
      if (subject) seen.add(named.sentence);
      return { voice: voiceOf(named.entity), start, sentence: named.sentence, subject, oblique, quoted: inQuote };
    });
}

function isInside(spans: readonly Span[], offset: number): boolean {
  const before = spans[firstAtOrAfter(spans, offset + 1) - 1];
  return before !== undefined && before.end > offset;
}

const CIVILITY = /^(?:m\.?|mme|mlle|me|maître|dr\.?|pr\.?|mgr)$/u;
const PREPOSITION =
  /^(?:de|d'|du|des|à|au|aux|par|pour|avec|contre|chez|sur|dans|en|entre|vers|envers|sans|comme|et)$/u;

/** « à Jean Roux », « de la ministre Anne Roux »: governed by a preposition, over civility and title. */
function isOblique({ tokens }: Reading, words: SpeakerWords, { first, entity }: Named): boolean {
  let at = first - 1;
  if (at >= 0 && CIVILITY.test(tokens.lower[at]!)) at--;
  const role = entity.roles.find(
    ({ start, end }) => end <= tokens.start[first]! && tokens.start[first]! - end < 30 && start >= 0,
  );
  if (role) at = tokenAt(tokens, role.start) - 1;
  while (at >= 0 && words.roles.is(tokens.lower[at]!, 'outside')) at--;
  while (at >= 0 && /^(?:le|la|l'|les|un|une)$/u.test(tokens.lower[at]!)) at--;
  return at >= 0 && PREPOSITION.test(tokens.lower[at]!);
}

interface Tally {
  score: number;
  mentions: number;
}

function ranked(
  reading: Reading,
  traces: readonly Trace[],
  spoken: readonly { voice: Voice; offset: number }[],
  offset: number,
  fits: (voice: Voice) => number | null,
  continuing: boolean,
): Candidate[] {
  const here = sentenceAt(reading, offset);
  const tallies = new Map<Voice, Tally>();
  for (let at = lastBefore(traces, offset), seen = 0; at >= 0 && seen < MENTIONS; at--, seen++) {
    const trace = traces[at]!;
    if (here - trace.sentence > SENTENCES && seen > 3) break;
    const fit = fits(trace.voice);
    if (fit === null) continue;
    const weight = fit + prominence(reading, trace, here);
    const tally = tallies.get(trace.voice) ?? { score: -Infinity, mentions: 0 };
    tallies.set(trace.voice, { score: Math.max(tally.score, weight), mentions: tally.mentions + 1 });
  }
  const since = newSubjectSince(traces, offset);
  addSpeakers(reading, spoken, offset, here, fits, continuing, tallies, since);
  return [...tallies]
    .map(([voice, { score, mentions }]) => ({ voice, score: score + Math.min(WEIGHT.often, mentions / 4) }))
    .sort((a, b) => b.score - a.score);
}

/** The last person before an offset who is the subject of a sentence outside of quotes. */
function newSubjectSince(traces: readonly Trace[], offset: number): Trace | null {
  for (let at = lastBefore(traces, offset), seen = 0; at >= 0 && seen < MENTIONS; at--, seen++) {
    const trace = traces[at]!;
    if (trace.subject && trace.voice.entity?.type === 'person') return trace;
  }
  return null;
}

function lastBefore(traces: readonly Trace[], offset: number): number {
  let low = 0;
  let high = traces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (traces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sentenceAt({ tokens, sentenceOf, document }: Reading, offset: number): number {
  const token = Math.min(tokenAt(tokens, offset), tokens.count - 1);
  return sentenceOf[token]! >= 0 ? sentenceOf[token]! : document.sentences.length;
}

function recency(distance: number): number {
  return Math.max(0, WEIGHT.recency - distance);
}

function sameParagraph({ document }: Reading, a: number, b: number): boolean {
  return document.sentences[a]?.paragraph === document.sentences[b]?.paragraph;
}

function prominence(reading: Reading, trace: Trace, here: number): number {
  let weight = recency(here - trace.sentence);
  if (trace.subject) weight += WEIGHT.subject;
  if (trace.oblique) weight += WEIGHT.oblique;
  if (trace.quoted) weight += WEIGHT.quoted;
  if (trace.voice.entity?.type === 'person') weight += WEIGHT.person;
  if (sameParagraph(reading, trace.sentence, here)) weight += WEIGHT.sameParagraph;
  return weight;
}

/** Who spoke is more likely to speak again; who spoke last most of all, more so by « ajoute », « conclut ». */
function addSpeakers(
  reading: Reading,
  spoken: readonly { voice: Voice; offset: number }[],
  offset: number,
  here: number,
  fits: (voice: Voice) => number | null,
  continuing: boolean,
  tallies: Map<Voice, Tally>,
  newSubject: { readonly start: number; readonly voice: Voice } | null,
): void {
  let last = true;
  for (let at = spoken.length - 1; at >= Math.max(0, spoken.length - 8); at--) {
    const entry = spoken[at]!;
    if (entry.offset >= offset) continue;
    const fit = fits(entry.voice);
    const sentence = sentenceAt(reading, entry.offset);
    if (fit !== null && here - sentence <= SENTENCES) {
      const person = entry.voice.entity?.type === 'organisation' ? 0 : WEIGHT.person;
      const near = sameParagraph(reading, sentence, here) ? WEIGHT.sameParagraph : 0;
      const overtaken = newSubject !== null && newSubject.start > entry.offset && newSubject.voice !== entry.voice;
      const again =
        last && (continuing || !overtaken) ? WEIGHT.spokeLast + (continuing ? WEIGHT.goesOn : 0) : WEIGHT.spoke;
      const weight = fit + person + near + again + recency(here - sentence) + WEIGHT.subject;
      const tally = tallies.get(entry.voice) ?? { score: -Infinity, mentions: 0 };
      tallies.set(entry.voice, { ...tally, score: Math.max(tally.score, weight) });
    }
    last = false;
  }
}
