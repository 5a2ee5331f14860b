/**
 * Word types: everything that depends on the word alone is worked out once. What a word says about the label of the
 * token k places away (k from -2 to 2) is one vector, summed once for each (word, k) and kept.
 */
import { foldedKey, firstNode, maskAt, tokenKey } from './gazetteer.js';
import { hashText, mix } from './hash.js';
import { casingOf, clusterOf, type Knowledge, usageOf } from './knowledge.js';
import { fold } from '../text/words.js';
import { patternHash, Shape, shapeOf } from './shape.js';

/** Features of a word, those that matter at a distance first. */
export interface WordFeatures {
  readonly hashes: Int32Array;
  /** How many count two places away, and next door. */
  readonly far: number;
  readonly near: number;
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

export function wordTypeOf(word: string, bits: number, knowledge: Knowledge): WordType {
  const shape = shapeOf(word, bits);
  const folded = foldedKey(word);
  const known = shape === Shape.AllCaps ? readable(word, knowledge) : word;
  const key = tokenKey(known);
  const cluster = clusterOf(knowledge, known);
  const usage = usageOf(knowledge, known);
  const lists = maskAt(knowledge.lists, firstNode(key));
  const mined = maskAt(knowledge.mined, firstNode(key));
  const casing = casingOf(knowledge, word);
  const hashes: number[] = [];
  const add = (template: Template, value: number): void => void hashes.push(mix(template, value));
  add(Template.Folded, folded);
  add(Template.Form, shape);
  for (const depth of [5, 8, 11]) if (cluster) add(Template.Cluster, clusterPrefix(cluster, depth));
  if (usage) add(Template.Usage, usage);
  const far = hashes.length;
  if (casing) add(Template.Casing, mix(casing & 15, shape));
  add(Template.Exact, hashText(word));
  add(Template.Suffix, hashText(word.slice(-3)));
  add(Template.Prefix, hashText(word.slice(0, 3)));
  for (let list = 0; list < 30; list++) if ((lists >> list) & 1) add(Template.List, list);
  if (usage) add(Template.Usage, mix(usage & 31, 7));
  const near = hashes.length;
  ownFeatures(word, shape, casing, cluster, add);
  const features = { hashes: Int32Array.from(hashes), far, near };
  const initials = shape === Shape.AllCaps ? fold(word) : fold(word.slice(0, 1));
  return {
    features,
    shape,
    folded,
    key,
    cluster,
    usage,
    lists,
    mined,
    length: word.length,
    initials,
    common: isCommon(casing) ? 1 : 0,
  };
}

/** Casing as `casingTable` counts it: fewer than one in 28 with a capital, of some two hundred or more. */
function isCommon(casing: number): boolean {
  return (casing & 15) === 1 && casing >> 4 >= 3;
}

/** « LYON » is looked up as « Lyon » when nothing is known of it as it stands. */
function readable(word: string, knowledge: Knowledge): string {
  const key = tokenKey(word);
  if (word.length < 4 || usageOf(knowledge, word) || maskAt(knowledge.lists, firstNode(key))) return word;
  return word.toLowerCase().replace(/(?:^|-)./gu, first => first.toUpperCase());
}

type Add = (template: Template, value: number) => void;

/** What only matters for the word's own label. */
function ownFeatures(word: string, shape: Shape, casing: number, cluster: number, add: Add): void {
  add(Template.Bias, 0);
  add(Template.Pattern, patternHash(word));
  add(Template.Casing, mix(casing, 99 + shape));
  if (cluster) add(Template.Cluster, mix(clusterPrefix(cluster, 11), shape));
  if (cluster) add(Template.Cluster, clusterPrefix(cluster, 14));
  for (const length of [1, 2, 4, 5]) {
    if (word.length <= length) break;
    add(Template.Suffix, mix(hashText(word.slice(-length)), length));
    add(Template.Prefix, mix(hashText(word.slice(0, length)), length));
  }
  const pieces = word.split('-');
  if (pieces.length < 2 || pieces.length > 8) return;
  for (const piece of pieces) add(Template.Piece, foldedKey(piece));
  add(Template.LastPiece, foldedKey(pieces.at(-1)!));
}

/** The first `depth` bits of a path under a leading 1, with the depth. */
function clusterPrefix(cluster: number, depth: number): number {
  const length = 31 - Math.clz32(cluster);
  return length <= depth ? cluster : cluster >> (length - depth);
}
