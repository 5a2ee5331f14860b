/**
 * Lists of names → a trie by token. Twelve thousand entries are read whenever the program starts, so a plain one is
 * hashed letter by letter as it stands in its file; the tokenizer sees only the others.
 */
import { TokenShape } from '../../document.js';
import { firstNode, type Gazetteer, LONGER, nextNode, packed, tokenKey } from '../../tagger/gazetteer.js';
import { EMPTY_HASH, hashUnit } from '../../tagger/hash.js';
import { isClitic, tokenize } from './tokens.js';

const SPACE = 32;
const COMMENT = 35;
const HYPHEN = 45;
/** What has more tokens is no name. */
const MOST_TOKENS = 12;

/** Code unit → the letter without its accent, as `tokenKey` has it; 0 for what is no plain letter. */
const BASES = Uint16Array.from({ length: 0x180 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return /[^\P{L}œŒ]/u.test(letter) && bare.length === 1 ? bare.charCodeAt(0) : 0;
});

/** Collects the entries of lists. */
export interface ListReader {
  /** Adds the entries of one list under its bit: lines that are neither empty nor a comment. */
  add(text: string, bit: number): void;
  /** The trie of all. */
  finish(): Gazetteer;
}

export function listReader(): ListReader {
  const masks = new Map<number, number>();
  const keys = new Int32Array(MOST_TOKENS);
  const enter = (entry: ArrayLike<number>, count: number, bit: number): void => {
    let node = firstNode(entry[0]!);
    for (let at = 1; at < count; at++) {
      masks.set(node, masks.get(node)! | LONGER);
      node = nextNode(node, entry[at]!);
    }
    masks.set(node, masks.get(node)! | bit);
  };
  return {
    add: (text, bit) => {
      const others: string[] = [];
      for (let start = 0, end = 0; start < text.length; start = end + 1) {
        end = text.indexOf('\n', start);
        if (end < 0) end = text.length;
        if (end === start || text.charCodeAt(start) === COMMENT) continue;
        const count = plainKeys(text, start, end, keys);
        if (count) enter(keys, count, bit);
        else others.push(text.slice(start, end));
      }
      for (const entry of tokenKeys(others)) if (entry.length <= MOST_TOKENS) enter(entry, entry.length, bit);
    },
    finish: () => packed([...masks.keys()], [...masks.values()]),
  };
}

/** Keys of the tokens of an entry; how many, 0 for an entry that is not plain. */
function plainKeys(text: string, start: number, end: number, keys: Int32Array): number {
  let count = 0;
  let hash = EMPTY_HASH;
  let hyphen = -1;
  let gap = start - 1;
  for (let at = start; at <= end; at++) {
    const code = at === end ? SPACE : text.charCodeAt(at);
    const base = code < BASES.length ? BASES[code]! : 0;
    if (base) hash = hashUnit(hash, base);
    else if (code === SPACE) {
      if (at - gap === 1 || count === MOST_TOKENS) return 0;
      // « Brive-la » would be two tokens.
      if (hyphen > gap && isClitic(text.slice(hyphen + 1, at))) return 0;
      keys[count++] = hash;
      hash = EMPTY_HASH;
      gap = at;
    } else if (code === HYPHEN && at - gap > 1 && BASES[text.charCodeAt(at + 1)]) {
      hash = hashUnit(hash, code);
      hyphen = at;
    } else return 0;
  }
  return count;
}

/** The same by way of the tokenizer, which reads all at once. */
function tokenKeys(entries: readonly string[]): number[][] {
  const { text, shape } = tokenize(entries.join('\n'));
  const keys: number[][] = [];
  text.forEach((word, at) => {
    if (shape[at]! & TokenShape.LineBefore) keys.push([]);
    keys.at(-1)!.push(tokenKey(word));
  });
  return keys;
}
