/** What the user names → batches of jobs: folders and files of articles first, then each stream in turn. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ArticleFile, findArticles } from '../files.js';
import type { Job } from './job.js';
import { BATCH, type StreamKind, batchesOf, chunksOf, streamKind } from './streams.js';

/** How inputs are read: by their endings unless the user says. */
export type From = 'text' | 'html' | StreamKind | null;

export interface Inputs {
  /** For so many workers. */
  readonly batches: (workers: number) => AsyncIterable<Job[]>;
  /** Null when it shows only on the way. */
  readonly total: number | null;
  /** About how many articles, to know how many workers they are worth; null for standard input. */
  readonly roughly: number | null;
}

/** Throws `FileTrouble` as `findArticles` does. `-` is standard input. */
export async function openInputs(
  inputs: readonly string[],
  from: From,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Inputs> {
  const isStream = (input: string): boolean => input === '-' || streamOf(input, from) !== null;
  const files = await findArticles(inputs.filter(input => !isStream(input)));
  const streams = inputs.filter(isStream);
  async function* batches(workers: number): AsyncGenerator<Job[]> {
    yield* inBatches(files, workers);
    for (const input of streams) yield* stream(input, from, stdin);
  }
  const parts = streams.map(linesIn);
  const roughly = parts.includes(null) ? null : parts.reduce<number>((sum, lines) => sum + lines!, files.length);
  return { batches, total: streams.length === 0 ? files.length : null, roughly };
}

/** Bytes of a news article with its metadata as a line of JSONL, and gzipped. */
const LINE = 3000;
const PACKED_LINE = 1200;

function linesIn(input: string): number | null {
  if (input === '-') return null;
  const size = statSync(input, { throwIfNoEntry: false })?.size ?? 0;
  return Math.ceil(size / (/\.gz$/i.test(input) ? PACKED_LINE : LINE));
}

function streamOf(input: string, from: From): StreamKind | null {
  if (from === 'jsonl' || from === 'csv') return from;
  return from === null ? streamKind(input) : null;
}

/** Small enough that every worker has some of a small folder. */
function* inBatches(files: readonly ArticleFile[], workers: number): Generator<Job[]> {
  const size = Math.max(1, Math.min(BATCH, Math.ceil(files.length / (4 * workers))));
  for (let at = 0; at < files.length; at += size) yield files.slice(at, at + size).map(fileJob);
}

function fileJob({ id, path, absolute, root }: ArticleFile): Job {
  return { kind: 'file', id, path, absolute, root };
}

async function* stream(input: string, from: From, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Job[]> {
  const kind = streamOf(input, from);
  const path = input === '-' ? '-' : basename(input);
  const stem = input === '-' ? 'line' : path.replace(/\.(?:jsonl|ndjson|csv)(?:\.gz)?$/i, '');
  const chunks = input === '-' ? stdin : chunksOf(input);
  if (kind) yield* batchesOf(chunks, kind, stem, path);
  else yield [await whole(chunks)];
}

/** Standard input as one article. */
async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Job> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return { kind: 'bytes', bytes: Buffer.concat(pieces), place: { stem: '-', path: '-', number: 1 } };
}
