/** Records → marks over the text. No DOM here. */
import type { EntityRecord, QuoteRecord, Records } from '../../records.js';
import type { ArticleData, PageChange } from '../data.js';
import { type Range, lanesOf } from './segments.js';

export type MarkKind = 'name' | 'money' | 'date' | 'role' | 'quote' | 'cue' | 'speaker' | 'via' | 'missing' | 'draft';

/** One highlighted stretch. Marks of one `group` light up together: a thing's mentions, a quote's parts. */
export interface Mark extends Range {
  readonly kind: MarkKind;
  /** Type of the record: person … quote. */
  readonly type: string;
  readonly group: string;
  /** The review item that it belongs to; several pieces of one quote share it. */
  readonly item: string;
  /** Lane of a quote's underline, from 0. */
  readonly lane: number;
  /** Number of a quote in the article, from 1; 0 for all else. */
  readonly number: number;
  readonly record: EntityRecord | QuoteRecord | null;
  /** The thing is not named here but described or taken up by a pronoun. */
  readonly taken: 'nominal' | 'pronoun' | null;
}

const NO_LANE = { lane: 0, number: 0, taken: null };

export function isQuote(record: EntityRecord | QuoteRecord): record is QuoteRecord {
  return 'spans' in record;
}

/** Every mark of an article, in no order. */
export function marksOf({ records, changes }: ArticleData): Mark[] {
  return [...records.entities.flatMap(entityMarks), ...quoteMarks(records), ...changes.flatMap(missingMarks)];
}

function entityMarks(record: EntityRecord): Mark[] {
  const kind = record.type === 'money' || record.type === 'date' ? record.type : 'name';
  const of = { type: record.type, group: record.id, record, ...NO_LANE };
  const mentions = record.mentions.map<Mark>(mention => {
    const { start, end } = mention;
    const taken = 'kind' in mention && mention.kind !== 'name' ? mention.kind : null;
    return { ...of, kind, start, end, item: `${record.id}@${start}`, taken };
  });
  if (record.type !== 'person') return mentions;
  const roles = record.roles.map<Mark>(({ start, end }) => ({
    ...of,
    kind: 'role',
    start,
    end,
    item: `${record.id}/role@${start}`,
  }));
  return [...mentions, ...roles];
}

/** From the first piece to the last: an interrupted quote keeps its lane over the words that interrupt it. */
function extent({ spans }: QuoteRecord): Range {
  return { start: spans[0]!.start, end: spans[spans.length - 1]!.end };
}

function quoteMarks({ quotes }: Records): Mark[] {
  const lanes = lanesOf(quotes.map(extent));
  return quotes.flatMap((record, at) => {
    const of = {
      type: 'quote',
      group: record.id,
      item: record.id,
      lane: lanes[at]!,
      number: at + 1,
      record,
      taken: null,
    };
    const part = (kind: MarkKind, span: Range | null | undefined): Mark[] =>
      span ? [{ ...of, kind, start: span.start, end: span.end }] : [];
    return [
      ...record.spans.flatMap(span => part('quote', span)),
      ...part('cue', record.cue),
      ...part('speaker', record.speaker?.mention),
      ...part('via', record.via),
    ];
  });
}

/** What the golden file has and the output has not stands in the text too. */
function missingMarks(change: PageChange): Mark[] {
  if (!change.gold || change.now) return [];
  const of = { kind: 'missing' as const, type: change.type, group: change.key, item: change.key, record: null };
  return change.gold.spans.map(({ start, end }) => ({ ...of, start, end, ...NO_LANE }));
}
