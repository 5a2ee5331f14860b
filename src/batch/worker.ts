/** A worker's door: what the pool calls in its threads. The analyser is built on the first batch and stays warm. */
import { loadWork } from './built.js';
import type { Job, Settings, Worked } from './job.js';

export interface Task {
  readonly jobs: readonly Job[];
  readonly settings: Settings;
  readonly progress: Int32Array;
}

const { newDesk, workBatch } = await loadWork();
const own = newDesk(false);

/** Does a batch. */
export default function run({ jobs, settings, progress }: Task): Promise<Worked> {
  return workBatch(jobs, settings, own, progress);
}
