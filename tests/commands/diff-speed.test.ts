/** What a user compares on Monday by noon: 2,000 articles with goldens, in less than ten seconds. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diff } from '../../src/commands/diff.js';
import { goldenFiles } from '../../src/commands/goldens.js';
import { run, scratch } from './terminal.js';

const ARTICLES = 2000;

it(`diff takes less than 10 s for ${ARTICLES} articles`, { timeout: 120_000 }, async () => {
  const goldens = await goldenFiles('tests/golden');
  const files: Record<string, string | Uint8Array> = {};
  for (let n = 0; n < ARTICLES; n++) {
    const { id, absolute } = goldens[n % goldens.length]!;
    const records = JSON.parse(readFileSync(absolute, 'utf8'));
    files[`corpus/a${n}.txt`] = readFileSync(`corpus/${id}.txt`);
    files[`golden/a${n}.json`] = JSON.stringify(records);
    // Every other output lacks its quotes: differences need the article and its sentences.
    files[`output/a${n}.json`] = JSON.stringify(n % 2 ? records : { ...records, quotes: [] });
  }
  const at = scratch(files);
  const start = performance.now();
  const { out } = await run(diff, [at('output'), at('golden'), '--corpus', at('corpus')]);
  const seconds = (performance.now() - start) / 1000;
  expect(out).toContain(`${ARTICLES} articles compared`);
  expect(seconds).toBeLessThan(10);
});
