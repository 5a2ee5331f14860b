/**
 * Radar de Parité's own measure of quotes (share of the reference covered, pairs taken greedily), beside ours, over
 * articles marked up by hand. usage: tsx scripts/score-quotes.ts [GOLD_DIR]
 * GOLD_DIR holds NNN.xml.txt as GUIDELINES.md defines them and check.mjs, which reads them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Quote, Span } from '../src/document.js';
import { language } from '../src/languages/index.js';
import { understand } from '../src/pipeline.js';

interface Marked extends Span {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
}

const folder = resolve(process.argv[2] ?? '../shared/gold');
const { parse } = (await import(pathToFileURL(join(folder, 'check.mjs')).href)) as {
  parse(markup: string): { text: string; spans: readonly Marked[] };
};

/** Spans of each reference quote; an interrupted one has several. */
function references(spans: readonly Marked[]): Span[][] {
  const byId = new Map<string, Span[]>();
  for (const span of spans) {
    if (span.tag !== 'Q') continue;
    byId.set(span.attrs['id']!, [...(byId.get(span.attrs['id']!) ?? []), span]);
  }
  return [...byId.values()];
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

/** One-to-one pairs, best first, of which `share` says at least `floor`. */
function pairs(gold: readonly Span[][], found: readonly Span[][], floor: number, share: typeof shared): number {
  const all = gold.flatMap((g, i) => found.map((f, j) => ({ i, j, s: share(g, f) }))).filter(({ s }) => s >= floor);
  const left = new Set<number>();
  const right = new Set<number>();
  for (const { i, j } of all.sort((a, b) => b.s - a.s)) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
  }
  return left.size;
}

const MEASURES: readonly { readonly name: string; readonly floor: number; readonly share: typeof shared }[] = [
  { name: 'Radar de Parité: reference covered >= 0.3', floor: 0.3, share: (g, f) => shared(g, f) / size(g) },
  { name: 'Radar de Parité: reference covered >= 0.8', floor: 0.8, share: (g, f) => shared(g, f) / size(g) },
  { name: 'overlap over union >= 0.5', floor: 0.5, share: (g, f) => shared(g, f) / (size(g) + size(f) - shared(g, f)) },
  { name: 'overlap over union >= 0.8', floor: 0.8, share: (g, f) => shared(g, f) / (size(g) + size(f) - shared(g, f)) },
];

const french = language('fr');
const counts = MEASURES.map(() => ({ hit: 0, gold: 0, found: 0 }));
for (const file of readdirSync(folder).filter(name => name.endsWith('.xml.txt'))) {
  const { text, spans } = parse(readFileSync(join(folder, file), 'utf8'));
  const document = understand({ id: file, path: file, bytes: new TextEncoder().encode(text) }, french);
  const at = ({ start, end }: Span): Span => ({
    start: document.view.toOriginal(start),
    end: document.view.toOriginal(end),
  });
  const found = document.quotes.map((quote: Quote) => quote.spans.map(at));
  const gold = references(spans);
  MEASURES.forEach(({ floor, share }, i) => {
    counts[i]!.hit += pairs(gold, found, floor, share);
    counts[i]!.gold += gold.length;
    counts[i]!.found += found.length;
  });
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1).padStart(5);
console.log('measure'.padEnd(44), '    P     R    F1');
MEASURES.forEach(({ name }, i) => {
  const { hit, gold, found } = counts[i]!;
  console.log(name.padEnd(44), percent(hit, found), percent(hit, gold), percent(2 * hit, gold + found));
});
