/**
 * Sentence boundaries against treebank text: npm run score:sentences -- FOLDER [--errors]
 * FOLDER/*.jsonl: {text, sentences: [[start, end], …]}. A boundary is where a sentence ends; the end of the text is none.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '../src/languages/index.js';
import { detect } from '../src/stages/detect.js';
import { read } from '../src/stages/read.js';
import { split } from '../src/stages/split.js';

const folder = process.argv[2] ?? '';
const showErrors = process.argv.includes('--errors');
const french = language('fr');

for (const file of readdirSync(folder).filter(name => name.endsWith('.jsonl'))) {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const line of readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')) {
    const { text, sentences } = JSON.parse(line) as { text: string; sentences: [number, number][] };
    const bytes = new TextEncoder().encode(text);
    const document = split(detect(read({ id: file, path: file, bytes }, french), french), french);
    const gold = new Set(sentences.slice(0, -1).map(([, end]) => end));
    const ends = document.sentences.slice(0, -1).map(({ end }) => document.view.toOriginal(end));
    right += ends.filter(end => gold.has(end)).length;
    found += ends.length;
    wanted += gold.size;
    if (!showErrors) continue;
    const show = (end: number): string => `${text.slice(Math.max(0, end - 50), end)} ‖ ${text.slice(end, end + 40)}`;
    for (const end of ends) if (!gold.has(end)) console.log(`+ ${show(end)}`);
    for (const end of gold) if (!ends.includes(end)) console.log(`- ${show(end)}`);
  }
  const precision = right / found;
  const recall = right / wanted;
  const f1 = (2 * precision * recall) / (precision + recall);
  const show = (ratio: number): string => (100 * ratio).toFixed(1);
  console.log(`${file}: P ${show(precision)} R ${show(recall)} F1 ${show(f1)} (${found} found, ${wanted} wanted)`);
}
