/** Sets that grow together: which spellings are the same thing. */

export interface Clusters<T> {
  /** Says that two are the same. */
  join(a: T, b: T): void;
  /** One that stands for all that are the same. */
  of(item: T): T;
}

/** Union-find with path halving; the earlier item stands for the cluster. */
export function clustersOf<T>(items: readonly T[]): Clusters<T> {
  const at = new Map(items.map((item, index) => [item, index]));
  const parent = Int32Array.from(items, (_, index) => index);
  const root = (index: number): number => {
    let here = index;
    while (parent[here] !== here) {
      parent[here] = parent[parent[here]!]!;
      here = parent[here]!;
    }
    return here;
  };
  return {
    join(a, b) {
      const x = root(at.get(a)!);
      const y = root(at.get(b)!);
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    },
    of: item => items[root(at.get(item)!)]!,
  };
}
