/** What is left after a run that was not let finish: never half a file, and the next run makes it whole. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contents, depeche, ended, manyArticles, newScratch, started } from './scratch.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** `KILLS=20 npx vitest run tests/batch/crash.test.ts` for more of it. */
const KILLS = Number(process.env.KILLS ?? 3);
let scratch: string;
let undisturbed: Map<string, string>;
let milliseconds: number;

beforeAll(() => {
  scratch = newScratch();
  manyArticles(join(scratch, 'corpus'), KILLS > 3 ? 18 : 6);
  const start = performance.now();
  expect(depeche(scratch, ['extract', '-o', 'undisturbed', '--jobs', '2']).status).toBe(0);
  milliseconds = performance.now() - start;
  undisturbed = contents(join(scratch, 'undisturbed'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Even spread without chance: fractional parts of multiples of the golden ratio. */
const moments = Array.from({ length: KILLS }, (_, i) => ((i + 1) * 0.618034) % 1);

describe('a run that is killed', () => {
  it.each(moments)(
    'at %f of its time and run again gives the bytes of an undisturbed one',
    async moment => {
      const output = `killed-${moment}`;
      const child = started(scratch, ['extract', '-o', output, '--jobs', '2']);
      const end = ended(child);
      await wait(150 + moment * (milliseconds - 150));
      child.kill('SIGKILL');
      await end;
      if (existsSync(join(scratch, output))) {
        for (const [path, text] of contents(join(scratch, output))) expect(text, path).toBe(undisturbed.get(path));
      }
      expect(depeche(scratch, ['extract', '-o', output, '--jobs', '2']).status).toBe(0);
      expect(contents(join(scratch, output))).toEqual(undisturbed);
      expect(readdirSync(join(scratch, output, '.depeche')).sort()).toEqual(['cache.log', 'errors.jsonl', 'run.json']);
      expect(depeche(scratch, ['extract', '-o', output, '--jobs', '2']).stderr).toContain(' cached, 0 extracted;');
    },
    60_000,
  );

  it.each(['1', '2'])(
    'by Ctrl-C says so, ends with 130, and goes on from there (%s jobs)',
    async jobs => {
      const output = `interrupted-${jobs}`;
      const child = started(scratch, ['extract', '-o', output, '--jobs', jobs]);
      const end = ended(child);
      while (!existsSync(join(scratch, output, '.depeche'))) await wait(5);
      child.kill('SIGINT');
      const { code, stderr } = await end;
      expect(code).toBe(130);
      expect(stderr).toContain('interrupted; what is done stays');
      expect(depeche(scratch, ['extract', '-o', output]).status).toBe(0);
      expect(contents(join(scratch, output))).toEqual(undisturbed);
    },
    60_000,
  );

  it('by the loss of its output folder says so and ends with 2', async () => {
    const child = started(scratch, ['extract', '-o', 'lost', '--jobs', '2']);
    const end = ended(child);
    while (!existsSync(join(scratch, 'lost', '.depeche'))) await wait(5);
    for (let i = 0; i < 100 && existsSync(join(scratch, 'lost')); i++) {
      try {
        rmSync(join(scratch, 'lost'), { recursive: true, force: true });
      } catch {
        // Written to meanwhile: again.
      }
    }
    const { code, stderr } = await end;
    expect(code).toBe(2);
    expect(stderr).toMatch(/^depeche: .*the folder was removed .*; run again\.\n$/);
  });

  it('divided into shards, comes to the same', () => {
    for (const shard of ['1/3', '2/3', '3/3'])
      expect(depeche(scratch, ['extract', '-o', 'sharded', '--shard', shard]).status).toBe(0);
    expect(contents(join(scratch, 'sharded'))).toEqual(undisturbed);
    expect(depeche(scratch, ['extract', '-o', 'sharded', '--shard', '1/2']).stderr).toContain(' cached, 0 extracted;');
  });
});
