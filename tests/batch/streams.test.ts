import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/batch/job.js';
import { batchesOf, chunksOf, streamKind } from '../../src/batch/streams.js';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function jobs(text: string, kind: 'jsonl' | 'csv', size = 7): Promise<Job[]> {
  const found: Job[] = [];
  for await (const batch of batchesOf(inPieces(text, size), kind, 'a', 'a.x')) found.push(...batch);
  return found;
}

function shown(job: Job): unknown {
  if (job.kind === 'line') return job.trouble?.code ?? new TextDecoder().decode(job.line);
  return job.kind === 'row' ? job.fields : null;
}

describe('lines', () => {
  it.each([1, 3, 7, 64, 1000])('are whole whatever pieces of %d bytes they come in', async size => {
    const lines = ['{"id":"é"}', '', 'œuvre — « mot »', '{}'];
    const expected = [...lines];
    expect((await jobs(lines.join('\n'), 'jsonl', size)).map(shown)).toEqual(expected);
    expect((await jobs(`${lines.join('\n')}\n`, 'jsonl', size)).map(shown)).toEqual(expected);
  });

  it('are none in nothing, and one in one line end', async () => {
    expect(await jobs('', 'jsonl')).toEqual([]);
    expect((await jobs('\n', 'jsonl')).map(shown)).toEqual(['']);
  });

  it('are refused beyond every measure without being kept, and the next one is read', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const chunk = Buffer.alloc(1_000_000, 'a');
      for (let i = 0; i < 70; i++) yield chunk;
      yield Buffer.from('\n{}\n');
    }
    const found: Job[] = [];
    for await (const batch of batchesOf(endless(), 'jsonl', 'a', 'a.jsonl')) found.push(...batch);
    expect(found.map(shown)).toEqual(['too-large', '{}']);
    expect(found.map(job => (job.kind === 'line' ? job.line.length : -1))).toEqual([0, 2]);
  });

  it('come in batches that do not wait for what has not arrived', async () => {
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{}\n');
      await new Promise(() => {});
    }
    const first = await batchesOf(slow(), 'jsonl', 'a', 'a.jsonl')[Symbol.asyncIterator]().next();
    expect((first.value as Job[]).map(shown)).toEqual(['{}']);
  });
});

describe('rows', () => {
  it.each([',', ';', '\t'])('are split at %j, quotes and line ends in them kept', async mark => {
    const table = ['id', 'titre', 'text'].join(mark) + `\n1${mark}Crue${mark}"L’eau, « haute »; ""très"",\nmonte"\n`;
    expect((await jobs(`\ufeff${table}`, 'csv', 200)).map(shown)).toEqual([
      { id: '1', titre: 'Crue', text: 'L’eau, « haute »; "très",\nmonte' },
    ]);
  });

  it('are none in nothing and in a header alone', async () => {
    expect(await jobs('', 'csv')).toEqual([]);
    expect(await jobs('id,text\n', 'csv')).toEqual([]);
  });

  it('come to the last one when there are many', async () => {
    const table = `id,text\n${Array.from({ length: 1000 }, (_, i) => `${i},mot`).join('\n')}`;
    const ids = (await jobs(table, 'csv', 500)).map(job => (job.kind === 'row' ? job.fields.id : null));
    expect(ids).toEqual(Array.from({ length: 1000 }, (_, i) => `${i}`));
  });

  it('say what is wrong with a table', async () => {
    await expect(jobs('id,text\n1,"sans fin', 'csv')).rejects.toThrow(/^a\.x: .*; mend the table/);
  });
});

describe('files', () => {
  it('tell by their names what they are', () => {
    expect(['a.jsonl', 'a.ndjson.gz', 'A.CSV', 'a.csv.gz', 'a.txt', 'a.json'].map(streamKind)).toEqual([
      'jsonl',
      'jsonl',
      'csv',
      'csv',
      null,
      null,
    ]);
  });

  it('are unpacked, and a torn one is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'depeche-'));
    const packed = gzipSync('{"id":1}\n'.repeat(10_000));
    writeFileSync(join(folder, 'whole.jsonl.gz'), packed);
    writeFileSync(join(folder, 'torn.jsonl.gz'), packed.subarray(0, packed.length / 2));
    const bytes = async (file: string): Promise<number> => {
      let sum = 0;
      for await (const chunk of chunksOf(join(folder, file))) sum += chunk.length;
      return sum;
    };
    expect(await bytes('whole.jsonl.gz')).toBe(90_000);
    await expect(bytes('torn.jsonl.gz')).rejects.toThrow(
      /torn\.jsonl\.gz: is no whole gzip file .*; fetch it again\.$/,
    );
    await expect(bytes('none.jsonl')).rejects.toThrow(/none\.jsonl: is not there/);
    rmSync(folder, { recursive: true });
  });
});
