/** What a first tagger finds in raw news: how each word is used, and which names are always of one type. */
import { firstNode, nextNode, tokenKey } from '../gazetteer.js';
import { MINED_LONGER, SHARE_CLASSES } from '../knowledge.js';
import { Part } from '../labels.js';
import type { Tokens } from '../../document.js';
import type { TaggedSpan } from '../tagger.js';

export interface Mined {
  /** Token key → how often each label, 0 for outside. */
  readonly usage: Map<number, Int32Array>;
  /** Keys of words in lower case. */
  readonly lower: Set<number>;
  /** Node of a name's tokens (gazetteer.ts) → how often each type. */
  readonly names: Map<number, Int32Array>;
  /** Node of a name → node of the same without its last token. */
  readonly shorter: Map<number, number>;
}

export function emptyMined(): Mined {
  return { usage: new Map(), lower: new Set(), names: new Map(), shorter: new Map() };
}

/** Adds what was found in one article. */
export function mineArticle(mined: Mined, tokens: Tokens, spans: readonly TaggedSpan[], labels: number): void {
  let at = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (at < spans.length && spans[at]!.last <= i) at++;
    const span = spans[at];
    const inside = span !== undefined && span.first <= i;
    const key = tokenKey(tokens.text[i]!);
    const known = mined.usage.get(key);
    if (!known && tokens.text[i] === tokens.lower[i]) mined.lower.add(key);
    const counts = known ?? new Int32Array(labels);
    counts[inside ? labelIn(span, i) : 0]!++;
    if (!known) mined.usage.set(key, counts);
  }
  for (const span of spans) countName(mined, tokens, span, (labels - 1) / 4);
}

function labelIn({ first, last, type }: TaggedSpan, i: number): number {
  const part = last - first === 1 ? Part.Single : i === first ? Part.Begin : i === last - 1 ? Part.End : Part.Inside;
  return 1 + 4 * type + part;
}

function countName({ names, shorter }: Mined, tokens: Tokens, { first, last, type }: TaggedSpan, types: number): void {
  let node = firstNode(tokenKey(tokens.text[first]!));
  for (let i = first + 1; i < last; i++) {
    const longer = nextNode(node, tokenKey(tokens.text[i]!));
    shorter.set(longer, node);
    node = longer;
  }
  const counts = names.get(node) ?? new Int32Array(types);
  counts[type]!++;
  names.set(node, counts);
}

/** Share classes of the commonest label: below a half, below 80 %, below 95 %, below 99.5 %, above. */
const SHARES = [0.5, 0.8, 0.95, 0.995];
const FREQUENT = [4, 30];
const FEWEST = 2;

/** Token key → 1 + commonest label + 32 · (share class + `SHARE_CLASSES` · frequency class). */
export function usageTable({ usage, lower }: Mined): Map<number, number> {
  const table = new Map<number, number>();
  for (const [key, counts] of usage) {
    const total = counts.reduce((sum, n) => sum + n, 0);
    // Rare words in lower case that are in no name say nothing.
    if (total < FEWEST || (counts[0] === total && total <= FREQUENT[1]! && lower.has(key))) continue;
    let top = 0;
    counts.forEach((n, label) => (top = n > counts[top]! ? label : top));
    const share = SHARES.filter(bound => counts[top]! / total >= bound).length;
    const frequency = FREQUENT.filter(bound => total > bound).length;
    table.set(key, 1 + top + 32 * (share + SHARE_CLASSES * frequency));
  }
  return table;
}

/** Node → bit t for a name nearly always of type t, 4 + t for mostly, 8 + t for a frequent one. */
export function minedTable({ names, shorter }: Mined): Map<number, number> {
  const table = new Map<number, number>();
  for (const [node, counts] of names) {
    const total = counts.reduce((sum, n) => sum + n, 0);
    let top = 0;
    counts.forEach((n, type) => (top = n > counts[top]! ? type : top));
    if (total < FEWEST || counts[top]! < total / 2) continue;
    const sure = counts[top]! >= 0.9 * total ? 1 << top : 16 << top;
    const add = (at: number, bits: number): void => void table.set(at, (table.get(at) ?? 0) | bits);
    add(node, sure | (total >= 20 ? 256 << top : 0));
    for (let at = shorter.get(node); at !== undefined; at = shorter.get(at)) add(at, MINED_LONGER);
  }
  return table;
}
