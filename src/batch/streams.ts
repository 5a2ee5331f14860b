/** Bytes → batches of jobs: JSONL lines and table rows, plain or gzipped, as they arrive. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileTrouble, fileTrouble } from '../files.js';
import { tooLarge } from '../text/decode.js';
import { type Job, type Place, troubleFrom } from './job.js';

/** A batch is full at this many jobs or bytes. */
export const BATCH = 16;
const BATCH_BYTES = 256 * 1024;
/** An article of the largest size whose every letter is escaped (« \u00e9 »), in bytes. */
const LONGEST_LINE = 62_000_000;

export type StreamKind = 'jsonl' | 'csv';

/** « articles.jsonl.gz » → jsonl; null for a name that says nothing. */
export function streamKind(path: string): StreamKind | null {
  const match = /\.(jsonl|ndjson|csv)(?:\.gz)?$/i.exec(path);
  return match ? (match[1]!.toLowerCase() === 'csv' ? 'csv' : 'jsonl') : null;
}

/** Chunks of a file, unpacked when it is gzipped. Throws `FileTrouble`. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const stream = /\.gz$/i.test(path) ? file.pipe(createGunzip({ chunkSize: 256 * 1024 })) : file;
  file.on('error', error => stream.destroy(error));
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new FileTrouble(`${path}: is no whole gzip file (${(error as Error).message}); fetch it again.`);
    throw fileTrouble(error, path);
  }
}

/** Batches of jobs out of a stream of bytes. A batch never waits for bytes that have not arrived. */
export function batchesOf(
  chunks: AsyncIterable<Uint8Array>,
  kind: StreamKind,
  stem: string,
  path: string,
): AsyncIterable<Job[]> {
  const place = (number: number): Place => ({ stem, path, number });
  return kind === 'csv' ? rows(chunks, place) : lines(chunks, place);
}

async function* lines(chunks: AsyncIterable<Uint8Array>, place: (number: number) => Place): AsyncGenerator<Job[]> {
  let rest: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const job = (tail: Uint8Array): Job => {
    const line = length ? Buffer.concat([...rest, tail]) : tail;
    const oversized = length + tail.length > LONGEST_LINE;
    const trouble = oversized ? troubleFrom('read', 'too-large', tooLarge(length + tail.length).message) : undefined;
    rest = [];
    length = 0;
    return {
      kind: 'line',
      line: oversized ? new Uint8Array() : line,
      place: place(++number),
      ...(trouble && { trouble }),
    };
  };
  for await (const chunk of chunks) {
    let batch: Job[] = [];
    let from = 0;
    let batchFrom = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      batch.push(job(chunk.subarray(from, end)));
      from = end + 1;
      if (batch.length === BATCH || from - batchFrom > BATCH_BYTES) {
        yield batch;
        batch = [];
        batchFrom = from;
      }
    }
    if (batch.length) yield batch;
    // Of a line beyond every measure only the length is kept.
    if (length <= LONGEST_LINE) rest.push(chunk.subarray(from));
    length += chunk.length - from;
  }
  if (length) yield [job(new Uint8Array())];
}

/** A table with a header line, and comma, semicolon or tab between columns. */
async function* rows(chunks: AsyncIterable<Uint8Array>, place: (number: number) => Place): AsyncGenerator<Job[]> {
  const [head, all] = await peeked(chunks);
  if (head.length === 0) return;
  const { parse } = await import('csv-parse');
  const parser = parse({
    columns: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter: delimiterOf(head),
  });
  const source = Readable.from(all);
  source.on('error', error => parser.destroy(error));
  let batch: Job[] = [];
  let number = 0;
  try {
    for await (const fields of source.pipe(parser)) {
      batch.push({ kind: 'row', fields: fields as Record<string, string>, place: place(++number) });
      if (batch.length < BATCH && parser.readableLength > 0) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    throw new FileTrouble(
      `${place(0).path}: ${(error as Error).message}; mend the table (a header line, then one row per article).`,
    );
  }
}

/** The first chunk, and the whole stream again. */
async function peeked(chunks: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const reader = chunks[Symbol.asyncIterator]();
  const first = await reader.next();
  const head = first.done ? new Uint8Array() : first.value;
  async function* again(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  }
  return [head, again()];
}

/** The mark that the header line has most of. */
function delimiterOf(head: Uint8Array): string {
  const line = new TextDecoder().decode(head).split('\n', 1)[0]!;
  const often = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (often(mark) > often(best) ? mark : best));
}
