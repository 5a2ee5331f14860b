/**
 * depeche extract [FOLDER|FILE…|-] [-o OUTPUT]
 *
 * Reads articles and writes one record file per article. Without arguments: corpus → output. Run again, it does only
 * what has changed. `-` reads one article from standard input and prints its records; with `--from jsonl --to jsonl` it
 * is a filter, one line out for each line in.
 */
import { join } from 'node:path';
import { noCache, openCache, readCache } from '../batch/cache.js';
import { beginPatiently } from '../batch/engine.js';
import { type StateFolder, openFolder } from '../batch/folder.js';
import { type Inputs, openInputs } from '../batch/inputs.js';
import { RunTrouble, type Settings } from '../batch/job.js';
import { planned } from '../batch/plan.js';
import { reporter } from '../batch/reporter.js';
import { run } from '../batch/run.js';
import { type Summary, runReport } from '../batch/summary.js';
import { type Version, currentVersion, versionKey } from '../batch/version.js';
import { FileTrouble } from '../files.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { type Options, type Written, configure, optionsFrom, workersFor } from './extract-options.js';

export const extract: Command = {
  name: 'extract',
  configure,
  async run(args, given, terminal) {
    const options = optionsFrom(args, given as unknown as Written);
    beginPatiently();
    // Printed records are kept nowhere: nothing has to know what made them.
    const version = options.output === null ? null : currentVersion();
    const inputs = await openInputs(options.inputs, options.from, terminal.stdin);
    try {
      return await (options.dryRun ? list : work)(options, version, inputs, terminal);
    } catch (error) {
      throw error instanceof RunTrouble ? new FileTrouble(error.message) : error;
    }
  },
};

function settingsOf(options: Options, version: Version | null, scratch: string): Settings {
  const { output, format, fields, shard, timeout, from } = options;
  const pages = from === 'html' ? true : from === 'text' ? false : null;
  return { output, scratch, format, version: version ? versionKey(version) : '', pages, fields, shard, timeout };
}

async function list(options: Options, version: Version | null, inputs: Inputs, terminal: Terminal): Promise<ExitCode> {
  const { output, cache, force } = options;
  const known = output !== null && cache ? readCache(join(output, '.depeche')) : new Map();
  const settings = settingsOf(options, version, '');
  for await (const line of planned(inputs.batches(1), { settings, known, force })) await terminal.out(line);
  return 0;
}

async function work(options: Options, version: Version | null, inputs: Inputs, terminal: Terminal): Promise<ExitCode> {
  const folder = options.output === null ? null : openFolder(options.output, options.shard);
  const { err, interactive, signal } = terminal;
  const report = reporter({ err, interactive, quiet: options.quiet }, inputs.total);
  const jobs = workersFor(options.jobs, options.jobs === null ? inputs.roughly : inputs.total);
  const summary = await run({
    batches: inputs.batches(jobs),
    jobs,
    settings: settingsOf(options, version, folder?.scratch ?? ''),
    cache: folder && options.cache ? openCache(folder.own, folder.root) : noCache,
    force: options.force,
    signal,
    out: lines => terminal.out(lines),
    failed: failures => {
      folder?.addFailures(failures);
      report.failed(failures);
    },
    progress: report.progress,
  });
  close(folder, summary, version, { ...options, jobs }, report.seconds(), !signal.aborted);
  if (signal.reason !== 'broken') report.end(summary, folder && join(folder.own, 'errors.jsonl'));
  if (signal.aborted) return interrupted(folder, terminal);
  return summary.failed ? 3 : 0;
}

function close(
  folder: StateFolder | null,
  summary: Summary,
  version: Version | null,
  { jobs, timeout, shard, force, cache }: Options,
  seconds: number,
  finished: boolean,
): void {
  folder?.close(runReport(summary, version, { jobs, timeout: timeout / 1000, shard, force, cache }, seconds, finished));
}

function interrupted(folder: StateFolder | null, { err, signal }: Terminal): ExitCode {
  if (signal.reason === 'interrupted')
    err(`interrupted${folder ? '; what is done stays: the same command goes on from here' : ''}.\n`);
  return 130;
}
