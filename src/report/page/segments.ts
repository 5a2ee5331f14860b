/** Overlapping marks → pieces of text that each know every mark over them; quotes get a lane each. No DOM here. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text under one and the same set of marks, widest first. */
export interface Segment<T extends Range> extends Range {
  readonly marks: readonly T[];
}

/**
 * Cuts `[0, length)` at the ends of every mark and at `cuts` (paragraph ends). Marks may overlap and nest at will; empty
 * ones and what lies outside of the text are left out.
 */
export function segmentsOf<T extends Range>(
  length: number,
  marks: readonly T[],
  cuts: readonly number[],
): Segment<T>[] {
  const inside = marks.filter(({ start, end }) => start < end && start >= 0 && end <= length);
  const sorted = inside.sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = new Set<number>([0, length, ...cuts]);
  for (const { start, end } of sorted) edges.add(start).add(end);
  const points = [...edges].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  let active: T[] = [];
  let next = 0;
  for (let at = 0; at + 1 < points.length; at++) {
    const start = points[at]!;
    active = active.filter(mark => mark.end > start);
    while (next < sorted.length && sorted[next]!.start === start) active.push(sorted[next++]!);
    segments.push({ start, end: points[at + 1]!, marks: [...active] });
  }
  return segments;
}

/** For each range the lowest lane in which it overlaps none before it; `ranges` in order of their start. */
export function lanesOf(ranges: readonly Range[]): number[] {
  const ends: number[] = [];
  return ranges.map(({ start, end }) => {
    const free = ends.findIndex(taken => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
