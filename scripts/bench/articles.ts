/** Articles for measuring: from a folder of texts or a JSONL file, as JSONL lines of a known number of bytes. */
import { createReadStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { findArticles } from '../../src/files.js';

export interface Sample {
  readonly texts: readonly string[];
  readonly published: readonly (string | null)[];
  /** Bytes of the texts in UTF-8. */
  readonly bytes: number;
  /** Runs of letters and digits. */
  readonly words: number;
}

/** The first `count` articles of a folder or a `.jsonl(.gz)` file; from the beginning again when there are fewer. */
export async function sampleOf(path: string, count: number): Promise<Sample> {
  const found = /\.jsonl(\.gz)?$/.test(path) ? await fromLines(path, count) : await fromFolder(path);
  if (found.length === 0) throw new Error(`${path}: holds no article; name a folder of .txt files or a .jsonl file.`);
  const rows = Array.from({ length: count }, (_, at) => found[at % found.length]!);
  return measured(rows);
}

/** All texts of a sample, `times` over, as one article. */
export function joined({ texts, published }: Sample, times: number): Sample {
  const text = Array.from({ length: times }, () => texts.join('\n\n')).join('\n\n');
  return measured([{ text, published: published[0] ?? null }]);
}

/** The first `count` articles of a sample, from the beginning again when there are fewer. */
export function part({ texts, published }: Sample, count: number): Sample {
  const at = (i: number): Row => ({ text: texts[i % texts.length]!, published: published[i % texts.length]! });
  return measured(Array.from({ length: count }, (_, i) => at(i)));
}

/** Writes a sample as JSONL and says where. */
export function writeLines({ texts, published }: Sample): string {
  const file = join(mkdtempSync(join(tmpdir(), 'depeche-bench-')), 'articles.jsonl');
  const line = (text: string, at: number): string => JSON.stringify({ id: `a${at}`, published: published[at], text });
  writeFileSync(file, texts.map((text, at) => `${line(text, at)}\n`).join(''));
  return file;
}

interface Row {
  readonly text: string;
  readonly published: string | null;
}

function measured(rows: readonly Row[]): Sample {
  const texts = rows.map(({ text }) => text);
  return {
    texts,
    published: rows.map(({ published }) => published),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    words: texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0), 0),
  };
}

async function fromLines(path: string, count: number): Promise<Row[]> {
  const file = createReadStream(path);
  const rows: Row[] = [];
  for await (const line of createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file })) {
    const { text, published } = JSON.parse(line) as { text: string; published?: string };
    rows.push({ text, published: published ?? null });
    if (rows.length === count) break;
  }
  file.destroy();
  return rows;
}

async function fromFolder(path: string): Promise<Row[]> {
  const files = await findArticles([path]);
  return files.map(({ absolute }) => ({ text: readFileSync(absolute, 'utf8'), published: null }));
}
