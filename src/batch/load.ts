/** Job → source: reads the file, or picks the fields out of a line or row. */
import { FileTrouble, readArticle } from '../files.js';
import type { PageArticle } from '../formats/html.js';
import type { Source } from '../pipeline.js';
import { decode } from '../text/decode.js';
import { metadataOf } from '../text/metadata.js';
import { type Fields, type Job, type Place, type Settings, type Trouble, troubleFrom } from './job.js';
import type { Metadata } from './metadata.js';

/** An article that cannot be read; the run reports it and goes on. */
export class Unloadable extends Error {
  override name = 'Unloadable';
  constructor(readonly trouble: Trouble) {
    super(trouble.message);
  }
}

export type FileJob = Job & { readonly kind: 'file' };
type Row = Readonly<Record<string, unknown>>;

/** What loading needs beside the job. */
export interface Loader {
  /** Title and date of a file, from beside it. */
  readonly metadata: (job: FileJob) => Metadata;
  /** Reads web pages; null until a batch has one. */
  page: ((html: string) => PageArticle | null) | null;
}

/** A source whose text was taken out of a web page: offsets lead into that text, so it is written beside the records. */
export interface Loaded extends Source {
  readonly fromPage: boolean;
}

/** Names that the field with the text usually has; the first that is there counts. */
const TEXT_KEYS = ['text', 'body', 'content', 'texte'];

/** Whether the job is a web page, for which `loader.page` must be there. */
export function isPage(job: Job, { pages }: Settings): boolean {
  if (job.kind === 'line' || job.kind === 'row') return false;
  return pages ?? (job.kind === 'file' && /\.html?$/i.test(job.path));
}

/** Reads a job. Throws `Unloadable`. */
export function load(job: Job, settings: Settings, loader: Loader): Loaded {
  if (job.trouble) throw new Unloadable(job.trouble);
  if (job.kind === 'line' || job.kind === 'row') return fromRow(job, settings.fields);
  const source = job.kind === 'file' ? fileSource(job, loader) : { ...identify(job, settings), bytes: job.bytes };
  return isPage(job, settings) ? fromPage(source as Source, loader) : { ...(source as Source), fromPage: false };
}

function fromRow(job: Job & { kind: 'line' | 'row' }, fields: Fields): Loaded {
  const row = rowOf(job);
  const usual = metadataOf(row);
  const named = metadataOf({ title: valueOf(row, fields.title), published: valueOf(row, fields.date) });
  return {
    id: idIn(row, job.place, fields),
    path: job.place.path,
    bytes: bytesOf(textIn(row, fields)),
    title: fields.title === null ? usual.title : named.title,
    published: fields.date === null ? usual.published : named.published,
    fromPage: false,
  };
}

function fromPage(source: Source, { page }: Loader): Loaded {
  const article = page!(decode(source.bytes).text);
  const { title, published } = source;
  if (article)
    return {
      ...source,
      bytes: Buffer.from(article.text),
      title: title ?? article.title,
      published: published ?? article.published,
      fromPage: true,
    };
  const message = 'there is no article to be found in the page';
  const advice = 'save its text as .txt, or take it out of the folder.';
  throw new Unloadable({ stage: 'read', code: 'page-without-article', message, advice });
}

/** Id and path of a job without reading its article; id null when its line cannot be read. */
export function identify(job: Job, { fields }: Pick<Settings, 'fields'>): { id: string | null; path: string } {
  if (job.kind === 'file') return { id: job.id, path: job.path };
  if (job.kind === 'bytes') return { id: job.place.stem, path: job.place.path };
  try {
    return { id: idIn(rowOf(job), job.place, fields), path: job.place.path };
  } catch {
    return { id: null, path: `${job.place.path}:${job.place.number}` };
  }
}

function fileSource(job: FileJob, { metadata }: Loader): Source {
  try {
    return { id: job.id, path: job.path, bytes: readArticle(job), ...metadata(job) };
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    throw new Unloadable(troubleFrom('read', error.code, error.message, job.path));
  }
}

const UTF8 = new TextDecoder();

function rowOf(job: Job & { kind: 'line' | 'row' }): Row {
  if (job.kind === 'row') return job.fields;
  try {
    const value: unknown = JSON.parse(UTF8.decode(job.line));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  } catch {
    // Told below, together with lines that are JSON but no object.
  }
  throw new Unloadable({
    stage: 'read',
    code: 'not-json',
    message: `line ${job.place.number} is not a JSON object`,
    advice: 'write one {"id": …, "text": …} on each line.',
  });
}

function valueOf(row: Row, name: string | null): unknown {
  return name === null ? undefined : row[name];
}

function textIn(row: Row, { text: name }: Fields): string {
  const value = name === null ? TEXT_KEYS.map(key => row[key]).find(text => typeof text === 'string') : row[name];
  if (typeof value === 'string') return value;
  throw new Unloadable({
    stage: 'read',
    code: 'no-text',
    message: `there is no text in the field ${name ?? 'text'}`,
    advice: `name the right one with --text-field; there is ${Object.keys(row).slice(0, 12).join(', ') || 'none'}.`,
  });
}

function idIn(row: Row, { stem, number }: Place, fields: Fields): string {
  const value = row[fields.id ?? 'id'];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : `${stem}-${number}`;
}

const HALF_PAIR = /\p{Surrogate}/u;

/** A string with NUL or half a surrogate pair is no UTF-8 text; as UTF-16 it keeps every code unit. */
function bytesOf(text: string): Uint8Array {
  const odd = text.includes('\0') || HALF_PAIR.test(text);
  return odd ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text);
}
