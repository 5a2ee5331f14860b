/** What a user compares on Monday by noon: 2,000 articles with goldens, in less than ten seconds. */
import { linkSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diff } from '../../src/commands/diff.js';
import { goldenFiles } from '../../src/commands/goldens.js';
import { run, scratch } from './terminal.js';

const ARTICLES = 2000;

it(`diff takes less than 10 s for ${ARTICLES} articles`, { timeout: 120_000 }, async () => {
  const goldens = await goldenFiles('tests/golden');
  const first: Record<string, string | Uint8Array> = {};
  for (const [n, { id, absolute }] of goldens.entries()) {
    const records = JSON.parse(readFileSync(absolute, 'utf8'));
    first[`corpus/a${n}.txt`] = readFileSync(`corpus/${id}.txt`);
    first[`golden/a${n}.json`] = readFileSync(absolute);
    // Every other output lacks its quotes: differences need the article and its sentences.
    first[`output/a${n}.json`] = JSON.stringify(n % 2 ? records : { ...records, quotes: [] });
  }
  const at = scratch(first);
  for (let n = goldens.length; n < ARTICLES; n++)
    for (const name of ['corpus/a#.txt', 'golden/a#.json', 'output/a#.json'])
      linkSync(at(name.replace('#', String(n % goldens.length))), at(name.replace('#', String(n))));
  // The time of the processor: other tests run at the same time.
  const start = process.cpuUsage();
  const { out } = await run(diff, [at('output'), at('golden'), '--corpus', at('corpus')]);
  const { user, system } = process.cpuUsage(start);
  expect(out).toContain(`${ARTICLES} articles compared`);
  expect(out.match(/quote missing/g)!.length).toBeGreaterThan(5000);
  expect((user + system) / 1e6).toBeLessThan(10);
});
