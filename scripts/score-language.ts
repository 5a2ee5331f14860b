/**
 * Language at document level over a file of articles: npm run score:language -- ARTICLES.jsonl.gz [CODE]
 * Every article is expected to be in CODE (default fr); prints those that are not said to be.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { language } from '../src/languages/index.js';
import { detect } from '../src/stages/detect.js';
import { read } from '../src/stages/read.js';

const [file = '', expected = 'fr'] = process.argv.slice(2);
const bytes = readFileSync(file);
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n');
const french = language('fr');
const counts = new Map<string, number>();
let foreignParagraphs = 0;
for (const line of lines) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const document = detect(read({ id, path: id, bytes: new TextEncoder().encode(text) }, french), french);
  const { code, confidence } = document.language;
  counts.set(code ?? 'none', (counts.get(code ?? 'none') ?? 0) + 1);
  if (code !== expected) console.log(`${id}\t${code}\t${confidence}\t${text.slice(0, 90).replaceAll('\n', ' ')}`);
  else {
    foreignParagraphs += document.foreign.length;
    for (const { start, end } of document.foreign)
      console.log(`${id}\tparagraph\t${document.view.text.slice(start, end).slice(0, 120)}`);
  }
}
console.log(Object.fromEntries(counts), `foreign paragraphs: ${foreignParagraphs}`);
