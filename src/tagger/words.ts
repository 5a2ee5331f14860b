/**
 * Word types: everything that depends on the word alone is worked out once. What a word says about the label of the
 * token k places away (k from -2 to 2) is one vector, summed once for each (word, k) and kept.
 */
import { foldedKey, firstNode, maskAt, tokenKey } from './gazetteer.js';
import { hashPart, hashText, mix } from './hash.js';
import { isUnnamed, type Knowledge } from './knowledge.js';
import { fold } from '../text/words.js';
import { isCapital, patternHash, Shape, shapeOf } from './shape.js';

/** Hashes of features, of one word after another. */
export interface HashPool {
  hashes: Int32Array;
  length: number;
}

/** No word has more features. */
export const MOST_WORD_FEATURES = 80;

/** Where the features of a word lie in the pool: those that matter at a distance first. */
export interface WordFeatures {
  readonly first: number;
  /** Ends of those that count two places away, next door, and for the word itself. */
  readonly far: number;
  readonly near: number;
  readonly own: number;
}

export interface WordType {
  readonly features: WordFeatures;
  readonly shape: Shape;
  /** Hash of the word in lower case, without accents. */
  readonly folded: number;
  /** Key in name lists. */
  readonly key: number;
  readonly cluster: number;
  readonly usage: number;
  /** Lists in which the word stands alone. */
  readonly lists: number;
  /** Length in code units. */
  readonly length: number;
  /** Letters in lower case without accents: the first one, or all of a short form. */
  readonly initials: string;
  /** Kinds of mined names that the word alone is. */
  readonly mined: number;
  /** 1 for a frequent word that raw news hardly ever writes with a capital but where a sentence begins: « Le ». */
  readonly common: number;
  /** 1 for a frequent word that is hardly ever in a name. */
  readonly unnamed: number;
}

/** Positions at which a word is looked at. */
export const WINDOW = 2;
export const POSITIONS = 2 * WINDOW + 1;

const enum Template {
  Folded = 1,
  Form = 2,
  Cluster = 3,
  Usage = 4,
  Casing = 5,
  Exact = 6,
  Suffix = 7,
  Prefix = 8,
  Pattern = 9,
  Piece = 10,
  List = 11,
  Bias = 12,
  LastPiece = 13,
}

/** Feature `hash` seen from a token `position` places away. */
export function atPosition(hash: number, position: number): number {
  return mix(hash, position + 0x9e37);
}

/** What is known of a word; its features go to the pool, which must have room for `MOST_WORD_FEATURES`. */
export function wordTypeOf(word: string, bits: number, knowledge: Knowledge, pool: HashPool): WordType {
  const shape = shapeOf(word, bits);
  const folded = foldedKey(word);
  const key = shape === Shape.AllCaps ? tokenKey(readable(word, knowledge)) : tokenKey(word);
  const usage = maskAt(knowledge.usage, key);
  const node = firstNode(key);
  const about: About = {
    word,
    shape,
    folded,
    usage,
    cluster: maskAt(knowledge.clusters, key),
    lists: maskAt(knowledge.lists, node),
    casing: maskAt(knowledge.casing, folded),
  };
  const features = writeFeatures(pool, about);
  return {
    ...about,
    features,
    key,
    mined: maskAt(knowledge.mined, node),
    length: word.length,
    initials: shape === Shape.AllCaps ? fold(word) : fold(word.slice(0, 1)),
    common: isCommon(about.casing) ? 1 : 0,
    unnamed: !isCapital(shape) && isUnnamed(usage) ? 1 : 0,
  };
}

type About = Pick<WordType, 'shape' | 'folded' | 'cluster' | 'usage' | 'lists'> & { word: string; casing: number };

function add(pool: HashPool, template: Template, value: number): void {
  pool.hashes[pool.length++] = mix(template, value);
}

function writeFeatures(pool: HashPool, about: About): WordFeatures {
  const first = pool.length;
  const { word, shape, folded, usage, cluster, casing, lists } = about;
  add(pool, Template.Folded, folded);
  add(pool, Template.Form, shape);
  if (cluster) for (let depth = 5; depth <= 11; depth += 3) add(pool, Template.Cluster, clusterPrefix(cluster, depth));
  if (usage) add(pool, Template.Usage, usage);
  const far = pool.length;
  if (casing) add(pool, Template.Casing, mix(casing & 15, shape));
  add(pool, Template.Exact, hashText(word));
  add(pool, Template.Suffix, hashPart(word, word.length - 3, word.length));
  add(pool, Template.Prefix, hashPart(word, 0, 3));
  for (let list = 0; list < 30; list++) if ((lists >> list) & 1) add(pool, Template.List, list);
  if (usage) add(pool, Template.Usage, mix(usage & 31, 7));
  const near = pool.length;
  ownFeatures(pool, about);
  return { first, far, near, own: pool.length };
}

/** Casing as `casingTable` counts it: fewer than one in 28 with a capital, of some two hundred or more. */
function isCommon(casing: number): boolean {
  return (casing & 15) === 1 && casing >> 4 >= 3;
}

/** « LYON » is looked up as « Lyon » when nothing is known of it as it stands. */
function readable(word: string, knowledge: Knowledge): string {
  const key = tokenKey(word);
  if (word.length < 4 || maskAt(knowledge.usage, key) || maskAt(knowledge.lists, firstNode(key))) return word;
  return word.toLowerCase().replace(/(?:^|-)./gu, first => first.toUpperCase());
}

/** What only matters for the word's own label. */
function ownFeatures(pool: HashPool, { word, shape, casing, cluster }: About): void {
  add(pool, Template.Bias, 0);
  add(pool, Template.Pattern, patternHash(word));
  add(pool, Template.Casing, mix(casing, 99 + shape));
  if (cluster) add(pool, Template.Cluster, mix(clusterPrefix(cluster, 11), shape));
  if (cluster) add(pool, Template.Cluster, clusterPrefix(cluster, 14));
  for (let length = 1; length <= 5 && length < word.length; length++) {
    if (length === 3) continue;
    add(pool, Template.Suffix, mix(hashPart(word, word.length - length, word.length), length));
    add(pool, Template.Prefix, mix(hashPart(word, 0, length), length));
  }
  if (word.includes('-')) addPieces(pool, word.split('-'));
}

function addPieces(pool: HashPool, pieces: readonly string[]): void {
  if (pieces.length > 8) return;
  for (const piece of pieces) add(pool, Template.Piece, foldedKey(piece));
  add(pool, Template.LastPiece, foldedKey(pieces.at(-1)!));
}

/** The first `depth` bits of a path under a leading 1, with the depth. */
function clusterPrefix(cluster: number, depth: number): number {
  const length = 31 - Math.clz32(cluster);
  return length <= depth ? cluster : cluster >> (length - depth);
}
