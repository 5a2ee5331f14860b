/** A worker's door: what the pool calls in its threads. The analyser is built on the first batch and stays warm. */
import { type BatchResult, type Job, RunTrouble, type Settings } from './job.js';
import { newDesk, workBatch } from './work.js';

export interface Task {
  readonly jobs: readonly Job[];
  readonly settings: Settings;
  readonly progress: Int32Array;
}

const own = newDesk(false);

/** A batch's result; trouble of the whole run comes back as its message, since errors lose their class on the way. */
export default async function run({
  jobs,
  settings,
  progress,
}: Task): Promise<BatchResult | { readonly trouble: string }> {
  try {
    return await workBatch(jobs, settings, own, progress);
  } catch (error) {
    if (error instanceof RunTrouble) return { trouble: error.message };
    throw error;
  }
}
