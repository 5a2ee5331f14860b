/** Articles that came to nothing: what the run says in their place. Loads no analyser. */
import type { BatchResult, Failure, Job, Outcome, Settings, Trouble } from './job.js';
import { identify } from './load.js';
import { removeStale } from './write.js';

/** Reports one article: a line in its place, or no record file where an older one stood. */
export function failed(failure: Failure, { output, format }: Settings, lines: string[]): Outcome {
  if (output !== null) {
    if (failure.code !== 'id-twice') removeStale(failure.id, output);
  } else if (format === 'jsonl') lines.push(errorLine(failure));
  return { status: 'failed', failure };
}

/** The result of a batch of one that ended its worker. */
export function lost(job: Job, trouble: Trouble, settings: Settings): BatchResult {
  const lines: string[] = [];
  const outcomes = [failed({ ...identify(job, settings), ...trouble }, settings, lines)];
  return { outcomes, lines: Buffer.from(lines.join('')) };
}

/** The article took longer than `timeout` milliseconds. */
export function tooSlow(timeout: number): Trouble {
  const message = `the article took longer than ${timeout / 1000} s`;
  return { stage: 'analyse', code: 'timeout', message, advice: 'split it, or allow more with --timeout SECONDS.' };
}

function errorLine({ id, ...error }: Failure): string {
  return `${JSON.stringify({ id, error })}\n`;
}
