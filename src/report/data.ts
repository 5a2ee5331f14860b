/**
 * What the report's page is given: an overview that is read when the page opens, and one block per article that is
 * read when it is looked at. The page's own script shares these types.
 */
import type { Records, SpanRecord } from '../records.js';

export const RECORD_TYPES = ['person', 'organisation', 'place', 'misc', 'money', 'date', 'quote'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** One line of the list of articles. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly language: string | null;
  readonly entities: number;
  readonly quotes: number;
  /** Quotes whose speaker is not known or names nobody known. */
  readonly unresolved: number;
  /** Codes of the notes, as often as they occur. */
  readonly notes: readonly string[];
  /** Differences from the golden file that nobody has rejected yet; 0 without one. */
  readonly changes: number;
  /** State of the golden file; null without one. */
  readonly state: 'reviewed' | 'draft' | 'stale' | null;
}

/** Who is quoted how often, over the whole corpus; people of one name are taken for one. */
export interface Voice {
  readonly name: string;
  readonly type: RecordType;
  readonly quotes: number;
  readonly articles: number;
}

export interface Named {
  readonly name: string;
  readonly type: RecordType;
  readonly mentions: number;
  readonly articles: number;
}

/** A quote of which nobody known is the speaker. */
export interface Unresolved {
  /** Index into `articles`. */
  readonly article: number;
  readonly quote: string;
  readonly text: string;
  /** « un porte-parole »: the words that name the speaker, null when there are none. */
  readonly words: string | null;
}

export interface Overview {
  readonly articles: readonly ArticleRow[];
  readonly voices: readonly Voice[];
  readonly named: readonly Named[];
  readonly unresolved: readonly Unresolved[];
  readonly totals: Readonly<Record<RecordType, number>>;
  /** A golden folder was given: there may be differences to decide. */
  readonly golden: boolean;
  /** Names the set of records and differences, so that decisions kept by the browser belong to it. */
  readonly digest: string;
}

/** What one side of a difference says, and where. */
export interface Side {
  readonly record: string;
  readonly spans: readonly SpanRecord[];
  /** The point at issue: « Luc Amiel », « 2000000 EUR ». */
  readonly shows: string;
}

/** One difference between golden and output: of `evaluate`'s what the page shows. */
export interface PageChange {
  /** Stable key under which `depeche accept --from` finds it. */
  readonly key: string;
  /** missing, spurious, type, boundary, value, link, role, content, cue, speaker, via. */
  readonly kind: string;
  readonly type: string;
  readonly gold: Side | null;
  readonly now: Side | null;
  /** The rule that made the record, null for a missing one. */
  readonly rule: string | null;
  /** Why the golden's side was declared right before; null when nobody has said anything. */
  readonly known: string | null;
}

/** What the golden file of an article is worth. */
export interface GoldenState {
  /** `draft`: nobody has read it yet. */
  readonly state: 'reviewed' | 'draft';
  /** Why it cannot be compared. */
  readonly stale: string | null;
}

/** Everything of one article. */
export interface ArticleData {
  readonly records: Records;
  /** The decoded text; null when it cannot be shown. */
  readonly text: string | null;
  /** Why there is no text: the file is missing, or is another one than the records were made from. */
  readonly trouble: 'missing' | 'changed' | null;
  /** Null when there is no golden file. */
  readonly golden: GoldenState | null;
  readonly changes: readonly PageChange[];
}
