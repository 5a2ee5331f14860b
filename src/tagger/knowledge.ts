/** What is known of words beforehand: name lists, clusters and casing learnt from raw news, names mined from it. */
import { foldedKey, type Gazetteer, maskAt, tokenKey } from './gazetteer.js';

export interface Knowledge {
  /** Name lists, one bit each; see gazetteer.ts. */
  readonly lists: Gazetteer;
  /** Mined names, one bit for each kind. */
  readonly mined: Gazetteer;
  /** Exact word → path in the cluster tree, `CLUSTER_DEPTH` bits under a leading 1. */
  readonly clusters: Gazetteer;
  /** Folded word → how often it is written with a capital where it need not be, 1..15; 16 · frequency class. */
  readonly casing: Gazetteer;
  /** Exact word → label it mostly bears in raw news, with how surely: 1 + label + 32 · share class. */
  readonly usage: Gazetteer;
}

/** Marks a mined node from which a longer name goes on. */
export const MINED_LONGER = 1 << 15;
/** Mined kinds stand above the lists' bits. */
export const MINED_SHIFT = 16;

export const CLUSTER_DEPTH = 14;

export function clusterOf(knowledge: Knowledge, word: string): number {
  return maskAt(knowledge.clusters, tokenKey(word));
}

export function casingOf(knowledge: Knowledge, word: string): number {
  return maskAt(knowledge.casing, foldedKey(word));
}

export function usageOf(knowledge: Knowledge, word: string): number {
  return maskAt(knowledge.usage, tokenKey(word));
}
