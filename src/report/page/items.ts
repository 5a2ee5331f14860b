/** What `j` and `k` walk through: everything found in an article, in the order of the text, with its differences. */
import type { ArticleData, PageChange } from '../data.js';
import { type Mark, marksOf } from './marks.js';
import type { Range } from './segments.js';

/** One stop: a record, or one difference at a record. */
export interface Item extends Range {
  readonly id: string;
  /** Its marks in the text, the body before cue and speaker; none for a difference that stands nowhere. */
  readonly marks: readonly Mark[];
  readonly change: PageChange | null;
}

/** A difference that nobody has decided yet. */
export function isOpen({ change }: Item): boolean {
  return change !== null && change.known === null;
}

/** Stops of an article; a record with two differences is two stops. */
export function itemsOf(data: ArticleData): Item[] {
  const marks = new Map<string, Mark[]>();
  for (const mark of marksOf(data)) {
    const known = marks.get(mark.item);
    if (known) known.push(mark);
    else marks.set(mark.item, [mark]);
  }
  const changes = changesByItem(data, marks);
  const ids = [...new Set([...marks.keys(), ...changes.keys()])];
  const items = ids.flatMap(id => {
    const own = [...(marks.get(id) ?? [])].sort(bodyFirst);
    const differences = changes.get(id) ?? [];
    return differences.length ? differences.map(change => itemOf(change.key, own, change)) : [itemOf(id, own, null)];
  });
  return items.sort((a, b) => a.start - b.start || b.end - a.end);
}

function itemOf(id: string, marks: readonly Mark[], change: PageChange | null): Item {
  const body = marks.filter(isBody);
  const spans = body.length || !change ? body : spansOf(change);
  const start = Math.min(...spans.map(span => span.start));
  return { id, start, end: Math.max(...spans.map(span => span.end)), marks, change };
}

function bodyFirst(a: Mark, b: Mark): number {
  return Number(isBody(b)) - Number(isBody(a)) || a.start - b.start;
}

/** Cue and speaker belong to the quote, but do not say where it is. */
export function isBody({ kind }: Mark): boolean {
  return kind !== 'cue' && kind !== 'speaker' && kind !== 'via';
}

function spansOf({ gold, now }: PageChange): readonly Range[] {
  return (now ?? gold)!.spans;
}

type Marks = ReadonlyMap<string, readonly Mark[]>;

function changesByItem({ changes }: ArticleData, marks: Marks): Map<string, PageChange[]> {
  const found = new Map<string, PageChange[]>();
  for (const change of changes) {
    const item = itemFor(change, marks);
    found.set(item, [...(found.get(item) ?? []), change]);
  }
  return found;
}

/** The record that a difference is about; what is missing stands for itself. */
function itemFor({ key, type, now }: PageChange, marks: Marks): string {
  if (!now) return key;
  const { start } = now.spans[0]!;
  const item = type === 'quote' ? now.record : `${now.record}${type === 'role' ? '/role' : ''}@${start}`;
  return marks.has(item) ? item : key;
}
