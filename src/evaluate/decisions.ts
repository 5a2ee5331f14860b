/**
 * Decisions made elsewhere (in the report), as JSONL for `depeche accept --from FILE`: one object per line,
 *
 *   { "article":  id of the article,
 *     "change":   key of the difference, exactly as `diff --format jsonl` gives it (a draft as a whole: "draft"),
 *     "decision": "accept": the golden takes over the output's side, or "reject": the golden is right,
 *     "reason":   why it was rejected; optional, "rejected in the report" without one,
 *     "edit":     for "accept" only, optional: what the reviewer corrected in the output's side before accepting it:
 *                 { "spans":   [{ "start", "end" }, …]  other words, in UTF-16 units of the article;
 *                                                       one span for a name, value or role, one or more for a quote
 *                   "speaker": id of an entity of the output, or null for nobody } }                 quotes only
 *
 * Later lines about the same change win. A change that is not among the present differences makes the file stale.
 */
import { z } from 'zod';
import type { QuoteRecord, Records, SpanRecord } from '../records.js';
import { CannotAccept } from './apply.js';
import type { Difference } from './difference.js';

const place = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() });
const editSchema = z.strictObject({
  spans: z.array(place).min(1).optional(),
  speaker: z.string().nullable().optional(),
});

export const decisionSchema = z.strictObject({
  article: z.string().min(1),
  change: z.string().min(1),
  decision: z.enum(['accept', 'reject']),
  reason: z.string().min(1).optional(),
  edit: editSchema.optional(),
});

export type Decision = z.infer<typeof decisionSchema>;
export type Edit = z.infer<typeof editSchema>;

/** Reads decisions; throws an `Error` that names the line. Of several about one change the last one counts. */
export function parseDecisions(jsonl: string): Decision[] {
  const decisions = new Map<string, Decision>();
  for (const [at, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const decision = parseLine(line, at + 1);
    decisions.set(`${decision.article}\n${decision.change}`, decision);
  }
  return [...decisions.values()];
}

function parseLine(line: string, number: number): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${number}: is not valid JSON (${(error as Error).message}).`, { cause: error });
  }
  const parsed = decisionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new Error(`line ${number}: ${path.join('.') || 'line'}: ${message}.`);
}

/** The output and the difference as they are once the reviewer's correction stands in the output. */
export function edited(now: Records, change: Difference, edit: Edit, article: string): [Records, Difference] {
  if (!change.now) throw new CannotAccept('there is nothing in the output that could be corrected.');
  const copy = structuredClone(now);
  if (edit.speaker !== undefined) setSpeaker(copy, change, edit.speaker);
  if (edit.spans === undefined) return [copy, change];
  const outside = edit.spans.find(({ start, end }) => start >= end || end > article.length);
  if (outside) throw new CannotAccept(`${outside.start}-${outside.end} is no place in the article.`);
  setSpans(copy, change, edit.spans, article);
  return [copy, { ...change, now: { ...change.now, spans: edit.spans } }];
}

function quoteOf(records: Records, change: Difference): QuoteRecord {
  const quote = records.quotes.find(({ id }) => id === change.now!.record);
  if (!quote) throw new CannotAccept(`${change.now!.record} is no quote of the output.`);
  return quote;
}

function setSpeaker(records: Records, change: Difference, id: string | null): void {
  const quote = quoteOf(records, change);
  const entity = records.entities.find(one => one.id === id);
  if (id !== null && !(entity && 'name' in entity)) throw new CannotAccept(`${id} is no name in the output.`);
  const unknown = { role: null, organisation: null, mention: null, rule: 'reviewed' };
  quote.speaker = entity && 'name' in entity ? { entity: entity.id, name: entity.name, ...unknown } : null;
}

function setSpans(records: Records, change: Difference, spans: readonly SpanRecord[], article: string): void {
  const text = (span: SpanRecord): string => article.slice(span.start, span.end);
  const [first] = spans as [SpanRecord];
  const old = change.now!.spans[0]!;
  const same = (span: SpanRecord): boolean => span.start === old.start && span.end === old.end;
  if (change.type === 'quote') {
    Object.assign(quoteOf(records, change), { spans: [...spans], text: spans.map(text).join(' … ') });
    return;
  }
  if (spans.length > 1) throw new CannotAccept(`a ${change.type} has one span.`);
  const entity = records.entities.find(({ id }) => id === change.now!.record);
  const roles = entity?.type === 'person' && change.type === 'role' ? entity.roles : [];
  const mentions: SpanRecord[] = change.type === 'role' ? [] : (entity?.mentions ?? []);
  for (const role of roles.filter(same)) Object.assign(role, first, { title: text(first) });
  for (const mention of mentions.filter(same)) Object.assign(mention, first, { text: text(first) });
}
