/** Records in order after an edit: arrays sorted, ids from positions, references to what is gone taken out. */
import type { EntityRecord, QuoteRecord, Records, SpanRecord } from '../records.js';

const TYPES = ['person', 'organisation', 'place', 'misc', 'money', 'date'];
const byPlace = (a: SpanRecord, b: SpanRecord): number => a.start - b.start || b.end - a.end;

/** A copy of `records` in the order and with the ids that they are published with. */
export function tidy(records: Records): Records {
  const { entities, quotes } = structuredClone({ entities: records.entities, quotes: records.quotes });
  for (const entity of entities) {
    (entity.mentions as SpanRecord[]).sort(byPlace);
    if (entity.type === 'person') entity.roles.sort(byPlace);
  }
  entities.sort((a, b) => byPlace(a.mentions[0]!, b.mentions[0]!) || TYPES.indexOf(a.type) - TYPES.indexOf(b.type));
  const ids = new Map(entities.map(entity => [entity.id, `${entity.type}:${entity.mentions[0]!.start}`]));
  const renamed = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  for (const entity of entities) renameEntity(entity, renamed);
  for (const quote of quotes) renameQuote(quote, renamed);
  return { ...records, entities, quotes: numbered(quotes) };
}

type Rename = (id: string | null) => string | null;

function renameEntity(entity: EntityRecord, renamed: Rename): void {
  entity.id = renamed(entity.id)!;
  if ('name' in entity) entity.name = longest(entity);
  if (entity.type === 'person') for (const role of entity.roles) role.organisation = renamed(role.organisation);
}

/** A name that no mention has is the extraction's own; it stays. */
function longest(entity: Extract<EntityRecord, { name: string }>): string {
  const names = entity.mentions.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  if (names.length === 0 || names.includes(entity.name)) return entity.name;
  return names.reduce((best, name) => (name.length > best.length ? name : best));
}

function renameQuote({ speaker, via }: QuoteRecord, renamed: Rename): void {
  if (speaker) {
    const lost = speaker.entity !== null && renamed(speaker.entity) === null;
    speaker.entity = renamed(speaker.entity);
    speaker.organisation = renamed(speaker.organisation);
    if (lost) speaker.name = null;
  }
  if (via) via.entity = renamed(via.entity);
}

/** By start; a second quote that starts at the same place carries its end too. */
function numbered(quotes: QuoteRecord[]): QuoteRecord[] {
  for (const quote of quotes) quote.spans.sort(byPlace);
  quotes.sort((a, b) => byPlace(a.spans[0]!, b.spans[0]!));
  quotes.forEach((quote, at) => {
    const { start } = quote.spans[0]!;
    const taken = quotes[at - 1]?.spans[0]!.start === start;
    quote.id = taken ? `quote:${start}-${quote.spans.at(-1)!.end}` : `quote:${start}`;
  });
  return quotes;
}
