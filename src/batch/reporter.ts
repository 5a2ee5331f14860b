/** What a run says while it works and when it ends, on standard error. */
import type { Failure } from './job.js';
import { type Summary, failureLine, inWords, progressLine } from './summary.js';

export interface Reporter {
  readonly progress: (summary: Summary) => void;
  readonly failed: (failures: readonly Failure[]) => void;
  /** Wipes the progress line, then says everything; `rest` is where further failures are listed. */
  readonly end: (summary: Summary, errorFile: string | null) => void;
  /** Seconds since the start. */
  readonly seconds: () => number;
}

interface Speech {
  readonly err: (text: string) => void;
  /** A progress line is shown and overwritten. */
  readonly interactive: boolean;
  readonly quiet: boolean;
}

/** More failures than this are counted, not listed. */
const LISTED = 20;
const BETWEEN = 200;
const WIPE = '\r\u001b[K';

export function reporter({ err, interactive, quiet }: Speech, total: number | null): Reporter {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const listed: Failure[] = [];
  const lively = interactive && !quiet;
  let shown = 0;
  return {
    seconds,
    progress: summary => {
      const now = performance.now();
      if (!lively || now - shown < BETWEEN) return;
      shown = now;
      err(`${WIPE}${progressLine(summary, total, seconds())}`);
    },
    failed: failures => {
      listed.push(...failures.slice(0, LISTED - listed.length));
    },
    end: (summary, errorFile) => {
      if (lively && shown) err(WIPE);
      for (const failure of listed) err(failureLine(failure));
      const more = summary.failed - listed.length;
      if (more > 0) err(`and ${more} more${errorFile ? ` in ${errorFile}` : ''}\n`);
      if (!quiet) err(inWords(summary, seconds()));
    },
  };
}
