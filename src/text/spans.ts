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

/**
 * Of overlapping spans the one first in `preference` stays; the result is sorted by start. O(n log n) and the sum of the
 * spans' lengths: « deux cents deux cents … » proposes a hundred thousand.
 */
export function withoutOverlap<T extends Span>(spans: readonly T[], preference: (a: T, b: T) => number): T[] {
  if (spans.length < 2) return [...spans];
  const ranked = [...spans].sort((a, b) => preference(a, b) || bySpan(a, b));
  const covered = new Uint8Array(spans.reduce((last, span) => Math.max(last, span.end), 0));
  const taken: T[] = [];
  for (const span of ranked) {
    if (isTaken(covered, span)) continue;
    covered.fill(1, span.start, span.end);
    taken.push(span);
  }
  return taken.sort(bySpan);
}

function isTaken(covered: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (covered[at]) return true;
  return false;
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

/** Whether a span shares a code unit with one of a sorted list without overlaps. */
export function meetsAny(sorted: readonly Span[], { start, end }: Span): boolean {
  const next = firstAtOrAfter(sorted, start);
  return (sorted[next]?.start ?? Infinity) < end || (sorted[next - 1]?.end ?? 0) > start;
}
