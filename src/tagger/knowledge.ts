/** What is known of words beforehand: name lists, clusters and casing learnt from raw news, names mined from it. */
import type { Gazetteer } from './gazetteer.js';

export interface Knowledge {
  /** Name lists, one bit each; see gazetteer.ts. */
  readonly lists: Gazetteer;
  /** Mined names, one bit for each kind. */
  readonly mined: Gazetteer;
  /** Exact word → path in the cluster tree, `CLUSTER_DEPTH` bits under a leading 1. */
  readonly clusters: Gazetteer;
  /** Folded word → how often it is written with a capital where it need not be, 1..15; 16 · frequency class. */
  readonly casing: Gazetteer;
  /** Exact word → label it mostly bears in raw news, with how surely and how often; see `usageTable` in train/mine.ts. */
  readonly usage: Gazetteer;
}

/** Classes of how surely a word bears its usual label. */
export const SHARE_CLASSES = 5;

/** Marks a mined node from which a longer name goes on. */
export const MINED_LONGER = 1 << 15;
/** Mined kinds stand above the lists' bits. */
export const MINED_SHIFT = 16;

export const CLUSTER_DEPTH = 14;

/** A frequent word that raw news has in a name less than once in two hundred times: « a », « est », a comma. */
export function isUnnamed(usage: number): boolean {
  return (usage & 31) === 1 && usage >> 5 >= 2 * SHARE_CLASSES && (usage >> 5) % SHARE_CLASSES === SHARE_CLASSES - 1;
}
