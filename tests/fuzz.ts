/**
 * Articles that nobody wrote, from a seed: random bytes, pieces of real articles cut and spliced, random Unicode,
 * quotation marks swapped, line ends changed. The same seed makes the same articles on every machine.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Numbers in [0, 1), as many as wanted (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The project's own articles. */
export function ownArticles(folder = resolve(import.meta.dirname, '../corpus')): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return ownArticles(path);
      return name.endsWith('.txt') ? [readFileSync(path, 'utf8')] : [];
    });
}

type Random = () => number;

function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[below(random, items.length)]!;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

const MARKS = ['«', '»', '"', '“', '”', '„', '‘', '’', "'", '‹', '›', '- ', '– ', '— '];
const SPACES = [' ', '\u00a0', '\u202f', '\u2009', '\t', '\n', '\r\n', '\r', '\n\n', '\u2028', '\u200b', '\u00ad', ''];
const WORDS =
  'le la les de du des un une et ou que qui il elle a dit selon M. Mme Me Jean Marie Dupont Lyon Paris SNCF l’ d’ qu’ -t-il mardi mars 2020 3 1,5 millions euros € $ % n° ; : , . ! ? … ( ) [ ] hier demain ministre maire président porte-parole AFP'.split(
    ' ',
  );
/** First and last code points of blocks, halves of pairs among them. */
const BLOCKS = [
  [0x00, 0x7f],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x5ff],
  [0x600, 0x6ff],
  [0x1100, 0x11ff],
  [0x2000, 0x20cf],
  [0x3040, 0x30ff],
  [0x4e00, 0x4fff],
  [0xd800, 0xdfff],
  [0xf900, 0xffff],
  [0x1f300, 0x1faff],
] as const;

type Maker = (random: Random, articles: readonly string[]) => string | Uint8Array;

const cut: Maker = (random, articles) => {
  const article = pick(random, articles);
  const start = below(random, article.length);
  return article.slice(start, start + below(random, 3000));
};

const MAKERS: readonly Maker[] = [
  random => Uint8Array.from(times(below(random, 2000), () => below(random, 256))),
  cut,
  (random, articles) => times(2 + below(random, 12), () => String(cut(random, articles)).slice(0, 300)).join(''),
  (random, articles) => {
    const bytes = Buffer.from(pick(random, articles));
    for (let i = below(random, 20); i > 0; i--) bytes[below(random, bytes.length)] = below(random, 256);
    return bytes.subarray(0, below(random, bytes.length));
  },
  random =>
    times(below(random, 800), () => {
      const [first, last] = pick(random, BLOCKS);
      return String.fromCodePoint(first + below(random, last - first + 1));
    }).join(''),
  (random, articles) => String(cut(random, articles)).replace(/[«»"“”’']/g, () => pick(random, MARKS)),
  (random, articles) =>
    String(cut(random, articles)).replace(/\s/g, space => (random() < 0.2 ? pick(random, SPACES) : space)),
  (random, articles) =>
    Array.from(String(cut(random, articles)), letter =>
      random() < 0.03 ? pick(random, [...MARKS, ...SPACES]) : letter,
    ).join(''),
  random => times(below(random, 400), () => pick(random, WORDS) + pick(random, SPACES)).join(''),
  (random, articles) =>
    String(cut(random, articles))
      .normalize(pick(random, ['NFD', 'NFC', 'NFKD']))
      .toUpperCase(),
  (random, articles) =>
    `---\n${pick(random, ['title: "', 'date: 2020-13-45', 'a: [', 'titre: x'])}\n---\n${String(cut(random, articles))}`,
];

/** One article from a seed. Text with halves of surrogate pairs comes as UTF-16, since UTF-8 cannot hold them. */
export function fuzzed(seed: number, articles: readonly string[]): Uint8Array {
  const random = randomFrom(seed);
  const made = pick(random, MAKERS)(random, articles);
  if (typeof made !== 'string') return made;
  return /\p{Surrogate}/u.test(made) ? Buffer.from(`\ufeff${made}`, 'utf16le') : Buffer.from(made);
}
