/**
 * npm run fuzz [-- --count N] [--seed N] [--save FOLDER]
 *
 * Articles that nobody wrote go through the pipeline; each must become valid records. Ends with 1 when one did not, and
 * with --save keeps it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzed, ownArticles } from '../tests/fuzz.js';
import { troubleWith } from '../tests/trouble.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string' }, save: { type: 'string' } },
});
const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const count = Number(values.count);
const own = ownArticles();
let failed = 0;
const start = performance.now();
let slowest = 0;
for (let seed = first; seed < first + count; seed++) {
  const bytes = fuzzed(seed, own);
  const before = performance.now();
  const wrong = troubleWith(bytes);
  slowest = Math.max(slowest, performance.now() - before);
  if (wrong.length === 0) continue;
  failed++;
  console.log(`seed ${seed}: ${wrong.slice(0, 3).join('\n  ')}`);
  if (!values.save) continue;
  mkdirSync(values.save, { recursive: true });
  writeFileSync(join(values.save, `${seed}.txt`), bytes);
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `${count} articles from seed ${first}: ${failed} failed; ${seconds.toFixed(1)} s, slowest ${slowest.toFixed(0)} ms`,
);
process.exitCode = failed ? 1 : 0;
