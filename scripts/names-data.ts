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

/** The articles of a JSONL file of `{id, text, spans}`. */
export function annotatedArticles(file: string, language: Language): Annotated[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => {
    const { id, text, spans } = JSON.parse(line) as { id: string; text: string; spans: SpanRow[] };
    return annotated(id, text, spans, language);
  });
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
