/** How well a voice fits a pronoun or a description: null when it cannot be meant. */
import type { Entity } from '../../../document.js';
import { type Reading, tokenAt } from '../reading.js';
import type { Source } from './source.js';
import type { Fit } from './memory.js';
import type { SpeakerWords } from './words.js';

type Pronominal = Extract<Source, { kind: 'pronoun' }>;
type Described = Extract<Source, { kind: 'description' }>;

/** « il », « elle »: number and gender must agree where they are known; people before organisations. */
export function fitsPronoun(words: SpeakerWords, { gender }: Pronominal, inverted: boolean): Fit {
  return voice => {
    if (voice.plural) return null;
    if (gender && voice.gender && gender !== voice.gender) return null;
    // « a-t-elle promis » is rarely a newspaper; « il » is a company only when nobody else is near.
    if (voice.entity?.type === 'organisation')
      return words.isOutlet(voice.entity.name) ? -5 : (voice.gender ? -1 : -2) - (inverted ? 2 : 0);
    return voice.gender ? 0.5 : 0;
  };
}

const SAME_NOUN = 9;
const SAME_FIELD = 5;
const NEAR_FIELD = 3;
const SAME_PLACE = 6;

/** Fields whose nouns are used for each other: « le chef de l'État » is a president, « le patron » a managing director. */
const NEAR: readonly (readonly [string, string])[] = [
  ['head', 'government'],
  ['head', 'business'],
  ['head', 'politics'],
  ['head', 'media'],
  ['head', 'sport'],
  ['head', 'health'],
  ['government', 'politics'],
  ['science', 'health'],
  ['army', 'police'],
  ['art', 'media'],
  ['politics', 'business'],
];

/** People who bear the very noun as a title, or else a title of its field, or else of a field near it. */
export function bearersOf(
  reading: Reading,
  words: SpeakerWords,
  { description, noun }: Described,
  people: readonly Entity[],
): { readonly same: readonly Entity[]; readonly related: readonly Entity[] } {
  const { gender, kind } = description;
  const fitting = people.filter(entity => !gender || !entity.gender || gender === entity.gender);
  const bearing = (is: (held: Held) => boolean): Entity[] =>
    fitting.filter(entity => [...rolesOf(reading, words, entity)].some(is));
  const same = bearing(({ head }) => stem(head) === stem(noun));
  const related = bearing(({ field }) => field === kind);
  return { same, related: related.length > 0 ? related : bearing(({ field }) => isNear(field, kind)) };
}

function isNear(field: string, kind: string): boolean {
  return NEAR.some(pair => pair.includes(field) && pair.includes(kind) && field !== kind);
}

/** « le ministre », « l'élue », « le patron de Velmar »: by roles, then by being the one talked about. */
export function fitsPerson(reading: Reading, words: SpeakerWords, source: Described): Fit {
  const { description, noun, complement } = source;
  return voice => {
    const { entity } = voice;
    if (!entity || entity.type !== 'person') return null;
    if (description.gender && voice.gender && description.gender !== voice.gender) return null;
    if (description.kind === 'any') return voice.gender ? 1 : 0;
    if (entity.roles.length === 0) return 0;
    let best = 0;
    for (const { field, head, organisation } of rolesOf(reading, words, entity)) {
      const same = stem(head) === stem(noun) ? SAME_NOUN : field === description.kind ? SAME_FIELD : 0;
      const near = isNear(field, description.kind) ? NEAR_FIELD : 0;
      const place = complement && organisation === complement.entity ? SAME_PLACE : 0;
      best = Math.max(best, Math.max(same, near) + place);
    }
    // Someone who is known to be something else is not « la journaliste ».
    return best > 0 ? best : null;
  };
}

interface Held {
  readonly head: string;
  readonly field: string;
  readonly organisation: Entity | null;
}

function* rolesOf({ tokens }: Reading, words: SpeakerWords, { roles }: Entity): Iterable<Held> {
  for (const role of roles) {
    for (let token = tokenAt(tokens, role.start); token < tokens.count && tokens.start[token]! < role.end; token++) {
      const head = words.roles.headAt(tokens, token);
      if (!head) continue;
      yield { head: tokens.lower[token]!, field: head.field, organisation: role.organisation };
      break;
    }
  }
}

/** « ex-présidente » and « président » share a stem. */
function stem(noun: string): string {
  return noun.replace(/^(?:ex|vice|co)-/u, '').slice(0, 6);
}

/** « le groupe », « l'ONG », « la filiale de Google »: by the nouns beside or inside the name, then by recency. */
export function fitsOrganisation(reading: Reading, words: SpeakerWords, source: Described): Fit {
  const { noun, complement, description } = source;
  return voice => {
    const { entity } = voice;
    if (!entity || entity.type !== 'organisation' || entity === complement?.entity) return null;
    if (entity.name.toLowerCase().startsWith(noun)) return SAME_NOUN;
    const known = nounsOf(reading, words, entity);
    if (known.has(noun)) return SAME_NOUN;
    const isMedia = words.isOutlet(entity.name);
    if (isMedia) return description.kind === 'media' ? SAME_FIELD : description.kind === 'company' ? -3 : null;
    if (known.size === 0) return description.kind === 'media' ? -3 : 0;
    const kinds = new Set(known.values());
    if (kinds.has(description.kind)) return SAME_FIELD;
    // « l'institution » may be a court, a ministry, a prefecture; « le groupe » is none of these.
    return description.kind === 'institution' && !kinds.has('company') ? NEAR_FIELD : -6;
  };
}

/** What an organisation is called around its first mentions and in its name: « le géant Velmar », « Velmar, une ONG ». */
function nounsOf(reading: Reading, words: SpeakerWords, { mentions }: Entity): ReadonlyMap<string, string> {
  const { tokens } = reading;
  const nouns = new Map<string, string>();
  const note = (token: number): void => {
    const found = words.descriptionAt(tokens, token);
    if (found?.type === 'organisation') nouns.set(tokens.lower[token]!, found.kind);
  };
  for (const { start, end } of mentions.slice(0, 12)) {
    const first = tokenAt(tokens, start);
    const last = tokenAt(tokens, end);
    note(first);
    for (let token = first - 1; token > first - 8 && isPlain(reading, token); token--) note(token);
    if (tokens.text[last] === ',') for (let token = last + 1; token < last + 5; token++) note(token);
  }
  return nouns;
}

/** Nouns before a name describe it unless a mark, another name or a verb stands between. */
function isPlain({ tokens, namedAt }: Reading, token: number): boolean {
  if (token < 0 || namedAt[token]! >= 0) return false;
  return !/^(?:[,.;:!?()«»"]|a|ont|est|sont|et|par|que|qui|à|avec|contre|chez)$/u.test(tokens.lower[token]!);
}
