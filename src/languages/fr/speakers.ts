/**
 * Who said it: from the words that name the source to the entity, and the outlet through which it was said. Surest
 * rules first; quotes that name no source are asked last, when the others are known.
 */
import type { Entity, Mention, Quote, Role, Span, Speaker } from '../../document.js';
import type { Linked, QuoteLayer, ReadData } from '../../language.js';
import { type Reading, readingOf, tokenAt } from './reading.js';
import type { Reported } from './reported.js';
import { type Spoken, bareSpeaker, goesOn } from './speakers/carry.js';
import { askAloud } from './speakers/explained.js';
import { type Memory, memoryOf } from './speakers/memory.js';
import type { Answer, Question } from './speakers/resolve.js';
import { SPEAKER_RULES } from './speakers/rules.js';
import { type Source, readSource } from './speakers/source.js';
import { subjectOf } from './speakers/subjects.js';
import { isInside } from './speakers/traces.js';
import { type Via, viaOf } from './speakers/via.js';
import { type SpeakerWords, speakerWords } from './speakers/words.js';

interface Found extends Spoken {
  readonly source: Source | null;
  readonly answer: Answer | null;
  readonly rule: string;
}

/** Builds the finder. Reported content comes in any order; quotes come out in the order of the text. Linear. */
export function speakerFinder(data: ReadData): (document: Linked, reported: readonly Reported[]) => QuoteLayer {
  const words = speakerWords(data);
  return (document, reported) => {
    const reading = readingOf(document, document.entities);
    const ordered = [...reported].sort((a, b) => anchorOf(a) - anchorOf(b));
    const quoted = directSpans(reported);
    const memory = memoryOf(reading, words, quoted);
    const subjects = subjectsOf(reading, words, quoted, ordered);
    const found = ordered.map(one => {
      takeUp(subjects, reading, words, memory, anchorOf(one));
      return speakerOf(reading, words, memory, quoted, one);
    });
    const done = withBare(reading, memory, found);
    return layerOf(document.entities, done, viasOf(reading, words, quoted, done));
  };
}

function directSpans(reported: readonly Reported[]): Span[] {
  const spans = reported.filter(({ type }) => type === 'direct').flatMap(one => one.spans);
  return spans.sort((a, b) => a.start - b.start);
}

/** Subjects to resolve, last first, so that they can be popped in the order of the text; not those that report. */
function subjectsOf(
  reading: Reading,
  words: SpeakerWords,
  quoted: readonly Span[],
  reported: readonly Reported[],
): Source[] {
  if (reported.length === 0) return [];
  const sources = new Set(reported.map(({ source }) => source?.start));
  return reading.document.sentences
    .map(sentence => subjectOf(reading, words, sentence, quoted))
    .filter(source => source !== null && !sources.has(source.mention.start))
    .toReversed() as Source[];
}

/** Resolves the subjects that stand before an offset, for those who come after them. */
function takeUp(subjects: Source[], reading: Reading, words: SpeakerWords, memory: Memory, until: number): void {
  for (let source = subjects.at(-1); source && source.mention.start < until; source = subjects.at(-1)) {
    subjects.pop();
    const offset = source.mention.start;
    const { answer } = ask({ reading, words, memory, reported: null, source, offset });
    if (answer?.voice.entity) memory.taken(answer.voice, offset);
  }
}

function anchorOf({ spans, cue, source }: Reported): number {
  return Math.min(spans[0]!.start, source?.start ?? Infinity, cue?.start ?? Infinity);
}

function speakerOf(
  reading: Reading,
  words: SpeakerWords,
  memory: Memory,
  quoted: readonly Span[],
  reported: Reported,
): Found {
  const offset = reported.source?.start ?? anchorOf(reported);
  const source = reported.source && readSource(reading, words, reported.source, limitOf(reported));
  const { answer, rule } = source
    ? ask({ reading, words, memory, reported, source, offset })
    : { answer: reported.frame === 'bare' ? null : goesOn(reading, memory, reported), rule: 'speaker.goes-on' };
  // « « Mon père disait : « Non » », raconte Salomé »: who is quoted inside a quote is not who goes on.
  if (answer && !isInside(quoted, reported.cue?.start ?? -1)) {
    memory.spoke(answer.voice, Math.max(offset, reported.spans[0]!.start));
  }
  return { reported, source, answer, voice: answer?.voice ?? null, rule };
}

/** Where the source's words end at the latest: at the cue behind it, at the content, at the end of the attribution. */
function limitOf({ source, cue, spans, attribution }: Reported): number {
  // A determiner alone is no source: what belongs to it runs on to the cue, the content, a mark.
  const whole = source!.end - source!.start > 3 ? attribution?.end : undefined;
  const after = [cue?.start, whole, ...spans.map(({ start }) => start)];
  return Math.min(...after.filter(end => end !== undefined && end > source!.start).map(Number));
}

function ask(question: Question): { answer: Answer | null; rule: string } {
  for (const rule of SPEAKER_RULES) {
    const answer = question.reading.document.trace ? askAloud(rule, question) : rule.answer(question);
    if (answer) return { answer, rule: rule.name };
  }
  return { answer: null, rule: '' };
}

function withBare(reading: Reading, memory: Memory, found: readonly Found[]): Found[] {
  const done = [...found];
  for (let at = 0; at < done.length; at++) {
    const one = done[at]!;
    if (one.voice || one.reported.frame !== 'bare') continue;
    const answer = bareSpeaker(reading, memory, done, at);
    if (answer) done[at] = { ...one, answer, voice: answer.voice, rule: 'speaker.bare' };
  }
  return done;
}

/** A quote that goes on keeps the outlet of the one before; one inside another's words has none of its own. */
function viasOf(
  reading: Reading,
  words: SpeakerWords,
  quoted: readonly Span[],
  found: readonly Found[],
): (Via | null)[] {
  let before: { via: Via | null; one: Found } | null = null;
  return found.map(one => {
    const { reported, voice } = one;
    if (isInside(quoted, reported.cue?.start ?? -1)) return null;
    const own = viaOf(reading, words, reported, voice?.entity ?? null);
    const via: Via | null = own ?? (before && goesOnFrom(reading, words, before.one, one) ? before.via : null);
    before = { via, one };
    return via;
  });
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

/** Entities with the pronouns and descriptions that were resolved to them, and the quotes that point at these. */
function layerOf(entities: readonly Entity[], found: readonly Found[], vias: readonly (Via | null)[]): QuoteLayer {
  const extra = new Map<Entity, Mention[]>();
  for (const { source, voice, rule, answer } of found) {
    if (!voice?.entity || !source || (source.kind !== 'pronoun' && source.kind !== 'description')) continue;
    const kind = source.kind === 'pronoun' ? 'pronoun' : 'nominal';
    const mention: Mention = { ...source.mention, kind, rule, confidence: answer!.confidence };
    const mentions = extra.get(voice.entity);
    if (mentions) mentions.push(mention);
    else extra.set(voice.entity, [mention]);
  }
  const copies = new Map(
    entities.map(entity => [entity, { ...entity, mentions: withMentions(entity, extra.get(entity)) }]),
  );
  const copyOf = (entity: Entity | null): Entity | null => entity && (copies.get(entity) ?? entity);
  for (const copy of copies.values()) {
    copy.roles = copy.roles.map(({ start, end, organisation, rule }): Role => ({
      start,
      end,
      organisation: copyOf(organisation),
      rule,
    }));
  }
  const quotes = found.map((one, at) => quoteOf(one, vias[at]!, copyOf));
  return { quotes, entities: [...copies.values()], notes: [] };
}

function withMentions({ mentions }: Entity, extra: readonly Mention[] | undefined): readonly Mention[] {
  if (!extra) return mentions;
  const starts = new Set(mentions.map(({ start }) => start));
  const fresh = extra.filter(({ start }) => {
    const isNew = !starts.has(start);
    starts.add(start);
    return isNew;
  });
  return [...mentions, ...fresh].sort((a, b) => a.start - b.start);
}

function quoteOf(found: Found, via: Via | null, copyOf: (entity: Entity | null) => Entity | null): Quote {
  const { type, spans, cue, rule, confidence } = found.reported;
  const outlet = via && { entity: copyOf(via.entity), mention: via.mention };
  return { type, spans, cue, speaker: speakerRecord(found, copyOf), via: outlet, rule, confidence };
}

function speakerRecord(
  { voice, source, rule }: Found,
  copyOf: (entity: Entity | null) => Entity | null,
): Speaker | null {
  if (!voice) return null;
  const mention = source?.kind === 'name' ? source.named.name : (source?.mention ?? null);
  const said = mention && { start: mention.start, end: mention.end };
  if (voice.entity) return { entity: copyOf(voice.entity), mention: said, rule };
  return { entity: null, mention: voice.words ?? said, rule };
}
