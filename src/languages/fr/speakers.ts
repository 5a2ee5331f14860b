/**
 * Who said it: from the words that name the source to the entity, and the outlet through which it was said. Surest
 * rules first; quotes that name no source are asked last, when the others are known.
 */
import type { Entity, Role, Span } from '../../document.js';
import type { Linked, QuoteLayer, ReadData } from '../../language.js';
import { readingOf } from './reading.js';
import type { Reported } from './reported.js';
import { bareSpeaker, goesOn } from './speakers/carry.js';
import { askAloud } from './speakers/explained.js';
import { factsOf } from './speakers/facts.js';
import { type Found, layerOf } from './speakers/layer.js';
import { memoryOf } from './speakers/memory.js';
import type { Answer, Question, Scene } from './speakers/resolve.js';
import { SPEAKER_RULES } from './speakers/rules.js';
import { type Source, readSource } from './speakers/source.js';
import { rolesOfSubject } from './speakers/subject-roles.js';
import { subjectOf } from './speakers/subjects.js';
import { isInside } from './speakers/traces.js';
import { viasOf } from './speakers/via.js';
import { speakerWords } from './speakers/words.js';

/** Builds the finder. Reported content comes in any order; quotes come out in the order of the text. Linear. */
export function speakerFinder(data: ReadData): (document: Linked, reported: readonly Reported[]) => QuoteLayer {
  const words = speakerWords(data);
  return (document, reported) => {
    const reading = readingOf(document, document.entities);
    const quoted = directSpans(reported);
    const facts = factsOf(reading, words);
    const traits = words.traits(document.tokens);
    const memory = memoryOf(reading, words, quoted);
    const scene: Scene = { reading, words, traits, quoted, facts, memory, roles: new Map() };
    const found = withBare(scene, withSources(scene, reported));
    return layerOf(scene, document.entities, found, viasOf(scene, found));
  };
}

/** What stands in direct quotes, those inside others merged with them; sorted. */
function directSpans(reported: readonly Reported[]): Span[] {
  const spans = reported.filter(({ type }) => type === 'direct').flatMap(one => one.spans);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** One pass over the text: subjects are taken up and sources resolved as they come. */
function withSources(scene: Scene, reported: readonly Reported[]): Found[] {
  const ordered = [...reported].sort((a, b) => anchorOf(a) - anchorOf(b));
  const subjects = subjectsOf(scene, ordered);
  const found = ordered.map(one => {
    takeUp(subjects, scene, anchorOf(one));
    return speakerOf(scene, one);
  });
  takeUp(subjects, scene, Infinity);
  return found;
}

function anchorOf({ spans, cue, source }: Reported): number {
  return Math.min(spans[0]!.start, source?.start ?? Infinity, cue?.start ?? Infinity);
}

/** Subjects to resolve, last first, so that they can be popped in the order of the text; not those that report. */
function subjectsOf(scene: Scene, reported: readonly Reported[]): Source[] {
  const sources = new Set(reported.map(({ source }) => source?.start));
  const subjects: Source[] = [];
  for (const sentence of scene.reading.document.sentences) {
    const source = subjectOf(scene, sentence);
    if (source && !sources.has(source.mention.start)) subjects.push(source);
  }
  return subjects.toReversed();
}

/** Resolves the subjects that stand before an offset, for those who come after them. */
function takeUp(subjects: Source[], scene: Scene, until: number): void {
  for (let source = subjects.at(-1); source && source.mention.start < until; source = subjects.at(-1)) {
    subjects.pop();
    const offset = source.mention.start;
    const { answer } = ask(questionOf(scene, null, source, offset));
    const entity = answer?.voice.entity;
    if (!entity) continue;
    scene.memory.taken(answer.voice, offset);
    if (entity.type === 'person' && answer.confidence !== 'low')
      addRoles(scene, entity, rolesOfSubject(scene, source, entity));
  }
}

function addRoles({ roles }: Scene, person: Entity, found: readonly Role[]): void {
  if (found.length > 0) roles.set(person, [...(roles.get(person) ?? person.roles), ...found]);
}

function speakerOf(scene: Scene, reported: Reported): Found {
  const offset = reported.source?.start ?? anchorOf(reported);
  const source = reported.source && readSource(scene.reading, scene.words, reported.source, limitOf(reported));
  const { answer, rule } = source
    ? ask(questionOf(scene, reported, source, offset))
    : { answer: reported.frame === 'bare' ? null : goesOn(scene, reported), rule: 'speaker.goes-on' };
  // « « Mon père disait : « Non » », raconte Salomé »: who is quoted inside a quote is not who goes on.
  if (answer && !isInside(scene.quoted, reported.cue?.start ?? -1)) {
    scene.memory.spoke(answer.voice, Math.max(offset, reported.spans[0]!.start));
  }
  return { reported, source, answer, voice: answer?.voice ?? null, rule };
}

/** Where the source's words end at the latest: at the cue behind it, at the content, at the end of the attribution. */
function limitOf({ source, cue, spans, attribution }: Reported): number {
  // A determiner alone is no source: what belongs to it runs on to the cue, the content, a mark.
  const whole = source!.end - source!.start > 3 ? attribution?.end : undefined;
  let limit = Infinity;
  for (const end of [cue?.start, whole, ...spans.map(({ start }) => start)])
    if (end !== undefined && end > source!.start) limit = Math.min(limit, end);
  return limit;
}

function questionOf(scene: Scene, reported: Reported | null, source: Source, offset: number): Question {
  const { reading, words, traits, quoted, facts, memory, roles } = scene;
  return { reading, words, traits, quoted, facts, memory, roles, reported, source, offset };
}

function ask(question: Question): { answer: Answer | null; rule: string } {
  for (const rule of SPEAKER_RULES) {
    const answer = question.reading.document.trace ? askAloud(rule, question) : rule.answer(question);
    if (answer) return { answer, rule: rule.name };
  }
  return { answer: null, rule: '' };
}

function withBare(scene: Scene, found: readonly Found[]): Found[] {
  const done = [...found];
  for (let at = 0; at < done.length; at++) {
    const one = done[at]!;
    if (one.voice || one.reported.frame !== 'bare') continue;
    const answer = bareSpeaker(scene, done, at);
    if (answer) done[at] = { ...one, answer, voice: answer.voice, rule: 'speaker.bare' };
  }
  return done;
}
