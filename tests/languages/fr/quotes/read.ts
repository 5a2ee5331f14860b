import { readFileSync } from 'node:fs';
import type { Name, NameType } from '../../../../src/document.js';
import { french } from '../../../../src/languages/fr/index.js';
import { quoteFinder } from '../../../../src/languages/fr/quotes.js';
import type { Reported } from '../../../../src/languages/fr/reported.js';
import { detect } from '../../../../src/stages/detect.js';
import { read } from '../../../../src/stages/read.js';
import { split } from '../../../../src/stages/split.js';

const data = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../../src/languages/fr/${file}`, import.meta.url));
const language = french(data);
const find = quoteFinder(data);

/** Finds reported content in `text`; `names` maps what stands in the text to its type. */
export function quotesIn(text: string, names: Readonly<Record<string, NameType>> = {}) {
  const article = read({ id: 'test', path: 'test.txt', bytes: new TextEncoder().encode(text) }, language);
  const segmented = split(detect(article, language), language);
  const view = segmented.view.text;
  const found = Object.entries(names)
    .flatMap(([name, type]) => occurrences(view, name, type))
    .sort((a, b) => a.start - b.start);
  const layer = find({ ...segmented, names: found, money: [], dates: [], entities: [] });
  return { ...layer, view, said: layer.reported.map(record => said(record, view)) };
}

function occurrences(text: string, name: string, type: NameType): Name[] {
  const found: Name[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length, type, rule: 'test', confidence: 'high' });
  return found;
}

/** « direct: content … content » */
export function said({ type, spans }: Reported, text: string): string {
  return `${type}: ${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
}
