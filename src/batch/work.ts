/** What is done with a batch: load each article, look whether its records are there, else analyse and write them. */
import { toJson, toJsonLine } from '../formats/json.js';
import { language } from '../languages/index.js';
import { type Source, extractRecords } from '../pipeline.js';
import type { Records } from '../records.js';
import { UnreadableArticle } from '../text/decode.js';
import { articleDigest } from './cache.js';
import {
  type BatchResult,
  type Job,
  type Outcome,
  RunTrouble,
  type Settings,
  TALLIED,
  type Tally,
  type Trouble,
  troubleFrom,
} from './job.js';
import { type FileJob, Unloadable, identify, load } from './load.js';
import { failed, tooSlow } from './lost.js';
import { type Metadata, metadataReader } from './metadata.js';
import { inShard } from './shard.js';
import { stateOf } from './state.js';
import { TooSlow, within } from './timeout.js';
import { Unwritable, targetOf, writeRecords } from './write.js';

/** What stays the same from batch to batch. */
export interface Desk {
  readonly metadata: (job: FileJob) => Metadata;
  /** Keeps the analysis within the time allowed; workers are watched from outside instead. */
  readonly guarded: boolean;
}

export function newDesk(guarded: boolean): Desk {
  return { metadata: metadataReader(), guarded };
}

/** Does a batch. `progress[0]` counts the jobs begun. Throws `RunTrouble` when no article can be done any more. */
export function workBatch(jobs: readonly Job[], settings: Settings, desk: Desk, progress?: Int32Array): BatchResult {
  const lines: string[] = [];
  const outcomes = jobs.map((job, at) => {
    if (progress) Atomics.store(progress, 0, at + 1);
    return work(job, settings, desk, lines);
  });
  return { outcomes, lines: Buffer.from(lines.join('')) };
}

function work(job: Job, settings: Settings, { metadata, guarded }: Desk, lines: string[]): Outcome {
  try {
    const source = load(job, settings, metadata);
    if (settings.shard && !inShard(source.id, settings.shard)) return { status: 'skipped' };
    if (job.known && stateOf(job, source, settings) === 'done') {
      return { status: 'cached', id: source.id, bytes: source.bytes.length, tally: job.known.tally, stamp: null };
    }
    const analyse = (): Records => extractRecords(source, language('fr'));
    return finish(source, guarded ? within(settings.timeout, analyse) : analyse(), settings, lines);
  } catch (error) {
    if (error instanceof RunTrouble) throw error;
    return failed({ ...identify(job, settings), ...troubleOf(error, settings) }, settings, lines);
  }
}

function finish(source: Source, records: Records, settings: Settings, lines: string[]): Outcome {
  const { output, version, format } = settings;
  const done = { status: 'extracted', id: source.id, bytes: source.bytes.length, tally: tallyOf(records) } as const;
  if (output === null) {
    lines.push(format === 'json' ? toJson(records) : toJsonLine(records));
    return { ...done, stamp: null };
  }
  const hash = writeRecords(targetOf(source.id, output), toJson(records), settings);
  return { ...done, stamp: { article: articleDigest(source), version, output: hash, tally: done.tally } };
}

function troubleOf(error: unknown, { timeout }: Settings): Trouble {
  if (error instanceof Unloadable || error instanceof Unwritable) return error.trouble;
  if (error instanceof UnreadableArticle) return troubleFrom('read', error.code, error.message);
  if (error instanceof TooSlow) return tooSlow(timeout);
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const where = /at .*?((?:src|dist)\/[^)\n]+)/.exec(stack)?.[1] ?? 'an unknown place';
  const advice = 'this is a fault of the program: report it with the article.';
  return { stage: 'analyse', code: 'fault', message: `${message} (${where})`, advice };
}

function tallyOf({ entities, quotes, notes }: Records): Tally {
  const counts = TALLIED.map(() => 0);
  for (const { type } of entities) counts[TALLIED.indexOf(type)]!++;
  counts[TALLIED.indexOf('quote')] = quotes.length;
  counts[TALLIED.indexOf('note')] = notes.length;
  return counts;
}
