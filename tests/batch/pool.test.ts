import { describe, expect, it, vi } from 'vitest';
import type { BatchResult, Job, Settings } from '../../src/batch/job.js';
import { poolRunner } from '../../src/batch/pool.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const options = { worker: new URL('./worker.fixture.mjs', import.meta.url), heap: 64 };
const settings: Settings = {
  output: null,
  scratch: '',
  format: 'jsonl',
  pages: null,
  version: 'v',
  fields: { text: null, id: null, date: null, title: null },
  shard: null,
  timeout: 400,
};

function jobs(...names: string[]): Job[] {
  return names.map((id, at) => ({
    kind: 'line',
    line: new TextEncoder().encode(JSON.stringify({ id })),
    place: { stem: 's', path: 's.jsonl', number: at + 1 },
  }));
}

async function run(workers: number, ...batches: Job[][]): Promise<BatchResult[]> {
  const pool = poolRunner(workers, settings, new AbortController().signal, options);
  try {
    return await Promise.all(batches.map(batch => pool.run(batch)));
  } finally {
    await pool.close();
  }
}

function codes({ outcomes }: BatchResult): string[] {
  return outcomes.map(outcome => (outcome.status === 'failed' ? outcome.failure.code : outcome.status));
}

function ids({ lines }: BatchResult): string[] {
  const written = new TextDecoder().decode(lines).trim().split('\n');
  return written.map(line => (line.startsWith('{') ? JSON.parse(line).id : line));
}

describe('the pool', () => {
  it('reports an article that takes too long and does all others of its batch, in order', async () => {
    const [slow, other] = await run(2, jobs('a', 'endless', 'b', 'c'), jobs('d', 'e'));
    expect(codes(slow!)).toEqual(['extracted', 'timeout', 'extracted', 'extracted']);
    expect(ids(slow!)).toEqual(['a', 'endless', 'b', 'c']);
    expect(codes(other!)).toEqual(['extracted', 'extracted']);
  });

  it('replaces a worker that an article ends, reports the article, and loses none beside it', async () => {
    const [died] = await run(1, jobs('a', 'broken-1', 'b', 'broken-2'));
    expect(codes(died!)).toEqual(['extracted', 'worker-died', 'extracted', 'worker-died']);
    expect(ids(died!)).toEqual(['a', 'broken-1', 'b', 'broken-2']);
  });

  it('says what to do in every error line', async () => {
    const [{ lines }] = (await run(1, jobs('endless'))) as [BatchResult];
    expect(JSON.parse(new TextDecoder().decode(lines))).toEqual({
      id: 'endless',
      error: {
        path: 's.jsonl',
        stage: 'analyse',
        code: 'timeout',
        message: 'the article took longer than 0.4 s',
        advice: 'split it, or allow more with --timeout SECONDS.',
      },
    });
  });

  it('survives an article that eats all memory', async () => {
    const pool = poolRunner(1, { ...settings, timeout: 60_000 }, new AbortController().signal, options);
    const result = await pool.run(jobs('a', 'hungry', 'b'));
    await pool.close();
    expect(codes(result)).toEqual(['extracted', 'out-of-memory', 'extracted']);
  });
});
