/** Stage 6: document → records. Offsets go from the folded view back to the decoded text here, and only here. */
import type { DateValue, Document, Entity, Mention, Money, Quote, Role, Span } from '../document.js';
import type { EntityRecord, MentionRecord, QuoteRecord, Records, SpanRecord } from '../records.js';
import { SCHEMA_VERSION } from '../schema-version.js';

/** Turns spans of the view into spans of the decoded text. */
interface Mapper {
  offset(at: number): number;
  text(start: number, end: number): string;
  span(span: Span): SpanRecord;
  withText(span: Span): SpanRecord & { text: string };
}

/** The records of one article: sorted, ids from positions, key order as published. */
export function emit(document: Document): Records {
  const at = mapperOf(document);
  const ids = new Map<Entity, string>();
  for (const entity of document.entities) ids.set(entity, `${entity.type}:${at.span(firstMention(entity)).start}`);
  const { view, title, language } = document;
  return {
    schemaVersion: SCHEMA_VERSION,
    article: {
      id: document.id,
      path: document.path,
      sha256: document.sha256,
      encoding: document.encoding,
      title: title?.text ?? null,
      published: document.published,
      language: { code: language.code, confidence: language.confidence },
      length: view.original.length,
    },
    offsets: { unit: 'utf16', base: 0, end: 'exclusive' },
    sentences: document.sentences.map(sentence => at.span(sentence)),
    entities: entityRecords(document, at, ids),
    quotes: quoteRecords(document.quotes, at, ids),
    notes: document.notes
      .map(({ code, message, ...span }) => ({ code, ...at.span(span), message }))
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.code < b.code ? -1 : 1)),
  };
}

function mapperOf({ view }: Document): Mapper {
  const { original } = view;
  const offset = (at: number): number => view.toOriginal(at);
  return {
    offset,
    text: (start, end) => original.slice(start, end),
    span: ({ start, end }) => ({ start: offset(start), end: offset(end) }),
    withText: span => {
      const start = offset(span.start);
      const end = offset(span.end);
      return { start, end, text: original.slice(start, end) };
    },
  };
}

function firstMention({ mentions }: Entity): Mention {
  let first = mentions[0]!;
  for (const mention of mentions) if (mention.start < first.start) first = mention;
  return first;
}

const TYPE_ORDER = ['person', 'organisation', 'place', 'misc', 'money', 'date'];

function entityRecords(document: Document, at: Mapper, ids: ReadonlyMap<Entity, string>): EntityRecord[] {
  const records = [
    ...document.entities.map(entity => namedRecord(entity, at, ids)),
    ...document.money.map(money => moneyRecord(money, at)),
    ...document.dates.map(date => dateRecord(date, at)),
  ];
  return records.sort((a, b) => {
    const [first] = a.mentions;
    const [second] = b.mentions;
    const ends = first!.start - second!.start || second!.end - first!.end;
    return ends || TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type);
  });
}

function namedRecord(entity: Entity, at: Mapper, ids: ReadonlyMap<Entity, string>): EntityRecord {
  const mentions = entity.mentions.map(mention => mentionRecord(mention, at));
  if (mentions.length > 1) mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const { name, acronym, type } = entity;
  const id = ids.get(entity)!;
  if (type === 'person') return { id, type, name, mentions, roles: roleRecords(entity.roles, at, ids) };
  if (type === 'organisation') return { id, type, name, acronym, mentions };
  return { id, type, name, mentions };
}

function mentionRecord(mention: Mention, at: Mapper): MentionRecord {
  const start = at.offset(mention.start);
  const end = at.offset(mention.end);
  const { kind, rule, confidence } = mention;
  return { start, end, text: at.text(start, end), kind, rule, confidence };
}

function roleRecords(roles: readonly Role[], at: Mapper, ids: ReadonlyMap<Entity, string>) {
  return roles
    .map(role => {
      const { start, end, text: title } = at.withText(role);
      return {
        title,
        organisation: role.organisation ? (ids.get(role.organisation) ?? null) : null,
        start,
        end,
        rule: role.rule,
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The one mention of a sum or a date. */
function valueMention({ start: from, end: to, rule, confidence }: Money | DateValue, at: Mapper) {
  const start = at.offset(from);
  const end = at.offset(to);
  return { start, end, text: at.text(start, end), rule, confidence };
}

function moneyRecord(money: Money, at: Mapper): EntityRecord {
  const mention = valueMention(money, at);
  const { amount, max, currency, modifier, per } = money;
  return { id: `money:${mention.start}`, type: 'money', amount, max, currency, modifier, per, mentions: [mention] };
}

function dateRecord(date: DateValue, at: Mapper): EntityRecord {
  const mention = valueMention(date, at);
  const { value, kind, modifier } = date;
  return { id: `date:${mention.start}`, type: 'date', value, kind, modifier, mentions: [mention] };
}

function quoteRecords(quotes: readonly Quote[], at: Mapper, ids: ReadonlyMap<Entity, string>): QuoteRecord[] {
  const records = quotes.map(quote => quoteRecord(quote, at, ids));
  records.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end);
  records.forEach((record, index) => {
    // « Selon elle, “le pont tiendra”, dit-il » : a quote within a quote may start where the outer one does.
    const before = records[index - 1]?.spans[0]!.start;
    if (before === record.spans[0]!.start) record.id += `-${record.spans.at(-1)!.end}`;
  });
  return records;
}

function quoteRecord(quote: Quote, at: Mapper, ids: ReadonlyMap<Entity, string>): QuoteRecord {
  const spans = quote.spans.map(span => at.span(span));
  if (spans.length > 1) spans.sort((a, b) => a.start - b.start);
  const { cue, speaker, via } = quote;
  return {
    id: `quote:${spans[0]!.start}`,
    type: quote.type,
    text: quote.spans.map(span => at.withText(span).text).join(' … '),
    spans,
    cue: cue && { ...at.withText(cue), lemma: cue.lemma },
    speaker: speaker && speakerRecord(speaker, quote, at, ids),
    via: via && { entity: via.entity ? (ids.get(via.entity) ?? null) : null, ...at.withText(via.mention) },
    rule: quote.rule,
    confidence: quote.confidence,
  };
}

type SpeakerRecord = NonNullable<QuoteRecord['speaker']>;

function speakerRecord(
  speaker: NonNullable<Quote['speaker']>,
  quote: Quote,
  at: Mapper,
  ids: ReadonlyMap<Entity, string>,
): SpeakerRecord {
  const { entity, mention, rule } = speaker;
  const role = entity && roleAt(entity, quote);
  return {
    entity: entity ? (ids.get(entity) ?? null) : null,
    name: entity?.name ?? null,
    role: role ? at.withText(role).text : null,
    organisation: role?.organisation ? (ids.get(role.organisation) ?? null) : null,
    mention: mention && at.withText(mention),
    rule,
  };
}

/** Of several roles the one said nearest to the quote. */
function roleAt(entity: Entity, quote: Quote): Role | null {
  const start = quote.spans[0]!.start;
  const distance = (role: Role): number => Math.abs(role.start - start);
  return entity.roles.reduce<Role | null>(
    (best, role) => (best && distance(best) <= distance(role) ? best : role),
    null,
  );
}
