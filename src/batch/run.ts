/** A run over many articles: batches to the workers, results in order to the cache, the error list and the reader. */
import { fileTrouble } from '../files.js';
import type { Cache } from './cache.js';
import { type BatchResult, type Failure, type Job, type Settings, type Stamp, RunTrouble } from './job.js';
import { identify } from './load.js';
import { inOrder } from './order.js';
import { runner } from './runner.js';
import { type Summary, count, emptySummary } from './summary.js';

export interface Run {
  readonly batches: AsyncIterable<Job[]>;
  /** Worker threads; 1 works in this thread. */
  readonly jobs: number;
  readonly settings: Settings;
  readonly cache: Cache;
  /** Extract also what is there already. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  /** Takes records as text; a promise makes the run wait. */
  readonly out: (lines: Uint8Array) => void | Promise<void>;
  readonly failed: (failures: readonly Failure[]) => void;
  readonly progress: (summary: Summary) => void;
}

/** Runs to the end, or until `signal`. Throws `RunTrouble`, and `FileTrouble` when a stream cannot be read. */
export async function run(given: Run): Promise<Summary> {
  const { settings, signal, jobs } = given;
  const summary = emptySummary();
  const workers = await runner(jobs, settings, signal);
  const ready = readied(given);
  try {
    for await (const result of inOrder(given.batches, 2 * jobs + 1, batch => workers.run(batch.map(ready)), signal)) {
      await take(result, given, summary);
      given.progress(summary);
    }
    return summary;
  } finally {
    await workers.close();
  }
}

async function take({ outcomes, lines }: BatchResult, { cache, out, failed }: Run, summary: Summary): Promise<void> {
  for (const outcome of outcomes) count(summary, outcome);
  const failures = outcomes.flatMap(outcome => (outcome.status === 'failed' ? [outcome.failure] : []));
  if (failures.length) failed(failures);
  const stamps = outcomes.flatMap<[string, Stamp]>(outcome =>
    outcome.status === 'extracted' && outcome.stamp ? [[outcome.id, outcome.stamp]] : [],
  );
  keep(cache, stamps);
  if (lines.length) await out(lines);
}

function keep(cache: Cache, stamps: readonly (readonly [string, Stamp])[]): void {
  try {
    cache.add(stamps);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new RunTrouble('the output folder was removed while records were written to it; run again.');
    throw new RunTrouble(fileTrouble(error, 'the output folder').message);
  }
}

/** Adds to a job what is known of its id. Two articles of one id would overwrite each other: the second is refused. */
function readied({ cache, force, settings }: Run): (job: Job) => Job {
  if (settings.output === null) return job => job;
  const seen = new Set<string>();
  return job => {
    const { id } = identify(job, settings);
    if (id === null) return job;
    if (seen.has(id)) {
      const advice = 'give each article an id of its own, or write --to jsonl.';
      const message = `the id ${JSON.stringify(id)} occurs twice`;
      return { ...job, trouble: { stage: 'write', code: 'id-twice', message, advice } };
    }
    seen.add(id);
    const known = force ? undefined : cache.get(id);
    return known ? { ...job, known } : job;
  };
}
