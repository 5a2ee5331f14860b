/** BIOES labels for any number of types: 0 is outside; type t has begin, inside, end and single at 1 + 4t …. */

export const OUTSIDE = 0;
export const enum Part {
  Begin = 0,
  Inside = 1,
  End = 2,
  Single = 3,
}

export function labelCount(types: number): number {
  return 1 + 4 * types;
}

export function labelOf(type: number, part: Part): number {
  return 1 + 4 * type + part;
}

/** Type of a label, -1 for outside. */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

export function partOf(label: number): Part {
  return (label - 1) & 3;
}

/** A name is open after begin and inside: it must go on. */
export function isOpen(label: number): boolean {
  return label !== OUTSIDE && partOf(label) <= Part.Inside;
}

/** Begin, single and outside may follow a closed label. */
export function mayStart(label: number): boolean {
  return label === OUTSIDE || partOf(label) === Part.Begin || partOf(label) === Part.Single;
}

export function mayFollow(before: number, after: number): boolean {
  if (isOpen(before)) return !mayStart(after) && typeOf(before) === typeOf(after);
  return mayStart(after);
}

/** Labels that may follow each label. */
export function successors(labels: number): readonly (readonly number[])[] {
  const all = Array.from({ length: labels }, (_, label) => label);
  return all.map(before => all.filter(after => mayFollow(before, after)));
}

/** A name as a range of tokens. */
export interface TokenSpan {
  readonly first: number;
  /** Index after the last token. */
  readonly last: number;
  readonly type: number;
}

/** Names spelt by labels that respect `mayFollow`; token indices count from `offset`. */
export function spansOf(labels: ArrayLike<number>, offset: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const part = partOf(label);
    if (part === Part.Begin || part === Part.Single) first = i;
    if (part >= Part.End) spans.push({ first: offset + first, last: offset + i + 1, type: typeOf(label) });
  }
  return spans;
}
