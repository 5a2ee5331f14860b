/** What travels between the run and its workers: plain data that survives being copied from thread to thread. */
import type { ArticleFile } from '../files.js';

/** One article to read: a file, a line of JSONL, a row of a table, or bytes at hand. */
export type Job = (
  | ({ readonly kind: 'file' } & ArticleFile)
  | { readonly kind: 'line'; readonly line: Uint8Array; readonly place: Place }
  | { readonly kind: 'row'; readonly fields: Readonly<Record<string, unknown>>; readonly place: Place }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly place: Place }
) & {
  /** Known before the work starts that it cannot be done. */
  readonly trouble?: Trouble;
  /** What the cache knows of this id. */
  readonly known?: Stamp;
};

/** Where in a stream an article stands. */
export interface Place {
  /** Name of the stream without its extension; ids that are missing start with it. */
  readonly stem: string;
  readonly path: string;
  /** Line or row, from 1. */
  readonly number: number;
}

/** Which fields of a JSONL line or table row hold what; null leaves it to the usual names. */
export interface Fields {
  readonly text: string | null;
  readonly id: string | null;
  readonly date: string | null;
  readonly title: string | null;
}

export interface Settings {
  /** Absolute folder of the record files; null returns the records as text. */
  readonly output: string | null;
  /** Where files are written before they are renamed into `output`. */
  readonly scratch: string;
  /** How records look. */
  readonly format: 'json' | 'jsonl';
  /** Whether articles are web pages; null goes by the ending of their names. */
  readonly pages: boolean | null;
  /** Hash of rules, weights and schema. */
  readonly version: string;
  readonly fields: Fields;
  readonly shard: Shard | null;
  /** Milliseconds for one article. */
  readonly timeout: number;
}

/** Which part of a divided run this is: `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What the cache keeps of an article whose records lie in the output folder. */
export interface Stamp {
  /** Hash of the article's bytes, id, path and metadata. */
  readonly article: string;
  readonly version: string;
  /** Hash of the record file. */
  readonly output: string;
  readonly tally: Tally;
}

/** Records of each kind, in the order of `TALLIED`. */
export type Tally = readonly number[];
export const TALLIED = ['person', 'organisation', 'place', 'misc', 'money', 'date', 'quote', 'note'] as const;

export interface Trouble {
  readonly stage: 'read' | 'analyse' | 'write';
  /** Stable kebab-case identifier. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** One line of errors.jsonl. */
export interface Failure extends Trouble {
  /** Null when the line that should hold it cannot be read. */
  readonly id: string | null;
  readonly path: string;
}

export type Outcome =
  | {
      readonly status: 'extracted' | 'cached';
      readonly id: string;
      /** Bytes of the article. */
      readonly bytes: number;
      readonly tally: Tally;
      /** Null when nothing is kept in the output folder. */
      readonly stamp: Stamp | null;
    }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'skipped' };

export interface BatchResult {
  /** One per job, in order. */
  readonly outcomes: readonly Outcome[];
  /** Records as text, in order; empty when they went to files. */
  readonly lines: Uint8Array;
}

/** The run as a whole cannot go on: the disk is full, the output folder is gone. The message says what to do. */
export class RunTrouble extends Error {
  override name = 'RunTrouble';
}

/** A batch's result, or what stopped the whole run: plain data, since errors lose their class on the way. */
export type Worked = BatchResult | { readonly trouble: string };

/** Throws `RunTrouble` when the whole run was stopped. */
export function resultOf(worked: Worked): BatchResult {
  if ('trouble' in worked) throw new RunTrouble(worked.trouble);
  return worked;
}

/** « a.txt: the file is binary, not text; convert it … » → what happened to `path`, and what to do. */
export function troubleFrom(stage: Trouble['stage'], code: string, told: string, path = ''): Trouble {
  const sentence = told.startsWith(`${path}: `) ? told.slice(path.length + 2) : told;
  const cut = sentence.indexOf('; ');
  if (cut < 0) return { stage, code, message: sentence, advice: 'check the article and run again.' };
  return { stage, code, message: sentence.slice(0, cut), advice: sentence.slice(cut + 2) };
}
