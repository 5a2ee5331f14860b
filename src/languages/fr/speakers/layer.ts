/** The records that the speakers make: quotes, and entities with the words that were resolved to them. */
import type { Entity, Mention, Quote, Role, Speaker } from '../../../document.js';
import type { QuoteLayer } from '../../../language.js';
import type { Reported } from '../reported.js';
import type { Answer, Scene } from './resolve.js';
import type { Source } from './source.js';
import type { Voice } from './traces.js';
import type { Via } from './via.js';

/** A quote with what has been found of its speaker so far. */
export interface Found {
  readonly reported: Reported;
  readonly voice: Voice | null;
  readonly source: Source | null;
  readonly answer: Answer | null;
  readonly rule: string;
}

/** Entities with the pronouns and descriptions that were resolved to them, and the quotes that point at these. */
export function layerOf(
  { roles }: Scene,
  entities: readonly Entity[],
  found: readonly Found[],
  vias: readonly (Via | null)[],
): QuoteLayer {
  const extra = resolvedMentions(found);
  const copies = new Map<Entity, { -readonly [key in keyof Entity]: Entity[key] }>();
  for (const entity of entities) {
    const { type, name, acronym, gender } = entity;
    const mentions = withMentions(entity, extra.get(entity));
    copies.set(entity, { type, name, acronym, gender, mentions, roles: roles.get(entity) ?? entity.roles });
  }
  const copyOf = (entity: Entity | null): Entity | null => entity && (copies.get(entity) ?? entity);
  for (const copy of copies.values())
    if (copy.roles.length > 0) copy.roles = copy.roles.map(role => roleOf(role, copyOf));
  const quotes = found.map((one, at) => quoteOf(one, vias[at]!, copyOf));
  return { quotes, entities: [...copies.values()], notes: [] };
}

function roleOf({ start, end, organisation, rule }: Role, copyOf: (entity: Entity | null) => Entity | null): Role {
  return { start, end, organisation: copyOf(organisation), rule };
}

/** Pronouns and descriptions that were resolved to an entity. */
function resolvedMentions(found: readonly Found[]): Map<Entity, Mention[]> {
  const extra = new Map<Entity, Mention[]>();
  for (const { source, voice, rule, answer } of found) {
    if (!voice?.entity || !source || (source.kind !== 'pronoun' && source.kind !== 'description')) continue;
    const kind = source.kind === 'pronoun' ? 'pronoun' : 'nominal';
    const { start, end } = source.mention;
    const mention: Mention = { start, end, kind, rule, confidence: answer!.confidence };
    const mentions = extra.get(voice.entity);
    if (mentions) mentions.push(mention);
    else extra.set(voice.entity, [mention]);
  }
  return extra;
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
