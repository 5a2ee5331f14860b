/**
 * What is done already: one line per article in `.depeche/cache.log`, appended after the record file stands in its
 * place. Lines that a crash cut short are ignored, and a record file that is not what its line says is written again,
 * so nothing has to be put in order after `kill -9`.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../pipeline.js';
import type { Stamp, Tally } from './job.js';

const LOG = 'cache.log';
/** A log is rewritten when it has this many lines more than twice its entries. */
const SLACK = 1000;

export interface Cache {
  get(id: string): Stamp | undefined;
  /** Appends to the log. */
  add(entries: readonly (readonly [id: string, stamp: Stamp])[]): void;
  /** Rewrites a log that has grown long. */
  tidy(): void;
}

/** Short hash (128 bits) for comparing, not for secrets. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}

/** Hash of everything about an article that its records depend on. */
export function articleDigest({ id, path, title, published, bytes }: Source): string {
  return digest(JSON.stringify([id, path, title ?? null, published ?? null]), bytes);
}

/** No cache: knows nothing, keeps nothing. */
export const noCache: Cache = { get: () => undefined, add: () => {}, tidy: () => {} };

/** The cache of an output folder. `state` is this run's own folder in it, `root` holds those of all shards. */
export function openCache(state: string, root: string): Cache {
  const known = readCache(root);
  const file = join(state, LOG);
  let lines = mendedLineCount(file);
  return {
    get: id => known.get(id),
    add: entries => {
      if (entries.length === 0) return;
      appendFileSync(file, entries.map(([id, stamp]) => lineOf(id, stamp)).join(''));
      for (const [id, stamp] of entries) known.set(id, stamp);
      lines += entries.length;
    },
    tidy: () => {
      if (lines <= 2 * known.size + SLACK) return;
      mkdirSync(state, { recursive: true });
      writeFileSync(`${file}.tmp`, [...known].map(([id, stamp]) => lineOf(id, stamp)).join(''));
      renameSync(`${file}.tmp`, file);
      lines = known.size;
    },
  };
}

/** What the logs of all shards know, by id. Writes nothing. */
export function readCache(root: string): Map<string, Stamp> {
  const known = new Map<string, Stamp>();
  if (!existsSync(root)) return known;
  const folders = ['.', ...readdirSync(root).filter(name => name.startsWith('shard-'))].sort();
  for (const log of folders.map(folder => join(root, folder, LOG))) if (existsSync(log)) readLog(log, known);
  return known;
}

function lineOf(id: string, { article, version, output, tally }: Stamp): string {
  return `${JSON.stringify([id, article, version, output, tally])}\n`;
}

function readLog(file: string, into: Map<string, Stamp>): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const entry = parsed(line);
    if (!entry) continue;
    const [id, article, version, output, tally] = entry;
    into.set(id, { article, version, output, tally });
  }
}

function parsed(line: string): [string, string, string, string, Tally] | null {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) && value.length === 5 ? (value as [string, string, string, string, Tally]) : null;
  } catch {
    return null;
  }
}

/** Ends a last line that a crash cut short, so that the next one starts on its own. */
function mendedLineCount(file: string): number {
  if (!existsSync(file)) return 0;
  const text = readFileSync(file, 'utf8');
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').length;
}
