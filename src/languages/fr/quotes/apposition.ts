/** Where a source with its appositions ends and the content begins: « selon X, directeur de Y, contacté par Z, le prix … » */
import type { Stage } from './draft.js';
import { canSpeak } from './incise.js';
import { phraseAt, startsPhrase } from './phrases.js';
import { hasFinite, is, isFinite } from './scene.js';

/** After the source's appositions: « selon X, directeur de Y, contacté par Z, » → the content. */
export function contentStart(stage: Stage, from: number, limit: number): number {
  const { lower } = stage.document.tokens;
  let at = from;
  while (at < limit && lower[at] !== ',') {
    if (stage.owner[at]! >= 0) return at;
    if (isFinite(stage, at) && lower[at - 1] !== 'qui') return startBack(stage, from, at);
    at++;
  }
  while (at < limit && lower[at] === ',') {
    const next = nextComma(stage, at + 1, limit);
    if (next < 0 || !isApposition(stage, at + 1, next)) return at + 1;
    at = next;
  }
  return -1;
}

/** « Selon X le projet est mort »: no comma; the content begins with the subject of its verb. */
function startBack(stage: Stage, from: number, verb: number): number {
  for (let i = from; i < verb; i++) if (startsPhrase(stage, i)) return i;
  return from;
}

function nextComma(stage: Stage, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (stage.document.tokens.lower[i] === ',' && stage.owner[i] === -1) return i;
  return -1;
}

function isApposition(stage: Stage, first: number, last: number): boolean {
  const { lower } = stage.document.tokens;
  if (/^(?:qui|dont|où)$/.test(lower[first]!)) return true;
  if (/^\d+$/.test(lower[first]!) && /^ans$/.test(lower[first + 1] ?? '')) return true;
  if (stage.owner[first]! >= 0 || hasFinite(stage, { first, last }, -1)) return false;
  if (!is(stage, first, ~0) && !startsPhrase(stage, first)) return !/(?:ant)$/.test(lower[first]!);
  const phrase = startsPhrase(stage, first) ? phraseAt(stage, first, last) : null;
  if (phrase === null || phrase.last < last - 3) return false;
  return canSpeak(stage, phrase) && nextHasFinite(stage, last);
}

function nextHasFinite(stage: Stage, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(stage.owner.length, comma + 30); i++) if (isFinite(stage, i)) return true;
  return false;
}
