/** The options of `depeche extract`: declared, read, and checked against each other. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Command as Commander } from 'commander';
import type { From } from '../batch/inputs.js';
import type { Fields, Shard } from '../batch/job.js';
import { shardFrom } from '../batch/shard.js';
import { FileTrouble } from '../files.js';

/** As commander hands them over. */
export interface Written {
  readonly output?: string;
  readonly to?: string;
  readonly format?: string;
  readonly from?: string;
  readonly textField?: string;
  readonly idField?: string;
  readonly dateField?: string;
  readonly titleField?: string;
  readonly jobs: string;
  readonly timeout: string;
  readonly shard?: string;
  readonly force?: boolean;
  readonly cache: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

export interface Options {
  readonly inputs: readonly string[];
  readonly from: From;
  /** Null prints the records. */
  readonly output: string | null;
  readonly format: 'json' | 'jsonl';
  readonly fields: Fields;
  /** Null takes as many as there are processors and articles for. */
  readonly jobs: number | null;
  /** Milliseconds. */
  readonly timeout: number;
  readonly shard: Shard | null;
  readonly force: boolean;
  readonly cache: boolean;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

const DEFAULT_INPUT = 'corpus';
const DEFAULT_OUTPUT = 'output';

export function configure(command: Commander): void {
  command
    .argument('[inputs...]', 'folders, articles (.txt, .html), .jsonl and .csv (.gz); - is standard input')
    .option('-o, --output <folder>', `where the record files go (default: "${DEFAULT_OUTPUT}")`)
    .option('-t, --to <format>', 'json: one file per article; jsonl: one line per article on standard output')
    .option('-f, --format <format>', 'the same as --to')
    .option('--from <format>', 'text, html, jsonl or csv; by the name of the file if not given')
    .option('--text-field <name>', 'field or column with the article (default: "text")')
    .option('--id-field <name>', 'field or column with its name (default: "id")')
    .option('--date-field <name>', 'field or column with its day of publication (default: "published")')
    .option('--title-field <name>', 'field or column with its headline (default: "title")')
    .option('-j, --jobs <number>', 'worker threads, or auto: one for each processor', 'auto')
    .option('--timeout <seconds>', 'the longest that one article may take', '30')
    .option('--shard <i/n>', 'do only the i-th of n parts of the articles')
    .option('--force', 'extract also what has not changed')
    .option('--no-cache', 'neither look up nor remember what is done')
    .option('-n, --dry-run', 'list what would be done and why, and write nothing')
    .option('-q, --quiet', 'no summary and no progress');
}

/** Articles below which one more worker costs more than it brings: it loads the language and warms up by itself. */
const WORTH_A_WORKER = 150;

/** Worker threads for this many articles; null articles: nobody knows yet. */
export function workersFor(jobs: number | null, articles: number | null): number {
  const most = jobs ?? Math.min(availableParallelism(), Math.ceil((articles ?? Infinity) / WORTH_A_WORKER));
  return Math.max(1, Math.min(most, articles ?? most));
}

/** Throws `FileTrouble` for what does not go together. */
export function optionsFrom(args: readonly string[], written: Written): Options {
  const inputs = args.length ? args : [DEFAULT_INPUT];
  const from = oneOf('--from', written.from, ['text', 'html', 'jsonl', 'csv']);
  const asked = oneOf('--to', written.to ?? written.format, ['json', 'jsonl']);
  const oneFromStdin = inputs.includes('-') && from !== 'jsonl' && from !== 'csv';
  if (oneFromStdin && inputs.length > 1)
    throw new FileTrouble('- is one article and goes alone; put the others into a folder, or use --from jsonl.');
  if (asked === 'jsonl' && written.output !== undefined)
    throw new FileTrouble('--to jsonl goes to standard output; leave out --output and redirect with > FILE.jsonl.');
  const printed = asked === 'jsonl' || (oneFromStdin && written.output === undefined);
  return {
    inputs,
    from,
    output: printed ? null : resolve(written.output ?? DEFAULT_OUTPUT),
    format: asked ?? 'json',
    fields: {
      text: written.textField ?? null,
      id: written.idField ?? null,
      date: written.dateField ?? null,
      title: written.titleField ?? null,
    },
    jobs: oneFromStdin ? 1 : jobsFrom(written.jobs),
    timeout: 1000 * numberFrom('--timeout', written.timeout, 0.001, 86_400),
    shard: shardOf(written.shard),
    force: written.force ?? false,
    cache: written.cache,
    dryRun: written.dryRun ?? false,
    quiet: oneFromStdin || (written.quiet ?? false),
  };
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | null {
  if (value === undefined) return null;
  const found = allowed.find(name => name === value);
  if (!found) throw new FileTrouble(`${option} ${value}: there is ${allowed.join(', ')}.`);
  return found;
}

function jobsFrom(written: string): number | null {
  return written === 'auto' ? null : Math.floor(numberFrom('--jobs', written, 1, 256));
}

function numberFrom(option: string, written: string, least: number, most: number): number {
  const value = Number(written);
  if (written.trim() !== '' && value >= least && value <= most) return value;
  throw new FileTrouble(`${option} ${written}: give a number from ${least} to ${most}.`);
}

function shardOf(written: string | undefined): Shard | null {
  if (written === undefined) return null;
  const shard = shardFrom(written);
  if (!shard) throw new FileTrouble(`--shard ${written}: write it as i/n, from 1/n to n/n.`);
  return shard;
}
