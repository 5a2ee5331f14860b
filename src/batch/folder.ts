/**
 * `.depeche/` in the output folder: what a run keeps beside the records. No article can have an id there, since no part
 * of an id may start with a point.
 *
 *     run.json        versions, counts, seconds of the last run
 *     errors.jsonl    one line for each article that failed in it
 *     cache.log       what is done already
 *     tmp/            files being written; whatever lies there is rubbish of a run that was killed
 *
 * A part of a divided run (`--shard 2/8`) has the same in `.depeche/shard-2-of-8/`, so that parts can run at once.
 */
import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileTrouble } from '../files.js';
import type { Failure, Shard } from './job.js';
import { RunTrouble } from './job.js';

export interface StateFolder {
  readonly root: string;
  readonly own: string;
  readonly scratch: string;
  addFailures(failures: readonly Failure[]): void;
  /** Puts errors.jsonl and run.json in their place and clears up. */
  close(run: object): void;
}

/** Makes ready the output folder. Throws `FileTrouble` when it cannot be written to. */
export function openFolder(output: string, shard: Shard | null): StateFolder {
  const root = join(output, '.depeche');
  const own = shard ? join(root, `shard-${shard.index}-of-${shard.count}`) : root;
  const scratch = join(own, 'tmp');
  const errors = join(scratch, 'errors.jsonl');
  try {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { recursive: true });
    writeFileSync(errors, '');
  } catch (error) {
    throw fileTrouble(unwritable(output) ?? error, output);
  }
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!existsSync(scratch)) throw new RunTrouble(`${output}: the folder was removed during the run; run again.`);
      throw new RunTrouble(fileTrouble(error, output).message);
    }
  };
  return {
    root,
    own,
    scratch,
    addFailures: failures => {
      if (failures.length === 0) return;
      guarded(() => appendFileSync(errors, failures.map(failure => `${JSON.stringify(failure)}\n`).join('')));
    },
    close: run =>
      guarded(() => {
        writeFileSync(join(scratch, 'run.json'), `${JSON.stringify(run, null, 2)}\n`);
        renameSync(errors, join(own, 'errors.jsonl'));
        renameSync(join(scratch, 'run.json'), join(own, 'run.json'));
        rmSync(scratch, { recursive: true, force: true });
      }),
  };
}

/** Why nothing can be made in a folder. Making it tells a read-only disk as ENOENT (Node 20), asking tells the truth. */
function unwritable(folder: string): unknown {
  let there = resolve(folder);
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    return null;
  } catch (error) {
    return error;
  }
}
