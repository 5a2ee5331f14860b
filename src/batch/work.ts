/** What is done with a batch: load each article, look whether its records are there, else analyse and write them. */
import { toJson, toJsonLine } from '../formats/json.js';
import { language } from '../languages/index.js';
import { extractRecords } from '../pipeline.js';
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
  type Worked,
  troubleFrom,
} from './job.js';
import { type Loaded, type Loader, Unloadable, identify, isPage, load } from './load.js';
import { failed, tooSlow } from './lost.js';
import { metadataReader } from './metadata.js';
import { inShard } from './shard.js';
import { stateOf } from './state.js';
import { TooSlow, within } from './timeout.js';
import { Unwritable, targetOf, textTargetOf, writeRecords } from './write.js';

/** What stays the same from batch to batch. */
export interface Desk extends Loader {
  /** Keeps an article within the time allowed; workers are watched from outside instead. */
  readonly guarded: boolean;
}

export function newDesk(guarded: boolean): Desk {
  return { metadata: metadataReader(), page: null, guarded };
}

/** Does a batch. `progress[0]` counts the jobs begun. */
export async function workBatch(
  jobs: readonly Job[],
  settings: Settings,
  desk: Desk,
  progress?: Int32Array,
): Promise<Worked> {
  try {
    return await workWatched(jobs, settings, desk, progress);
  } catch (error) {
    if (error instanceof RunTrouble) return { trouble: error.message };
    throw error;
  }
}

async function workWatched(
  jobs: readonly Job[],
  settings: Settings,
  desk: Desk,
  progress?: Int32Array,
): Promise<BatchResult> {
  if (jobs.some(job => isPage(job, settings))) desk.page ??= (await import('../formats/html.js')).articleFromHtml;
  if (!desk.guarded) return workAll(jobs, settings, desk, progress);
  try {
    // A guard costs a thread: one for the batch, and one for each article only when the batch was slow.
    return within(settings.timeout, () => workAll(jobs, settings, { ...desk, guarded: false }));
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return workAll(jobs, settings, desk);
  }
}

function workAll(jobs: readonly Job[], settings: Settings, desk: Desk, progress?: Int32Array): BatchResult {
  const lines: string[] = [];
  const outcomes = jobs.map((job, at) => {
    if (progress) Atomics.store(progress, 0, at + 1);
    return work(job, settings, desk, lines);
  });
  return { outcomes, lines: Buffer.from(lines.join('')) };
}

function work(job: Job, settings: Settings, desk: Desk, lines: string[]): Outcome {
  try {
    const analyse = (): Analysed => analysed(job, settings, desk);
    const done = desk.guarded ? within(settings.timeout, analyse) : analyse();
    return 'records' in done ? finish(done.source, done.records, settings, lines) : done;
  } catch (error) {
    if (error instanceof RunTrouble) throw error;
    return failed({ ...identify(job, settings), ...troubleOf(error, settings) }, settings, lines);
  }
}

type Analysed = Outcome | { readonly source: Loaded; readonly records: Records };

function analysed(job: Job, settings: Settings, desk: Desk): Analysed {
  const source = load(job, settings, desk);
  if (settings.shard && !inShard(source.id, settings.shard)) return { status: 'skipped' };
  if (job.known && stateOf(job, source, settings) === 'done')
    return { status: 'cached', id: source.id, bytes: source.bytes.length, tally: job.known.tally, stamp: null };
  return { source, records: extractRecords(source, language('fr')) };
}

function finish(source: Loaded, records: Records, settings: Settings, lines: string[]): Outcome {
  const { output, version, format } = settings;
  const { id, bytes, fromPage } = source;
  const done = { status: 'extracted', id, bytes: bytes.length, tally: tallyOf(records) } as const;
  if (output === null) {
    lines.push(format === 'json' ? toJson(records) : toJsonLine(records));
    return { ...done, stamp: null };
  }
  const target = targetOf(id, output);
  if (fromPage) writeRecords(textTargetOf(id, output), bytes, settings);
  const hash = writeRecords(target, toJson(records), settings);
  return { ...done, stamp: { article: articleDigest(source), version, output: hash, tally: done.tally } };
}

function troubleOf(error: unknown, { timeout }: Settings): Trouble {
  if (error instanceof Unloadable || error instanceof Unwritable) return error.trouble;
  if (error instanceof UnreadableArticle) return troubleFrom('read', error.code, error.message);
  if (error instanceof TooSlow) return tooSlow(timeout);
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [, name, file] = /at (?:([^\s(]+) \()?[^\n]*?((?:src|dist)\/[^)\n]+)/.exec(stack) ?? [];
  const where = file ? `${name ?? 'a nameless function'}, ${file}` : 'an unknown place';
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
