/**
 * Lists of names, looked up by token: a trie whose nodes are hashes, so that a list of 100,000 names is two typed
 * arrays. Accents are dropped (« Etat », « État »), case is kept.
 */
import { fold } from '../text/words.js';
import { hashText, mix } from './hash.js';

/** One bit per list; the top bit says that a longer entry goes on from here. */
export const LONGER = 1 << 30;
const ROOT = 0x5bd1e995;
const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;

/** Key of one token: without accents, with its case. */
export function tokenKey(word: string): number {
  if (ASCII.test(word)) return hashText(word);
  return hashText(word.normalize('NFD').replace(MARKS, '').replaceAll('œ', 'oe').replaceAll('Œ', 'Oe'));
}

/** Key of one token in lower case and without accents. */
export function foldedKey(word: string): number {
  return hashText(fold(word));
}

export interface Gazetteer {
  readonly keys: Int32Array;
  readonly masks: Int32Array;
  readonly size: number;
}

/** Starts the key of a sequence. */
export function firstNode(token: number): number {
  return mix(ROOT, token);
}

export function nextNode(node: number, token: number): number {
  return mix(node, token);
}

/** Builds the trie from (list number, tokens) rows. */
export function gazetteerOf(entries: Iterable<readonly [list: number, tokens: readonly string[]]>): Gazetteer {
  const masks = new Map<number, number>();
  for (const [list, tokens] of entries) {
    if (tokens.length === 0 || tokens.length > 12) continue;
    let node = ROOT;
    tokens.forEach((token, at) => {
      node = mix(node, tokenKey(token));
      const bit = at === tokens.length - 1 ? 1 << list : LONGER;
      masks.set(node, (masks.get(node) ?? 0) | bit);
    });
  }
  return packedMap(masks);
}

export function packedMap(entries: ReadonlyMap<number, number>): Gazetteer {
  return packed(Int32Array.from(entries.keys()), Int32Array.from(entries.values()));
}

/** Open addressing, at most half full. A mask of zero means an empty slot, so values must not be zero. */
export function packed(from: ArrayLike<number>, values: ArrayLike<number>): Gazetteer {
  let size = 16;
  while (size < from.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const masks = new Int32Array(size);
  for (let i = 0; i < from.length; i++) {
    let at = from[i]! & (size - 1);
    while (masks[at] !== 0) at = (at + 1) & (size - 1);
    keys[at] = from[i]!;
    masks[at] = values[i]!;
  }
  return { keys, masks, size };
}

/** Mask at a node, 0 when no entry passes there. */
export function maskAt({ keys, masks, size }: Gazetteer, key: number): number {
  let at = key & (size - 1);
  while (masks[at] !== 0) {
    if (keys[at] === key) return masks[at]!;
    at = (at + 1) & (size - 1);
  }
  return 0;
}
