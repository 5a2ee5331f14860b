/** Runs a command to its end and says what it took. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Cost {
  /** Seconds on the clock, start of the program included. */
  readonly seconds: number;
  /** Seconds of processor time over all threads. */
  readonly cpu: number;
  /** Peak resident memory in megabytes. */
  readonly peak: number;
}

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');
const MEASURE = new URL('measure.mjs', import.meta.url).href;

/** `depeche extract FILE --to jsonl`, its output thrown away. */
export async function extractCost(file: string, jobs: number): Promise<Cost> {
  const args = ['--import', MEASURE, CLI, 'extract', file, '--to', 'jsonl', '--jobs', `${jobs}`, '--quiet'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let told = '';
  child.stdio[3]!.on('data', chunk => (told += String(chunk)));
  const code = await new Promise<number | null>(done => child.on('close', done));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0 && code !== 3) throw new Error(`depeche ended with ${code}`);
  return { seconds, ...(JSON.parse(told) as { cpu: number; peak: number }) };
}

/** Seconds until the first record of an article given on standard input. */
export async function firstRecord(article: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'extract', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const first = new Promise<number>(done => child.stdout.once('data', () => done(performance.now())));
  child.stdin.end(article);
  const seconds = ((await first) - start) / 1000;
  child.stdout.resume();
  await new Promise(done => child.on('close', done));
  return seconds;
}
