/**
 * Who could be meant by « il », « le ministre », « le groupe » at a place: the people and organisations that stand before
 * it, weighed by how near, how prominent, and who spoke last. Each look goes back a bounded way.
 */
import type { Entity, Span } from '../../../document.js';
import type { Reading } from '../reading.js';
import { type Candidate, type Fit, type Spoke, ranked } from './ranking.js';
import { type Trace, type Voice, isInside, lastBefore, sentenceAt, tracesOf } from './traces.js';
import type { SpeakerWords } from './words.js';

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

function subjectIn(sentence: number, lists: readonly (readonly Trace[])[], offset: number): Voice | null {
  for (const traces of lists) {
    for (let at = lastBefore(traces, offset); at >= 0 && traces[at]!.sentence === sentence; at--) {
      if (traces[at]!.subject) return traces[at]!.voice;
    }
  }
  return null;
}

export type { Candidate, Fit };
