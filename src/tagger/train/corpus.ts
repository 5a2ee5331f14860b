/** Raw articles as numbers: what clusters and casing are counted on. */
import type { Tokens } from '../../document.js';

export interface Corpus {
  /** Word of each number, by falling frequency. */
  readonly words: readonly string[];
  readonly counts: Int32Array;
  /** All tokens, article after article, -1 between lines. */
  readonly stream: Int32Array;
}

/** Collects a corpus from tokenised articles. */
export function corpusOf(articles: Iterable<Tokens>, lineBefore: number): Corpus {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const chunks: Int32Array[] = [];
  for (const tokens of articles) {
    const chunk: number[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.shape[i]! & lineBefore) chunk.push(-1);
      const word = tokens.text[i]!;
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.length;
        numbers.set(word, number);
        words.push(word);
        counts.push(0);
      }
      counts[number]!++;
      chunk.push(number);
    }
    chunks.push(Int32Array.from(chunk));
  }
  return sorted(words, counts, chunks);
}

/** Renumbers by falling frequency, ties by code unit. */
function sorted(words: readonly string[], counts: readonly number[], chunks: readonly Int32Array[]): Corpus {
  const order = words.map((_, i) => i).sort((a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1));
  const rank = new Int32Array(words.length);
  order.forEach((old, now) => (rank[old] = now));
  const stream = new Int32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) for (const old of chunk) stream[at++] = old < 0 ? -1 : rank[old]!;
  return { words: order.map(old => words[old]!), counts: Int32Array.from(order, old => counts[old]!), stream };
}
