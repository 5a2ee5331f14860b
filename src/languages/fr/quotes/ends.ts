/** Where reported content begins and ends. */
import type { Span } from '../../../document.js';
import { TokenShape } from '../../../document.js';
import type { Group, GroupAt } from './groups.js';
import { WordClass } from './lexicon.js';
import { adverbialEnd, infinitiveAt, phraseAt, startsPhrase } from './phrases.js';
import { type Range, type Scene, type Unit, hasShape, is, isFinite } from './scene.js';

const { Relative, Subordinator, Adverb, Coordinator } = WordClass;

/** The token after the content that begins at `from` and is introduced by `group`. */
export function contentEnd(scene: Scene, group: Group, from: number, limit: number, groups: GroupAt): number {
  const { lower } = scene.document.tokens;
  const owner = scene.owner[group.main]!;
  const subordinate = opensSubordinate(scene, group);
  const relative = !subordinate && lower[group.head - 1] === 'qui';
  let depth = 0;
  for (let at = from; at < limit; at++) {
    if (scene.owner[at] !== owner) continue;
    const word = lower[at]!;
    if (word === '(') depth++;
    if (word === ')' && --depth < 0) return at;
    if (word === ';') return at;
    if (word === ',' && depth <= 0) {
      if (endsAtComma(scene, at, limit, groups)) return at;
      if (relative && cueClause(scene, at + 1, groups, limit)) return at;
      if (subordinate && startsMain(scene, at + 1, limit)) return at;
      if (relative && (isFinite(scene, at + 1) || (is(scene, at + 1, WordClass.Clitic) && isFinite(scene, at + 2))))
        return at;
    }
    if (is(scene, at, Coordinator) && at > from + 1 && cueAfter(scene, at + 1, groups, limit)) return at;
    if (word === 'et' && infinitiveAt(scene, from, from + 4) && newClause(scene, at + 1, limit)) return at;
    if (word === ':' && at + 1 < limit && scene.owner[at + 1] !== owner) return at;
  }
  return limit;
}

/** « …, Matignon a indiqué que … »: another subject with a cue of its own. */
function cueClause(scene: Scene, at: number, groups: GroupAt, limit: number): boolean {
  const phrase = startsPhrase(scene, at) ? phraseAt(scene, at, limit) : null;
  const group = phrase && groups.get(phrase.last);
  return group ? group.mood === 'finite' && opensQue(scene, group, limit) : false;
}

/** « Après que le maire eut déclaré que …, M. Trump a … », « Après avoir nié …, elle … »: the main clause comes after. */
function opensSubordinate(scene: Scene, group: Group): boolean {
  const unit = unitOf(scene, group.main);
  if (!unit) return false;
  const { first } = unit;
  if (group.mood === 'infinitive' || group.mood === 'gerund') return group.head - first <= 2;
  return is(scene, first, Subordinator) && group.main - first < 16 && noFiniteBefore(scene, first, group.head);
}

function noFiniteBefore(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isFinite(scene, i)) return false;
  return true;
}

function startsMain(scene: Scene, at: number, limit: number): boolean {
  const phrase = startsPhrase(scene, at) ? phraseAt(scene, at, limit) : null;
  return phrase !== null && phrase.last < limit && !hasShape(scene, phrase.last, TokenShape.Mark);
}

/** « …, rapporte Le Monde », « …, ajoutant que », « …, tout en appelant », « …, avant de dénoncer » */
function endsAtComma(scene: Scene, comma: number, limit: number, groups: GroupAt): boolean {
  const { lower } = scene.document.tokens;
  let at = comma + 1;
  if (lower[at] === 'tout' && lower[at + 1] === 'en') at += 2;
  else if (lower[at] === 'en') at++;
  else if (lower[at] === 'avant' && /^(?:de|d')$/.test(lower[at + 1] ?? '')) at += 2;
  else if (lower[at] === 'et' || lower[at] === 'mais') at++;
  while (at < limit && is(scene, at, WordClass.Clitic | Adverb)) at++;
  const group = groups.get(at);
  if (!group) return likewise(scene, comma + 1, limit, groups) || sourceSoon(scene, comma + 1, limit);
  if (group.mood === 'gerund' || group.mood === 'infinitive') return true;
  return group.pronoun >= 0 || subjectFollows(scene, group, limit) || opensQue(scene, group, limit);
}

/** « …, comme l'a souligné X », « …, ainsi que l'a suggéré X » */
function likewise(scene: Scene, at: number, limit: number, groups: GroupAt): boolean {
  const { lower } = scene.document.tokens;
  if (lower[at] !== 'comme' && !(lower[at] === 'ainsi' && lower[at + 1] === 'que')) return false;
  for (let i = at + 1; i < Math.min(limit, at + 6); i++) if (groups.has(i)) return true;
  return false;
}

/** « …, ce qui s'explique selon elle par … », « …, selon X »: another source speaks before the next comma. */
function sourceSoon(scene: Scene, at: number, limit: number): boolean {
  const { lower } = scene.document.tokens;
  for (let i = at; i < Math.min(limit, at + 12) && lower[i] !== ','; i++)
    if (lower[i] === 'selon' || (lower[i] === 'après' && lower[i - 1] === "d'")) return true;
  return false;
}

function subjectFollows(scene: Scene, group: Group, limit: number): boolean {
  let at = group.last;
  for (let steps = 0; at < limit && steps < 6; steps++) {
    if (startsPhrase(scene, at)) return true;
    const end = adverbialEnd(scene, at, limit);
    if (end === at) return false;
    at = end;
  }
  return false;
}

function opensQue(scene: Scene, group: Group, limit: number): boolean {
  const { lower } = scene.document.tokens;
  for (let i = group.last; i < Math.min(limit, group.last + 12); i++)
    if (lower[i] === 'que' || lower[i] === "qu'") return group.verb.builds.has('que');
  return false;
}

/** « … et assure que … »: a second cue of the same source. */
function cueAfter(scene: Scene, at: number, groups: GroupAt, limit: number): boolean {
  let i = at;
  while (i < limit && is(scene, i, WordClass.Clitic | Adverb | WordClass.Subject)) i++;
  const group = groups.get(i);
  return (
    group !== undefined &&
    group.mood === 'finite' &&
    (opensQue(scene, group, limit) || scene.document.tokens.lower[group.last] === ':')
  );
}

/** « avoir conduit un examen et, sur cette base, il rejette … »: the reporter takes over again. */
function newClause(scene: Scene, at: number, limit: number): boolean {
  const { lower } = scene.document.tokens;
  let i = at;
  if (lower[i] === ',') while (++i < Math.min(limit, at + 10) && lower[i] !== ',');
  if (lower[i] === ',') i++;
  return is(scene, i, WordClass.Subject) && lower[i] !== 'certains' && i < limit;
}

/** The unit that holds token `i`, or null. */
export function unitOf(scene: Scene, i: number): Unit | null {
  const { units } = scene;
  let low = 0;
  let high = units.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = units[middle]!;
    if (i < unit.first) high = middle - 1;
    else if (i >= unit.last) low = middle + 1;
    else return unit;
  }
  return null;
}

/** « 09h55 - Deux blessés »: the time of a live report. */
function afterTime(scene: Scene, first: number, last: number): number {
  const { text } = scene.document.tokens;
  for (let i = first; i < last && i < first + 5; i++) {
    if (i > first && hasShape(scene, first, TokenShape.Digit) && /^[-–—|]$/.test(text[i]!)) return i + 1;
    if (!hasShape(scene, i, TokenShape.Digit) && text[i] !== ':' && text[i] !== 'h') return first;
  }
  return first;
}

/** Connectors that belong to the reporter and not to what is reported: « Ainsi, », « En revanche, », « Mais ». */
export function afterConnectors(scene: Scene, first: number, last: number): number {
  const { lower, text } = scene.document.tokens;
  let at = afterTime(scene, first, last);
  while (at < last && hasShape(scene, at, TokenShape.Mark) && /^[-–—•*]$/.test(text[at]!)) at++;
  while (
    at < last &&
    is(scene, at, Coordinator | Adverb) &&
    !is(scene, at, WordClass.Determiner | WordClass.Temporal)
  ) {
    let end = at;
    while (end < last && is(scene, end, Adverb | Coordinator) && !is(scene, end, WordClass.Temporal)) end++;
    if (lower[end] === ',') at = end + 1;
    else if (is(scene, at, Coordinator) && end === at + 1) at = end;
    else break;
  }
  return at;
}

/** Tokens as a span without the spaces, commas and points at its ends; marks of a quotation stay. */
export function trimmedRange(scene: Scene, { first, last }: Range, owner: number): Range | null {
  let from = first;
  let to = last;
  const loose = (i: number): boolean =>
    scene.owner[i] === owner &&
    hasShape(scene, i, TokenShape.Mark) &&
    /^(?:[,.;:!?…–—-]|\.\.+)$/.test(scene.document.tokens.text[i]!);
  while (from < to && loose(from)) from++;
  while (to > from && loose(to - 1)) to--;
  return from < to ? { first: from, last: to } : null;
}

export type { Span };
export const CLAUSE_OPENERS = Relative | Subordinator;
