/** One difference between a golden and an output: named, placed, with a key that stays the same from run to run. */
import type { SpanRecord } from '../records.js';

export type NamedType = 'person' | 'organisation' | 'place' | 'misc';
export type RecordType = NamedType | 'money' | 'date' | 'role' | 'quote';
export const RECORD_TYPES: readonly RecordType[] = [
  'person',
  'organisation',
  'place',
  'misc',
  'money',
  'date',
  'role',
  'quote',
];

/**
 * missing: the golden has it, the output does not · spurious: the other way round · type: other type (person for
 * organisation, direct for mixed) · boundary: other words · value: other sum or date · link: taken for another thing ·
 * role: of another person, or at another organisation · content, cue, speaker, via: fields of a quote
 */
export type DifferenceKind =
  'missing' | 'spurious' | 'type' | 'boundary' | 'value' | 'link' | 'role' | 'content' | 'cue' | 'speaker' | 'via';

/** What one of the two says. */
export interface Side {
  /** Id of the entity or quote; for a role that of its person. */
  readonly record: string;
  /** Where the record stands: one span, several for an interrupted quote. */
  readonly spans: readonly SpanRecord[];
  /** The point at issue, for people: « Luc Amiel », « 2000000 EUR », « nobody ». */
  readonly shows: string;
}

export interface Difference {
  /** `type kind place what → place what`: to be read, and to be found again by `identityOf`. */
  readonly key: string;
  /** The same without what the output says, for what was wrong before and is wrong in another way now. */
  readonly slot: string;
  readonly article: string;
  readonly type: RecordType;
  readonly kind: DifferenceKind;
  /** Null when spurious. */
  readonly gold: Side | null;
  /** Null when missing. */
  readonly now: Side | null;
  /** The rule behind the output's side; null when missing, or when no rule was at work. */
  readonly rule: string | null;
}

/** Makes a difference with its keys. */
export function difference(
  article: string,
  type: RecordType,
  kind: DifferenceKind,
  sides: { gold?: Side | null; now?: Side | null; rule?: string | null },
): Difference {
  const { gold = null, now = null, rule = null } = sides;
  const slot = `${type} ${kind} ${gold ? sideKey(gold) : now ? placeKey(now) : ''}`;
  return { key: `${type} ${kind} ${sideKey(gold)} → ${sideKey(now)}`, slot, article, type, kind, gold, now, rule };
}

function sideKey(side: Side | null): string {
  if (!side) return '∅';
  return `${placeKey(side)} ${clipped(side.shows.replace(/\s+/g, ' ').replaceAll('→', '>'), 100)}`;
}

function placeKey({ spans }: Side): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join('+');
}

/**
 * A key without the golden's words: the same difference has it as long as the extraction says the same, also when other
 * accepted changes gave the golden's person another name meanwhile.
 */
export function identityOf(key: string): string {
  return key.replace(/^(\S+ \S+ \S+)[^→]*→/, '$1 →');
}

/** The start of a long text, with … where it was cut. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Where it stands in the article: on the golden's side where there is one. */
export function placeOf({ gold, now }: Difference): SpanRecord {
  return (gold ?? now)!.spans[0]!;
}

/** What to blame and to mend together: the rule, or that nothing was found. */
export function causeOf({ rule, kind, type }: Difference): string {
  return rule ?? `${type} ${kind}`;
}

/** Sorted by place; keys with one identity get a number, so that each is one change. */
export function arranged(differences: readonly Difference[]): Difference[] {
  const sorted = [...differences].sort(
    (a, b) =>
      placeOf(a).start - placeOf(b).start ||
      RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const seen = new Map<string, number>();
  const numbered: Difference[] = [];
  for (const one of sorted) {
    const identity = identityOf(one.key);
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    numbered.push(times === 1 ? one : { ...one, key: `${one.key} #${times}` });
  }
  return numbered;
}
