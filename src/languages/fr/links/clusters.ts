/** Sets that grow together: which spellings are the same thing. */

export interface Clusters<T> {
  /** Says that two are the same. */
  join(a: T, b: T): void;
  /** One that stands for all that are the same. */
  of(item: T): T;
}

/** Union-find with path halving; the item that goes before the others stands for the cluster. Most stay alone. */
export function clustersOf<T>(isBefore: (a: T, b: T) => boolean): Clusters<T> {
  const parent = new Map<T, T>();
  const root = (item: T): T => {
    let here = item;
    for (let above = parent.get(here); above !== undefined; above = parent.get(here)) {
      const next = parent.get(above);
      if (next === undefined) return above;
      parent.set(here, next);
      here = next;
    }
    return here;
  };
  return {
    join(a, b) {
      const [x, y] = [root(a), root(b)];
      if (x === y) return;
      if (isBefore(x, y)) parent.set(y, x);
      else parent.set(x, y);
    },
    of: item => (parent.size === 0 ? item : root(item)),
  };
}
