/** How well a voice fits a pronoun or a description: null when it cannot be meant. */
import type { Entity } from '../../../document.js';
import { type Facts, stemOf } from './facts.js';
import type { Source } from './source.js';
import type { Fit } from './memory.js';

type Pronominal = Extract<Source, { kind: 'pronoun' }>;
type Described = Extract<Source, { kind: 'description' }>;

/** « il », « elle »: number and gender must agree where they are known; people before organisations. */
export function fitsPronoun(facts: Facts, { gender }: Pronominal, inverted: boolean): Fit {
  return voice => {
    if (voice.plural) return null;
    if (gender && voice.gender && gender !== voice.gender) return null;
    // « a-t-elle promis » is rarely a newspaper; « il » is a company only when nobody else is near.
    if (voice.entity?.type !== 'organisation') return voice.gender ? 0.5 : 0;
    if (facts.isOutlet(voice.entity)) return inverted ? null : -5;
    return (voice.gender ? -1 : -2) - (inverted ? 2 : 0);
  };
}

const SAME_NOUN = 9;
const SAME_FIELD = 5;
const NEAR_FIELD = 3;
const SAME_PLACE = 6;
/** « le patron de Velmar » for someone of whom nothing ties them to Velmar. */
const UNKNOWN_PLACE = -2;

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
  ['science', 'head'],
  ['science', 'art'],
  ['art', 'head'],
  ['work', 'head'],
  ['work', 'business'],
];

/** Field → those near it, in the order of the pairs. */
const NEAR_OF = new Map<string, string[]>();
for (const [one, other] of NEAR) {
  for (const [field, near] of [
    [one, other],
    [other, one],
  ] as const)
    NEAR_OF.set(field, [...(NEAR_OF.get(field) ?? []), near]);
}

/** People who bear the very noun as a title, or else a title of its field, or else of a field near it. */
export function bearersOf(facts: Facts, { description, noun, former }: Described) {
  const { gender, kind } = description;
  const fitting = (people: readonly Entity[]): readonly Entity[] =>
    people.filter(entity => !gender || !entity.gender || gender === entity.gender);
  const stem = stemOf(noun);
  const bearers = fitting(facts.withStem(stem));
  // « l'ancien ministre » is rather one who is called so than a minister in office, and the other way round.
  const exact = bearers.filter(entity =>
    facts.rolesOf(entity).some(held => held.stem === stem && held.former === former),
  );
  const same = exact.length > 0 || former ? exact : bearers;
  const related = fitting(facts.withField(kind));
  if (same.length > 0 || related.length > 0) return { same, related };
  const near = NEAR_OF.get(kind) ?? [];
  return { same, related: [...new Set(near.flatMap(field => fitting(facts.withField(field))))] };
}

/** « le ministre », « l'élue », « le patron de Velmar »: by roles, then by being the one talked about. */
export function fitsPerson(facts: Facts, { description, noun, former, complement }: Described): Fit {
  const stem = stemOf(noun);
  const near = NEAR_OF.get(description.kind) ?? [];
  return voice => {
    const { entity } = voice;
    if (!entity || entity.type !== 'person') return null;
    if (description.gender && voice.gender && description.gender !== voice.gender) return null;
    if (description.kind === 'any') return voice.gender ? 1 : 0;
    if (entity.roles.length === 0) return complement ? UNKNOWN_PLACE : 0;
    let best = 0;
    for (const { field, stem: held, former: over, organisation } of facts.rolesOf(entity)) {
      if (held === stem && former !== over && former) continue;
      const own = held === stem ? SAME_NOUN : field === description.kind ? SAME_FIELD : 0;
      const fit = own > 0 ? own : near.includes(field) ? NEAR_FIELD : 0;
      const place = complement && organisation === complement.entity ? SAME_PLACE : 0;
      best = Math.max(best, fit + place);
    }
    // Someone who is known to be something else is not « la journaliste ».
    return best > 0 ? best : null;
  };
}

/** « le groupe », « l'ONG », « la filiale de Google »: by the nouns beside or inside the name, then by recency. */
export function fitsOrganisation(facts: Facts, { noun, complement, description }: Described): Fit {
  return voice => {
    const { entity } = voice;
    if (!entity || entity.type !== 'organisation' || entity === complement?.entity) return null;
    if (entity.name.toLowerCase().startsWith(noun)) return SAME_NOUN;
    const known = facts.nounsOf(entity);
    if (known.has(noun)) return SAME_NOUN;
    const isMedia = facts.isOutlet(entity);
    if (isMedia) return description.kind === 'media' ? SAME_FIELD : description.kind === 'company' ? -3 : null;
    if (known.size === 0) return description.kind === 'media' ? -3 : 0;
    const kinds = new Set(known.values());
    if (kinds.has(description.kind)) return SAME_FIELD;
    // « l'institution » may be a court, a ministry, a prefecture; « le groupe » is none of these.
    return description.kind === 'institution' && !kinds.has('company') ? NEAR_FIELD : -6;
  };
}
