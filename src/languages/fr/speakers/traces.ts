/** Where people and organisations stand in an article, and how prominently. */
import type { Entity, Gender, Span } from '../../../document.js';
import { firstAtOrAfter } from '../../../text/spans.js';
import { type Named, type Reading, tokenAt } from '../reading.js';
import { SpeakerTrait } from './traits.js';
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
export interface Trace {
  readonly voice: Voice;
  readonly start: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** The first of its sentence that no preposition governs, outside of quotes. */
  readonly subject: boolean;
  /** Governed by a preposition: « de Velmar ». */
  readonly oblique: boolean;
  readonly quoted: boolean;
}

/** Every named person and organisation; `quoted` are the direct quotes, sorted. */
export function tracesOf(
  reading: Reading,
  words: SpeakerWords,
  quoted: readonly Span[],
  voiceOf: (entity: Entity) => Voice,
): Trace[] {
  const seen = new Set<number>();
  const speakers = reading.named.filter(({ entity }) => entity.type === 'person' || entity.type === 'organisation');
  let before: Trace | null = null;
  return speakers.map((named, at) => {
    const { start } = named.name;
    const quotedHere = isInside(quoted, start);
    // « Odile Carsan et Marie Roux »: both are as prominent as the first.
    const twin: Trace | null = isCoordinated(reading, speakers[at - 1], named) ? before : null;
    const oblique = twin?.oblique ?? isOblique(reading, words, named);
    const subject = twin?.subject ?? (!oblique && !quotedHere && !seen.has(named.sentence));
    if (subject) seen.add(named.sentence);
    before = { voice: voiceOf(named.entity), start, sentence: named.sentence, subject, oblique, quoted: quotedHere };
    return before;
  });
}

function isCoordinated({ tokens }: Reading, before: Named | undefined, { first }: Named): boolean {
  return before !== undefined && first - before.last === 1 && tokens.lower[before.last] === 'et';
}

/** Whether an offset lies in one of the sorted spans. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  const before = spans[firstAtOrAfter(spans, offset + 1) - 1];
  return before !== undefined && before.end > offset;
}

const CIVILITY = /^(?:m\.?|mme|mlle|me|maître|dr\.?|pr\.?|mgr)$/u;
/** A title ends no further before its holder's name than this, in code units. */
const TITLE_GAP = 30;

/** « à Jean Roux », « de la ministre Anne Roux »: governed by a preposition, over civility and title. */
function isOblique({ tokens }: Reading, words: SpeakerWords, { first, entity }: Named): boolean {
  let at = first - 1;
  if (at >= 0 && CIVILITY.test(tokens.lower[at]!)) at--;
  const start = tokens.start[first]!;
  const title = entity.roles.find(({ end }) => end <= start && start - end < TITLE_GAP);
  if (title) at = tokenAt(tokens, title.start) - 1;
  const traits = words.traits(tokens);
  while (at >= 0 && (traits[at]! & SpeakerTrait.Outside) !== 0) at--;
  while (at >= 0 && (traits[at]! & SpeakerTrait.Article) !== 0) at--;
  // « Quant à Luc Amiel, il … » speaks of him all the more.
  return at >= 0 && (traits[at]! & SpeakerTrait.Governs) !== 0 && tokens.lower[at - 1] !== 'quant';
}

/** Index of the last trace that starts before an offset, or -1. */
export function lastBefore(traces: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = traces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (traces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the sentence that holds an offset; after the last one when none does. */
export function sentenceAt({ tokens, sentenceOf, document }: Reading, offset: number): number {
  const token = Math.min(tokenAt(tokens, offset), tokens.count - 1);
  return sentenceOf[token]! >= 0 ? sentenceOf[token]! : document.sentences.length;
}
