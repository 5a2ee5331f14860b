/** Runs batches, one after the other or several at once. */
import { loadWork } from './built.js';
import { type BatchResult, type Job, type Settings, type Worked, resultOf } from './job.js';

export interface Runner {
  /** Throws `RunTrouble` when nothing can go on. */
  run(jobs: readonly Job[]): Promise<BatchResult>;
  close(): Promise<void>;
}

/** In this thread. The analyser is loaded with the first batch. */
export function localRunner(settings: Settings): Runner {
  let own: Promise<(jobs: readonly Job[]) => Promise<Worked>> | null = null;
  const load = async () => {
    const { newDesk, workBatch } = await loadWork();
    const table = newDesk(true);
    return (jobs: readonly Job[]): Promise<Worked> => workBatch(jobs, settings, table);
  };
  return {
    run: async jobs => {
      own ??= load();
      const work = await own;
      // Between batches signals and streams have their turn.
      await new Promise(resolve => setImmediate(resolve));
      return resultOf(await work(jobs));
    },
    close: async () => {},
  };
}

/** `jobs` workers, or this thread when one is enough. */
export async function runner(jobs: number, settings: Settings, signal: AbortSignal): Promise<Runner> {
  if (jobs === 1) return localRunner(settings);
  const { poolRunner } = await import('./pool.js');
  return poolRunner(jobs, settings, signal);
}
