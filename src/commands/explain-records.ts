/** Every record of an article, or one: rule, evidence, rivals. */
import type { Span } from '../document.js';
import type { EntityRecord, QuoteRecord } from '../records.js';
import {
  type Subject,
  at,
  examplesOf,
  inContext,
  indented,
  mentionTrace,
  contentTrace,
  traceLine,
} from './explain-subject.js';

/** All records in the order of the text, then what was proposed and dropped, then what the rules do. */
export function explainRecords(subject: Subject): string {
  const { entities, quotes, notes } = subject.records;
  const records = [...entities, ...quotes].sort((a, b) => startOf(a) - startOf(b));
  const blocks = [
    header(subject),
    ...records.map(record => told(subject, record)),
    notes.map(note => `note ${note.code} ${at(note)}: ${note.message}`),
    dropped(subject),
    documentation(subject, records.flatMap(rulesOf)),
  ];
  return joined(blocks);
}

/** One record with the examples of its rules; null when there is none of this id. */
export function explainRecord(subject: Subject, id: string): string | null {
  const record = [...subject.records.entities, ...subject.records.quotes].find(one => one.id === id);
  return record ? joined([told(subject, record), documentation(subject, rulesOf(record))]) : null;
}

function joined(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter(block => block.length > 0)
    .map(block => `${block.join('\n')}\n`)
    .join('\n');
}

/** What the first three stages found. */
export function header({ document, records, paint }: Subject): string[] {
  const { article } = records;
  const { code, confidence } = article.language;
  return [
    paint.bold(`${article.path}  « ${article.title ?? 'no headline'} »`),
    `read    ${article.encoding}, ${article.length} UTF-16 units, ${article.published ?? 'no date of publication'}`,
    `detect  ${code ?? 'language unknown'} (${confidence})`,
    `split   ${document.paragraphs.length} paragraphs, ${document.sentences.length} sentences, ${document.tokens.count} tokens`,
  ];
}

function isQuote(record: EntityRecord | QuoteRecord): record is QuoteRecord {
  return 'spans' in record;
}

function startOf(record: EntityRecord | QuoteRecord): number {
  return (isQuote(record) ? record.spans : record.mentions)[0]!.start;
}

function told(subject: Subject, record: EntityRecord | QuoteRecord): string[] {
  return isQuote(record) ? quoteLines(subject, record) : entityLines(subject, record);
}

function entityLines(subject: Subject, record: EntityRecord): string[] {
  const { paint, records } = subject;
  const mentions = record.mentions.flatMap(mention => [
    `  ${at(mention)} ${inContext(subject, mention)}`,
    `    rule ${mention.rule}, confidence ${mention.confidence}${'kind' in mention ? `, ${String(mention.kind)}` : ''}`,
    ...indented(mentionTrace(subject, mention), 4),
  ]);
  const roles = record.type === 'person' ? record.roles : [];
  const organisationOf = new Map(records.entities.map(one => [one.id, 'name' in one ? ` at ${one.name}` : '']));
  const roleLines = roles.map(role =>
    [
      `  role ${at(role)} ${inContext(subject, role)}`,
      `    rule ${role.rule}${organisationOf.get(role.organisation ?? '') ?? ''}`,
      ...indented(mentionTrace(subject, role), 4),
    ].join('\n'),
  );
  return [`${paint.bold(record.id)}  ${valueOf(record)}`, ...mentions, ...roleLines];
}

function valueOf(record: EntityRecord): string {
  if (record.type === 'money') {
    const { amount, max, currency, modifier, per } = record;
    const range = `${amount ?? 'no amount'}${max ? `–${max}` : ''} ${currency ?? 'no currency'}`;
    return [range, modifier, per && `per ${per}`].filter(Boolean).join(', ');
  }
  if (record.type === 'date')
    return [record.value ?? 'no value', record.kind, record.modifier].filter(Boolean).join(', ');
  return record.name;
}

function quoteLines(subject: Subject, quote: QuoteRecord): string[] {
  const { cue, speaker, via } = quote;
  const part = (name: string, span: Span, says: string, trace: readonly string[]): string[] => [
    `  ${name} ${at(span)} ${inContext(subject, span)}${says}`,
    ...indented(trace, 4),
  ];
  return [
    `${subject.paint.bold(quote.id)}  ${quote.type}, rule ${quote.rule}, confidence ${quote.confidence}`,
    ...quote.spans.flatMap(span => part('content', span, '', contentTrace(subject, span))),
    ...(cue ? part('cue', cue, ` (${cue.lemma})`, []) : ['  cue none']),
    ...(speaker?.mention ? part('speaker', speaker.mention, '', mentionTrace(subject, speaker.mention)) : []),
    speaker
      ? `    is ${speaker.entity ?? 'nobody that the article names'}${speaker.name ? ` ${speaker.name}` : ''}, rule ${speaker.rule}`
      : '  speaker none: no rule answered',
    ...(via ? part('via', via, via.entity ? ` ${via.entity}` : '', []) : []),
  ];
}

/** What rules proposed where there is no record now. */
function dropped(subject: Subject): string[] {
  const { entities, quotes } = subject.records;
  const spans = [...entities.flatMap<Span>(({ mentions }) => mentions), ...quotes.flatMap(quote => quote.spans)];
  const lost = subject.trace.filter(
    entry => entry.outcome === 'lost' && !spans.some(span => span.start < entry.end && entry.start < span.end),
  );
  if (lost.length === 0) return [];
  return [
    subject.paint.bold('proposed and dropped'),
    ...lost.map(entry => `  ${at(entry)} ${traceLine(subject, entry, true)}`),
  ];
}

function rulesOf(record: EntityRecord | QuoteRecord): string[] {
  if (isQuote(record)) return [record.rule, ...(record.speaker ? [record.speaker.rule] : [])];
  const roles = record.type === 'person' ? record.roles : [];
  return [...record.mentions, ...roles].map(({ rule }) => rule);
}

function documentation(subject: Subject, names: readonly string[]): string[] {
  const lines = [...new Set(names)].sort().flatMap(name => examplesOf(subject, name));
  return lines.length ? [subject.paint.bold('rules'), ...indented(lines, 2)] : [];
}
