/** Voices that may be meant at a place, weighed by how near they stand, how prominently, and who spoke. */
import type { Span } from '../../../document.js';
import type { Reading } from '../reading.js';
import { type Trace, type Voice, lastBefore, sentenceAt } from './traces.js';

export interface Candidate {
  readonly voice: Voice;
  readonly score: number;
}

/** How well a voice fits the words in question, or null when it cannot be meant. */
export type Fit = (voice: Voice) => number | null;

/** Someone's turn to speak. */
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

/** What is asked: a place, and what is known up to it. */
export interface Look {
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
  readonly fit: number;
  score: number;
  mentions: number;
}

/** Null for voices that cannot be meant. */
type Tallies = Map<Voice, Tally | null>;

/** Those who fit, best first. */
export function ranked(look: Look): Candidate[] {
  const here = sentenceAt(look.reading, look.offset);
  const tallies: Tallies = new Map();
  addMentions(tallies, look, look.named, here);
  addMentions(tallies, look, look.taken, here);
  addSpeakers(tallies, look, here);
  const candidates: Candidate[] = [];
  for (const [voice, tally] of tallies) {
    if (tally) candidates.push({ voice, score: tally.score + Math.min(WEIGHT.often, tally.mentions / 6) });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** Traces before the place, nearest first, as far back as anyone is remembered. */
function addMentions(tallies: Tallies, look: Look, traces: readonly Trace[], here: number): void {
  const last = lastBefore(traces, look.offset);
  for (let at = last; at >= 0 && last - at < MENTIONS; at--) {
    const trace = traces[at]!;
    if (here - trace.sentence > SENTENCES && last - at > 3) return;
    const tally = tallyOf(tallies, look, trace.voice);
    if (tally) count(tally, prominence(look, trace, here));
  }
}

function tallyOf(tallies: Tallies, { fits }: Look, voice: Voice): Tally | null {
  const known = tallies.get(voice);
  if (known !== undefined) return known;
  const fit = fits(voice);
  const tally = fit === null ? null : { fit, score: -Infinity, mentions: 0 };
  tallies.set(voice, tally);
  return tally;
}

function count(tally: Tally, weight: number): void {
  tally.score = Math.max(tally.score, tally.fit + weight);
  tally.mentions++;
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
  for (const { start, end } of look.content) {
    if (start > trace.start || trace.start >= end) continue;
    weight += WEIGHT.said;
    break;
  }
  return weight;
}

/** Who spoke is likely to speak again; who spoke last most of all, more so by « ajoute », unless another came up since. */
function addSpeakers(tallies: Tallies, look: Look, here: number): void {
  const { spoken, offset, continuing } = look;
  const subject = lastSubject(look);
  const latest = lastBefore(spoken, offset);
  for (let at = latest; at >= Math.max(0, latest - SPEAKERS); at--) {
    const { voice, start, sentence } = spoken[at]!;
    if (here - sentence > SENTENCES) continue;
    const tally = tallyOf(tallies, look, voice);
    if (!tally) continue;
    const overtaken = subject !== null && subject.start > start && subject.voice !== voice;
    const goesOn = continuing || !overtaken;
    let weight = isPerson(voice) + sameParagraph(look, sentence, here) + WEIGHT.spoke;
    if (goesOn) weight += WEIGHT.subject;
    if (goesOn && at === latest) weight += WEIGHT.spokeLast + (continuing ? WEIGHT.goesOn : 0);
    count(tally, weight + recency(here - sentence));
  }
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
