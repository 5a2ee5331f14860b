/** Annotated and raw articles as the tagger sees them at run time: read and split by the product's own stages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Segmented } from '../src/document.js';
import { readLanguageFile } from '../src/files.js';
import type { Language } from '../src/language.js';
import { sentenceSplitter } from '../src/languages/fr/sentences.js';
import { tokenize } from '../src/languages/fr/tokens.js';
import { read } from '../src/stages/read.js';
import { split } from '../src/stages/split.js';
import { hashText } from '../src/tagger/hash.js';
import type { Annotated } from '../src/tagger/train/examples.js';

/** Order of the types in the model. */
export const TYPES = ['person', 'organisation', 'place', 'misc'] as const;
const TAGS = ['PER', 'ORG', 'LOC', 'MISC'];

/** French without its names, which cannot be loaded while they are being learnt. */
export function plainFrench(): Language {
  return {
    code: 'fr',
    detectAmong: [],
    looksNative: () => true,
    dateline: () => null,
    tokenize,
    stem: word => word,
    sentences: sentenceSplitter(file => readLanguageFile('fr', file)),
    nameProposers: [],
    nameRefiners: [],
    money: () => [],
    dates: () => [],
    link: () => [],
    quotes: ({ entities }) => ({ quotes: [], entities, notes: [] }),
    rules: [],
  };
}

/** Tokens and sentences of a text, without asking which language it is in. */
export function segmented(id: string, text: string, language: Language): Segmented {
  const article = read({ id, path: `${id}.txt`, bytes: new TextEncoder().encode(text) }, language);
  return split({ ...article, language: { code: language.code, confidence: 1 }, foreign: [] }, language);
}

type SpanRow = readonly [start: number, end: number, tag: string, thing: number];

/** An article with its names; offsets of `spans` lead into `text`. */
export function annotated(id: string, text: string, spans: readonly SpanRow[], language: Language): Annotated {
  const { view, tokens, sentences } = segmented(id, text, language);
  const names = spans.map(([start, end, tag]) => ({
    start: view.fromOriginal(start),
    end: view.fromOriginal(end),
    type: TAGS.indexOf(tag),
  }));
  return { id, tokens, sentences, names };
}

/** The articles of a JSONL file of `{id, text, spans}`, where `mended` has a sentence with the names it gives. */
export function annotatedArticles(file: string, language: Language, mended: readonly Marked[] = []): Annotated[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const marked = byArticle(mended);
  return lines.map(line => {
    const { id, text, spans } = JSON.parse(line) as { id: string; text: string; spans: SpanRow[] };
    const better = (marked.get(id) ?? []).filter(sentence => isSame(sentence, text));
    const kept = spans.filter(([start]) => !better.some(sentence => sentence.start <= start && start < sentence.end));
    return annotated(id, text, [...kept, ...better.flatMap(({ spans: names }) => names)], language);
  });
}

/** A sentence whose names are known; offsets of code units lead into the article, headline and body as one text. */
export interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** `hashText` of the sentence. */
  readonly hash: number;
  readonly spans: readonly SpanRow[];
}

/** Rows of names.sentences.tsv: article, start, end, hash, and names as `TYPE start end` from the sentence's start on. */
export function markedSentences(file: string): Marked[] {
  const rows = readFileSync(file, 'utf8').split('\n');
  return rows
    .filter(row => row && !row.startsWith('#'))
    .map(row => {
      const [id, start, end, hash, names] = row.split('\t') as [string, string, string, string, string];
      const spans = names
        .split(',')
        .filter(Boolean)
        .map((name): SpanRow => {
          const [tag, from, to] = name.split(' ') as [string, string, string];
          return [Number(start) + Number(from), Number(start) + Number(to), tag, 0];
        });
      return { id, start: Number(start), end: Number(end), hash: Number(hash), spans };
    });
}

/** The articles of some sentences; nothing is known of the names in the rest of them. */
export function partlyAnnotated(
  raw: readonly RawArticle[],
  sentences: readonly Marked[],
  language: Language,
): Annotated[] {
  const marked = byArticle(sentences);
  return raw.flatMap(article => {
    const text = textOf(article);
    const known = (marked.get(article.id) ?? []).filter(sentence => isSame(sentence, text));
    return known.length === 0 ? [] : [partly(article.id, text, known, language)];
  });
}

function partly(id: string, text: string, known: readonly Marked[], language: Language): Annotated {
  const spans = known.flatMap(sentence => sentence.spans);
  const { view, sentences } = segmented(id, text, language);
  const ranges = known.map(({ start, end }) => [view.fromOriginal(start), view.fromOriginal(end)] as const);
  const inside = sentences.filter(({ start, end }) => ranges.some(([from, to]) => from <= start && end <= to));
  return { ...annotated(id, text, spans, language), only: new Set(inside.map(({ firstToken }) => firstToken)) };
}

/** The news may have changed since a sentence was annotated. */
function isSame({ start, end, hash }: Marked, text: string): boolean {
  return hashText(text.slice(start, end)) === hash;
}

function byArticle(sentences: readonly Marked[]): Map<string, Marked[]> {
  const articles = new Map<string, Marked[]>();
  for (const sentence of sentences) articles.set(sentence.id, [...(articles.get(sentence.id) ?? []), sentence]);
  return articles;
}

export interface RawArticle {
  readonly id: string;
  readonly title?: string | null;
  readonly text: string;
}

/** The raw articles beside the annotated ones: `../news/articles.jsonl.gz` seen from the folder of names. */
export function rawArticles(folder: string): RawArticle[] {
  const lines = gunzipSync(readFileSync(join(folder, '../news/articles.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  return lines.filter(Boolean).map(line => JSON.parse(line) as RawArticle);
}

/** Ids of the raw articles of which the gold articles (`../gold` seen from the folder of names) were made. */
export function goldSources(folder: string): string[] {
  const gold = join(folder, '../gold');
  const files = readdirSync(gold).filter(file => /^\d+\.json$/.test(file));
  const sources = files.map(file => (JSON.parse(readFileSync(join(gold, file), 'utf8')) as { source: string }).source);
  return sources.map(source => source.split(' ').at(-1)!);
}

/** Headline and body as one text. */
export function textOf({ title, text }: RawArticle): string {
  return title ? `${title}\n\n${text}` : text;
}
