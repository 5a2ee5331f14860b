/** Runs batches: here, or in worker threads of which each may die without taking an article along unreported. */
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { ownFile } from '../files.js';
import { type BatchResult, type Job, RunTrouble, type Settings, type Trouble, type Worked, resultOf } from './job.js';
import { lost, tooSlow } from './lost.js';
import type { Runner } from './runner.js';
import type { Task } from './worker.js';

/** The built worker, also under tests. */
const WORKER = ownFile('dist/batch/worker.js');
/** Megabytes of heap; an article that needs more ends its worker, not the run. */
const HEAP = 1024;
/** Megabytes for what has just been made: V8 would take twice as much for each worker, and be no faster. */
const YOUNG = 24;

/** A batch in a worker's hands. */
interface Watched {
  readonly progress: Int32Array;
  readonly abort: AbortController;
  begun: number;
  since: number;
}

export interface PoolOptions {
  readonly worker: URL;
  /** Megabytes that one worker may use. */
  readonly heap: number;
}

/** `jobs` warm workers; tests give workers of their own. */
export function poolRunner(
  jobs: number,
  settings: Settings,
  signal: AbortSignal,
  { worker, heap }: PoolOptions = { worker: WORKER, heap: HEAP },
): Runner {
  const pool = new Tinypool({
    filename: fileURLToPath(worker),
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG },
  });
  const watched = new Set<Watched>();
  const dog = setInterval(
    () => stopSlow(watched, settings.timeout),
    Math.max(20, Math.min(1000, settings.timeout / 4)),
  );

  const attempt = async (batch: readonly Job[]): Promise<BatchResult> => {
    const watch = {
      progress: new Int32Array(new SharedArrayBuffer(4)),
      abort: new AbortController(),
      begun: 0,
      since: 0,
    };
    watched.add(watch);
    try {
      const task: Task = { jobs: batch.map(alone), settings, progress: watch.progress };
      return resultOf((await pool.run(task, { signal: watch.abort.signal })) as Worked);
    } catch (error) {
      if (error instanceof RunTrouble || signal.aborted) throw error;
      const at = Atomics.load(watch.progress, 0) - 1;
      if (at < 0) throw error;
      return await around(batch, at, watch.abort.signal.aborted ? tooSlow(settings.timeout) : deathOf(error, heap));
    } finally {
      watched.delete(watch);
    }
  };

  /** Does a batch again without the article that ended its worker; that one gets a second try alone unless it was slow. */
  const around = async (batch: readonly Job[], at: number, trouble: Trouble): Promise<BatchResult> => {
    const again = batch.length > 1 && trouble.code !== 'timeout';
    const parts = [batch.slice(0, at), batch.slice(at, at + 1), batch.slice(at + 1)];
    const results: BatchResult[] = [];
    for (const [index, part] of parts.entries()) {
      if (part.length === 0) continue;
      results.push(index === 1 && !again ? lost(part[0]!, trouble, settings) : await attempt(part));
    }
    return merged(results);
  };

  return {
    run: attempt,
    close: async () => {
      clearInterval(dog);
      await pool.destroy();
    },
  };
}

function stopSlow(watched: ReadonlySet<Watched>, timeout: number): void {
  const now = performance.now();
  for (const watch of watched) {
    const begun = Atomics.load(watch.progress, 0);
    if (begun !== watch.begun) {
      watch.begun = begun;
      watch.since = now;
    } else if (begun > 0 && now - watch.since > timeout) watch.abort.abort();
  }
}

/** With a line, the whole chunk of the file that it was cut from would be copied to the worker. */
function alone(job: Job): Job {
  return job.kind === 'line' ? { ...job, line: new Uint8Array(job.line) } : job;
}

function deathOf(error: unknown, heap: number): Trouble {
  const { code, message } = error as NodeJS.ErrnoException;
  const advice = 'split it, or take it out of the folder, and report it.';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { stage: 'analyse', code: 'out-of-memory', message: `the article needs more than ${heap} MB`, advice };
  return { stage: 'analyse', code: 'worker-died', message: `the worker ended on the article (${message})`, advice };
}

function merged(results: readonly BatchResult[]): BatchResult {
  return {
    outcomes: results.flatMap(({ outcomes }) => outcomes),
    lines: Buffer.concat(results.map(({ lines }) => lines)),
  };
}
