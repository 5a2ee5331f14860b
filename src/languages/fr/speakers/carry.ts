/** Who speaks where no source is named: the one who spoke before, after, or is being talked about. */
import { type Reading, tokenAt } from '../reading.js';
import type { Reported } from '../reported.js';
import type { Memory } from './memory.js';
import type { Found } from './layer.js';
import type { Answer, Scene } from './resolve.js';
import type { Voice } from './traces.js';

/** « Avant d'ajouter que »: the subject of the sentence, or whoever spoke last goes on. */
export function goesOn({ reading, memory }: Scene, reported: Reported): Answer | null {
  const { start } = reported.spans[0]!;
  const offset = Math.min(start, reported.cue?.start ?? start);
  const subject = memory.subjectIn(offset);
  if (subject && reported.cue) return { voice: subject, confidence: 'medium' };
  const last = memory.last(Math.max(offset, start));
  if (last && paragraphAt(reading, offset) - paragraphAt(reading, last.start) <= 2) {
    return { voice: last.voice, confidence: 'medium' };
  }
  return talkedAbout(memory, offset);
}

function talkedAbout(memory: Memory, offset: number): Answer | null {
  const fits = ({ plural, entity }: Voice): number | null => (plural ? null : entity?.type === 'organisation' ? -1 : 0);
  const [best, next] = memory.candidates(offset, fits, false);
  if (!best || best.score < 9 || best.score - (next?.score ?? 0) < 1) return null;
  return { voice: best.voice, confidence: 'low' };
}

/** How many neighbours of a bare quote are asked. */
const NEIGHBOURS = 12;

/** Quotation marks alone: repeated words, the same paragraph, the sentence that follows, the neighbours; else silence. */
export function bareSpeaker({ reading, memory }: Scene, all: readonly Found[], at: number): Answer | null {
  const own = all[at]!.reported;
  const paragraph = paragraphAt(reading, own.spans[0]!.start);
  const near = (index: number): Found | null => {
    const other = all[index];
    return other?.voice && paragraphAt(reading, other.reported.spans[0]!.start) === paragraph ? other : null;
  };
  const voice =
    repeated(reading, all, at) ??
    near(at - 1)?.voice ??
    memory.subjectIn(own.spans[0]!.start) ??
    followingSubject(reading, memory, own) ??
    near(at + 1)?.voice ??
    (own.type === 'direct' ? talkedAbout(memory, own.spans[0]!.start)?.voice : null) ??
    neighbour(reading, all, at, paragraph);
  return voice ? { voice, confidence: 'low' } : null;
}

/** How much of a quote is compared, in code units. */
const COMPARED = 400;

/** A headline or subhead that repeats a quote of the text: « C'est un tunnel ». */
function repeated({ document }: Reading, all: readonly Found[], at: number): Voice | null {
  const { text } = document.view;
  const { start, end } = all[at]!.reported.spans[0]!;
  if (end - start < 8 || end - start > COMPARED) return null;
  const own = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+$/u, '');
  for (let step = 1; step <= NEIGHBOURS; step++) {
    for (const other of [all[at + step], all[at - step]]) {
      if (other?.voice && spokenWords(text, other.reported).includes(own)) return other.voice;
    }
  }
  return null;
}

function spokenWords(text: string, { spans }: Reported): string {
  const [first] = spans;
  return text.slice(first!.start, Math.min(first!.end, first!.start + COMPARED)).toLowerCase();
}

/** « « Une mesure juste. » Odile Carsan a annoncé … »: the subject of the sentence right after the quote. */
function followingSubject(
  { tokens, named, namedAt, sentenceOf }: Reading,
  memory: Memory,
  own: Reported,
): Voice | null {
  if (own.type !== 'direct') return null;
  const end = own.spans[own.spans.length - 1]!.end;
  const after = tokenAt(tokens, end);
  for (let token = after; token < Math.min(tokens.count, after + 4); token++) {
    const mention = namedAt[token]! < 0 ? null : named[namedAt[token]!]!;
    if (mention && sentenceOf[token] !== sentenceOf[after - 1]) {
      return mention.entity.type === 'person' ? memory.voiceOf(mention.entity) : null;
    }
  }
  return null;
}

/** The last speaker, or the next one, within one paragraph. */
function neighbour(reading: Reading, all: readonly Found[], at: number, paragraph: number): Voice | null {
  for (const index of [at - 1, at + 1]) {
    const other = all[index];
    if (!other?.voice?.entity) continue;
    if (Math.abs(paragraphAt(reading, other.reported.spans[0]!.start) - paragraph) <= 1) return other.voice;
  }
  return null;
}

function paragraphAt({ tokens, sentenceOf, document }: Reading, offset: number): number {
  const token = Math.min(tokenAt(tokens, offset), tokens.count - 1);
  return document.sentences[sentenceOf[token]!]?.paragraph ?? -1;
}
