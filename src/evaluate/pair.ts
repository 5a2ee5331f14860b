/**
 * Best one-to-one pairs of overlapping records, never by array position. Overlap splits an article in small groups;
 * in each the pairs with the greatest sum of similarities are found exactly (the assignment problem).
 */
import type { SpanRecord } from '../records.js';

export interface Pairs<G, N> {
  readonly pairs: readonly (readonly [G, N])[];
  readonly missing: readonly G[];
  readonly spurious: readonly N[];
}

interface Edge {
  readonly gold: number;
  readonly now: number;
  readonly weight: number;
}

/**
 * Pairs two lists of spans that must be sorted by start.
 * @param similarity of two that overlap, > 0; the greatest sum wins
 */
export function pairs<G extends SpanRecord, N extends SpanRecord>(
  gold: readonly G[],
  now: readonly N[],
  similarity: (gold: G, now: N) => number,
): Pairs<G, N> {
  const edges: Edge[] = [];
  for (const [g, n] of overlapping(gold, now)) {
    const weight = similarity(gold[g]!, now[n]!);
    if (weight > 0) edges.push({ gold: g, now: n, weight });
  }
  const matched = assign(edges);
  const usedNow = new Set(matched.values());
  return {
    pairs: [...matched].map(([g, n]) => [gold[g]!, now[n]!] as const),
    missing: gold.filter((_, g) => !matched.has(g)),
    spurious: now.filter((_, n) => !usedNow.has(n)),
  };
}

/** Indices of all overlapping spans of two lists sorted by start. */
function* overlapping(gold: readonly SpanRecord[], now: readonly SpanRecord[]): Generator<[number, number]> {
  let open: number[] = [];
  let next = 0;
  for (const [g, { start, end }] of gold.entries()) {
    while (next < now.length && now[next]!.start < end) open.push(next++);
    open = open.filter(n => now[n]!.end > start);
    for (const n of open) if (now[n]!.start < end) yield [g, n];
  }
}

/** Gold index → output index with the greatest sum of weights; deterministic. */
export function assign(edges: readonly Edge[]): Map<number, number> {
  const matched = new Map<number, number>();
  for (const group of groupsOf(edges)) {
    if (group.length === 1) matched.set(group[0]!.gold, group[0]!.now);
    else for (const [g, n] of assignGroup(group)) matched.set(g, n);
  }
  return new Map([...matched].sort((a, b) => a[0] - b[0]));
}

/** Edges that share ends, directly or through others, in the order in which they come. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const ends = ({ gold, now }: Edge): [string, string] => [`gold ${gold}`, `now ${now}`];
  const byEnd = new Map<string, Edge[]>(edges.flatMap(edge => ends(edge).map(end => [end, []])));
  for (const edge of edges) for (const end of ends(edge)) byEnd.get(end)!.push(edge);
  const groupFrom = (first: Edge): Edge[] => {
    const group = new Set([first]);
    for (const edge of group) {
      for (const end of ends(edge)) {
        for (const other of byEnd.get(end) ?? []) group.add(other);
        byEnd.delete(end);
      }
    }
    return [...group];
  };
  return edges.flatMap(edge => (byEnd.has(`gold ${edge.gold}`) ? [groupFrom(edge)] : []));
}

function assignGroup(edges: readonly Edge[]): [number, number][] {
  const golds = [...new Set(edges.map(({ gold }) => gold))];
  const nows = [...new Set(edges.map(({ now }) => now))];
  const flipped = golds.length > nows.length;
  const [rows, columns] = flipped ? [nows, golds] : [golds, nows];
  const weights = rows.map(() => new Float64Array(columns.length));
  const rowOf = new Map(rows.map((value, at) => [value, at]));
  const columnOf = new Map(columns.map((value, at) => [value, at]));
  for (const { gold, now, weight } of edges) {
    const [row, column] = flipped ? [now, gold] : [gold, now];
    weights[rowOf.get(row)!]![columnOf.get(column)!] = weight;
  }
  return heaviest(weights).flatMap((column, row): [number, number][] => {
    if (column < 0 || weights[row]![column] === 0) return [];
    return [flipped ? [columns[column]!, rows[row]!] : [rows[row]!, columns[column]!]];
  });
}

/** Column of each row; no more rows than columns. Kuhn and Munkres with potentials, O(rows² · columns). */
function heaviest(weights: readonly Float64Array[]): number[] {
  const [n, m] = [weights.length, weights[0]!.length];
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(m + 1);
  const rowAt = new Int32Array(m + 1);
  const cameFrom = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    rowAt[0] = row;
    let column = 0;
    const slack = new Float64Array(m + 1).fill(Infinity);
    const visited = new Uint8Array(m + 1);
    do {
      visited[column] = 1;
      const from = rowAt[column]!;
      let [least, nearest] = [Infinity, 0];
      for (let j = 1; j <= m; j++) {
        if (visited[j]) continue;
        const cost = -weights[from - 1]![j - 1]! - rowPotential[from]! - columnPotential[j]!;
        if (cost < slack[j]!) {
          slack[j] = cost;
          cameFrom[j] = column;
        }
        if (slack[j]! < least) [least, nearest] = [slack[j]!, j];
      }
      for (let j = 0; j <= m; j++) {
        if (visited[j]) {
          rowPotential[rowAt[j]!]! += least;
          columnPotential[j]! -= least;
        } else slack[j]! -= least;
      }
      column = nearest;
    } while (rowAt[column] !== 0);
    for (; column !== 0; column = cameFrom[column]!) rowAt[column] = rowAt[cameFrom[column]!]!;
  }
  const columnOf = new Array<number>(n).fill(-1);
  for (let j = 1; j <= m; j++) if (rowAt[j]! > 0) columnOf[rowAt[j]! - 1] = j - 1;
  return columnOf;
}

/** Shared code units over all code units of two lists of spans; each list sorted and without overlap. */
export function sharedPart(a: readonly SpanRecord[], b: readonly SpanRecord[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  const length = (spans: readonly SpanRecord[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const whole = length(a) + length(b) - shared;
  return whole > 0 ? shared / whole : 0;
}
