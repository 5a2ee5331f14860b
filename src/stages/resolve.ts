/** Stage 5: who is who, who holds which role, who said what. */
import type { Document, Entity, Mention, Tagged, TraceEntry } from '../document.js';
import type { Language } from '../language.js';
import { sameSpan } from '../text/spans.js';
import { quoted, record } from '../text/trace.js';

/** Adds entities with their roles, and quotes with their speakers. */
export function resolve(document: Tagged, language: Language): Document {
  const linked = language.link(document);
  record(document, () => linksOf(document, linked));
  // Not spreads: V8 takes microseconds for each property that is added to one.
  const { entities, quotes, notes } = language.quotes(Object.assign({}, document, { entities: linked }));
  record(document, () => takenUp(entities, linked));
  return Object.assign({}, document, { entities, quotes, notes: [...document.notes, ...notes] });
}

/** Which thing each name was taken for. */
function linksOf(document: Tagged, entities: readonly Entity[]): TraceEntry[] {
  const mentions = entities.flatMap(entity => entity.mentions.map(mention => ({ entity, mention })));
  return document.names.map(name => {
    const found = mentions.find(({ mention }) => sameSpan(mention, name));
    if (!found) return entry(name, name.rule, 'lost', 'no entity took this name');
    const { entity, mention } = found;
    const others = entity.mentions.filter(other => other !== mention).map(other => quoted(document, other));
    const company = others.length ? `, with ${[...new Set(others)].slice(0, 6).join(', ')}` : ', alone';
    return entry(name, mention.rule, 'kept', `one mention of the ${entity.type} “${entity.name}”${company}`);
  });
}

/** Mentions that came with the quotes: pronouns and descriptions. */
function takenUp(entities: readonly Entity[], before: readonly Entity[]): TraceEntry[] {
  const known = new Set(before.flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start}-${end}`)));
  return entities.flatMap(entity =>
    entity.mentions
      .filter(({ start, end }) => !known.has(`${start}-${end}`))
      .map(mention => entry(mention, mention.rule, 'kept', `${mention.kind} for the ${entity.type} “${entity.name}”`)),
  );
}

type Placed = Pick<Mention, 'start' | 'end'>;

function entry({ start, end }: Placed, rule: string, outcome: TraceEntry['outcome'], reason: string): TraceEntry {
  return { stage: 'resolve', start, end, rule, outcome, reason };
}
