/** The corpus at a glance, counted from the articles' records. */
import type { QuoteRecord, Records } from '../records.js';
import {
  type ArticleData,
  type ArticleRow,
  type Named,
  type Overview,
  RECORD_TYPES,
  type RecordType,
  type Unresolved,
  type Voice,
} from './data.js';

/** Counts of the corpus page; lists are sorted by how much they hold, then by name. Linear in the records. */
export function overviewOf(articles: readonly ArticleData[], golden: boolean, digest: string): Overview {
  return {
    articles: articles.map(rowOf),
    voices: voicesOf(articles),
    named: namedOf(articles),
    unresolved: articles.flatMap(unresolvedOf),
    totals: totalsOf(articles),
    golden,
    digest,
  };
}

function rowOf({ records, changes, golden }: ArticleData): ArticleRow {
  const { article, entities, quotes, notes } = records;
  return {
    id: article.id,
    title: article.title,
    published: article.published,
    language: article.language.code,
    entities: entities.length,
    quotes: quotes.length,
    unresolved: quotes.filter(isUnresolved).length,
    notes: notes.map(note => note.code),
    changes: changes.filter(({ known }) => known === null).length,
    state: golden && (golden.stale === null ? golden.state : 'stale'),
  };
}

/** Nobody known speaks: no speaker at all, or words that name nobody in the article. */
export function isUnresolved(quote: QuoteRecord): boolean {
  return quote.speaker?.entity == null;
}

function unresolvedOf({ records }: ArticleData, article: number): Unresolved[] {
  return records.quotes.filter(isUnresolved).map(({ id, text, speaker }) => ({
    article,
    quote: id,
    text: text.length > 160 ? `${text.slice(0, 159).replace(/[\ud800-\udbff]$/, '')}…` : text,
    words: speaker?.mention?.text ?? null,
  }));
}

interface Tally {
  readonly name: string;
  readonly type: RecordType;
  count: number;
  readonly articles: Set<number>;
}

function tally(counts: Map<string, Tally>, type: RecordType, name: string, article: number, by: number): void {
  const key = `${type}\n${name}`;
  const known = counts.get(key) ?? { name, type, count: 0, articles: new Set<number>() };
  known.count += by;
  known.articles.add(article);
  counts.set(key, known);
}

function ranked(counts: ReadonlyMap<string, Tally>): Tally[] {
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function voicesOf(articles: readonly ArticleData[]): Voice[] {
  const counts = new Map<string, Tally>();
  articles.forEach(({ records }, at) => {
    const types = typesOf(records);
    for (const { speaker } of records.quotes) {
      const type = speaker?.entity ? types.get(speaker.entity) : undefined;
      if (type && speaker?.name) tally(counts, type, speaker.name, at, 1);
    }
  });
  return ranked(counts).map(({ name, type, count, articles: in_ }) => ({
    name,
    type,
    quotes: count,
    articles: in_.size,
  }));
}

function typesOf(records: Records): ReadonlyMap<string, RecordType> {
  return new Map(records.entities.map(({ id, type }) => [id, type]));
}

function namedOf(articles: readonly ArticleData[]): Named[] {
  const counts = new Map<string, Tally>();
  articles.forEach(({ records }, at) => {
    for (const entity of records.entities)
      if ('name' in entity) tally(counts, entity.type, entity.name, at, entity.mentions.length);
  });
  return ranked(counts).map(({ name, type, count, articles: in_ }) => ({
    name,
    type,
    mentions: count,
    articles: in_.size,
  }));
}

function totalsOf(articles: readonly ArticleData[]): Record<RecordType, number> {
  const totals = Object.fromEntries(RECORD_TYPES.map(type => [type, 0])) as Record<RecordType, number>;
  for (const { records } of articles) {
    for (const { type } of records.entities) totals[type]++;
    totals.quote += records.quotes.length;
  }
  return totals;
}
