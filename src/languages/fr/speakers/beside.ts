/** Names that stand beside a description or a document and say who is meant. */
import { TokenShape } from '../../../document.js';
import { type Named, type Reading, namedOn } from '../reading.js';
import { lastBefore } from './traces.js';
import { CIVILITIES } from './traits.js';
import type { Description, SpeakerWords } from './words.js';

/** How far behind a document its issuer may stand, in tokens. */
const FAR = 14;

/** How many names may stand between a title and its holder: « la députée UFR de la Nièvre Odile Carsan ». */
const NAMES_IN_TITLE = 4;

/** The person right behind whose title starts here: « la ministre de la Mer et des Ports Odile Carsan ». */
export function holderOf({ tokens, named }: Reading, noun: number): Named | null {
  const start = tokens.start[noun]!;
  const first = lastBefore(named, start) + 1;
  for (const candidate of named.slice(first, first + NAMES_IN_TITLE)) {
    const { roles, type } = candidate.entity;
    const bears = roles.some(role => role.start <= start && start < role.end && role.end <= candidate.name.start);
    if (type === 'person' && bears) return candidate;
  }
  return null;
}

/** « l'association Rive droite », « le ministre de la Mer Jean Roux », « la maire, Odile Carsan »: the name says it. */
export function apposedName(
  reading: Reading,
  words: SpeakerWords,
  token: number,
  last: number,
  description: Description | null,
): Named | null {
  const { tokens } = reading;
  for (let at = token + 1; at < Math.min(tokens.count, last + 4); at++) {
    const named = namedOn(reading, at);
    if (!named) continue;
    const before = tokens.lower[at - 1]!;
    if (named.entity.type === 'misc' || words.roles.is(before, 'link')) return null;
    if (named.entity.type === 'person') return at < last || before === ',' || CIVILITIES.has(before) ? named : null;
    // « la maison Velmar », « le courtier Velmar »: not « la députée UFR ».
    const isCompany =
      description?.type === 'organisation' || (description?.kind === 'business' && at === token + description.length);
    const isAlone = at === token + 1 && description === null && named.last === last;
    return (isCompany || isAlone) && at <= last && before !== ',' ? named : null;
  }
  return null;
}

/** « un bilan publié mardi par la préfecture », « le communiqué du groupe Velmar »: the name tied by « de » or « par ». */
export function issuerAfter(reading: Reading, noun: number): Named | null {
  const { tokens } = reading;
  let tied = false;
  for (let at = noun + 1; at < Math.min(tokens.count, noun + FAR); at++) {
    const named = namedOn(reading, at);
    if (named) return tied && named.entity.type !== 'misc' && named.entity.type !== 'place' ? named : null;
    const word = tokens.lower[at]!;
    if (tokens.shape[at]! & TokenShape.Mark || /^(?:que|qu'|qui|a|ont|est|sont|sur|pour|contre)$/u.test(word))
      return null;
    if (/^(?:de|d'|du|des|par)$/u.test(word)) tied = true;
  }
  return null;
}

/** The first name among tokens, up to a mark. */
export function nameIn(reading: Reading, first: number, last: number): Named | null {
  for (let at = first; at < Math.min(last, reading.tokens.count); at++) {
    const named = namedOn(reading, at);
    if (named) return named;
    if (at > first && reading.tokens.shape[at]! & TokenShape.Mark) return null;
  }
  return null;
}
