/**
 * The public JSON, defined once: TypeScript types, validation and JSON Schema 2020-12 all come from here.
 * What each field means to a reader stands in the README; the descriptions below are published with the schema.
 */
import { z } from 'zod';
import { SCHEMA_VERSION } from './schema-version.js';

export { SCHEMA_VERSION };

const offset = z.int().nonnegative();
const text = z.string().min(1);
const confidence = z.enum(['high', 'medium', 'low']);
const span = z.strictObject({ start: offset, end: offset });
const spanText = span.extend({ text });
const entityId = z.string().regex(/^(person|organisation|place|misc):\d+$/);

export const mentionSchema = spanText.extend({
  kind: z.enum(['name', 'nominal', 'pronoun']),
  rule: text,
  confidence,
});

const valueMention = spanText.extend({ rule: text, confidence });

export const roleSchema = z.strictObject({
  title: text,
  organisation: entityId.nullable(),
  start: offset,
  end: offset,
  rule: text,
});

const named = { name: text, mentions: z.array(mentionSchema).min(1) };
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

export const entitySchema = z.discriminatedUnion('type', [
  z.strictObject({ id: entityId, type: z.literal('person'), ...named, roles: z.array(roleSchema) }),
  z.strictObject({
    id: entityId,
    type: z.literal('organisation'),
    name: text,
    acronym: text.nullable(),
    mentions: named.mentions,
  }),
  z.strictObject({ id: entityId, type: z.literal('place'), ...named }),
  z.strictObject({ id: entityId, type: z.literal('misc'), ...named }),
  z.strictObject({
    id: z.string().regex(/^money:\d+$/),
    type: z.literal('money'),
    amount: decimal.nullable(),
    max: decimal.nullable(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    modifier: z.enum(['approx', 'more', 'less']).nullable(),
    per: z.enum(['year', 'month', 'week', 'day', 'hour', 'person', 'unit']).nullable(),
    mentions: z.array(valueMention).length(1),
  }),
  z.strictObject({
    id: z.string().regex(/^date:\d+$/),
    type: z.literal('date'),
    value: text.nullable(),
    kind: z.enum(['date', 'time', 'duration', 'set']),
    modifier: z.enum(['start', 'mid', 'end', 'approx', 'before', 'after']).nullable(),
    mentions: z.array(valueMention).length(1),
  }),
]);

export const quoteSchema = z.strictObject({
  /** `quote:START`, and `quote:START-END` for a second quote that starts at the same place. */
  id: z.string().regex(/^quote:\d+(-\d+)?$/),
  type: z.enum(['direct', 'mixed', 'indirect']),
  text,
  spans: z.array(span).min(1),
  cue: spanText.extend({ lemma: text }).nullable(),
  speaker: z
    .strictObject({
      entity: entityId.nullable(),
      name: text.nullable(),
      role: text.nullable(),
      organisation: entityId.nullable(),
      mention: spanText.nullable(),
      rule: text,
    })
    .nullable(),
  via: spanText.extend({ entity: entityId.nullable() }).nullable(),
  rule: text,
  confidence,
});

export const noteSchema = z.strictObject({ code: text, start: offset, end: offset, message: text });

export const recordsSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  article: z.strictObject({
    id: text,
    path: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: text,
    title: text.nullable(),
    published: z.iso.date().nullable(),
    language: z.strictObject({ code: z.string().length(2).nullable(), confidence: z.number().min(0).max(1) }),
    length: offset,
  }),
  offsets: z.strictObject({ unit: z.literal('utf16'), base: z.literal(0), end: z.literal('exclusive') }),
  sentences: z.array(span),
  entities: z.array(entitySchema),
  quotes: z.array(quoteSchema),
  notes: z.array(noteSchema),
});

export type Records = z.infer<typeof recordsSchema>;
export type EntityRecord = z.infer<typeof entitySchema>;
export type QuoteRecord = z.infer<typeof quoteSchema>;
export type NoteRecord = z.infer<typeof noteSchema>;
export type MentionRecord = z.infer<typeof mentionSchema>;
export type SpanRecord = z.infer<typeof span>;

/** The published JSON Schema (draft 2020-12). */
export function jsonSchema(): object {
  return z.toJSONSchema(recordsSchema, { target: 'draft-2020-12' });
}

/**
 * Everything wrong with `records` beyond their shape, one line each: spans that do not slice to their text, ids that
 * are not unique or lead nowhere. `article` is its decoded text; without it only ids are checked.
 */
export function inconsistencies(records: Records, article?: string): string[] {
  const wrong: string[] = [];
  const ids = new Set<string>();
  for (const { id } of [...records.entities, ...records.quotes]) {
    if (ids.has(id)) wrong.push(`${id}: the id occurs twice`);
    ids.add(id);
  }
  for (const id of references(records)) if (!ids.has(id)) wrong.push(`${id}: is referred to but not there`);
  if (article !== undefined) {
    for (const { start, end, text: said } of spansWithText(records)) {
      if (article.slice(start, end) !== said)
        wrong.push(`${start}-${end}: ${JSON.stringify(said)} is not what the article has there`);
    }
  }
  return wrong;
}

function references(records: Records): string[] {
  const roles = records.entities.flatMap(entity =>
    entity.type === 'person' ? entity.roles.map(role => role.organisation) : [],
  );
  const quotes = records.quotes.flatMap(({ speaker, via }) => [speaker?.entity, speaker?.organisation, via?.entity]);
  return [...roles, ...quotes].filter(id => id != null);
}

function spansWithText(records: Records): { start: number; end: number; text: string }[] {
  const mentions = records.entities.flatMap<{ start: number; end: number; text: string }>(entity => entity.mentions);
  const roles = records.entities.flatMap(entity =>
    entity.type === 'person' ? entity.roles.map(({ start, end, title }) => ({ start, end, text: title })) : [],
  );
  const quotes = records.quotes.flatMap(({ cue, speaker, via }) =>
    [cue, speaker?.mention, via].filter(part => part != null),
  );
  return [...mentions, ...roles, ...quotes];
}
