/** Arithmetic on half-open spans. */
import type { Span } from '../document.js';

/** Code units that both cover. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** By start, then longer first: the order of every list of spans. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Of overlapping spans the one first in `preference` stays; the result is sorted by start. Sorts, so O(n log n). */
export function withoutOverlap<T extends Span>(spans: readonly T[], preference: (a: T, b: T) => number): T[] {
  const ranked = [...spans].sort((a, b) => preference(a, b) || bySpan(a, b));
  const taken: T[] = [];
  for (const span of ranked) {
    const at = firstAtOrAfter(taken, span.start);
    const before = taken[at - 1];
    const after = taken[at];
    if ((before && before.end > span.start) || (after && after.start < span.end)) continue;
    taken.splice(at, 0, span);
  }
  return taken;
}

/** Index of the first span of a sorted list that starts at or after `offset`. */
export function firstAtOrAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of a sorted list without overlaps that covers `offset`, or null. */
export function spanAt<T extends Span>(sorted: readonly T[], offset: number): T | null {
  const candidate = sorted[firstAtOrAfter(sorted, offset + 1) - 1];
  return candidate && candidate.end > offset ? candidate : null;
}
