/** Hashes of what the records depend on beside the article: rules (code), weights and word lists (data), schema. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { SCHEMA_VERSION } from '../records.js';

export interface Version {
  /** Of the program. */
  readonly depeche: string;
  readonly schema: string;
  /** Hash of the compiled code that makes records. */
  readonly rules: string;
  /** Hash of the language data: word lists and trained weights. */
  readonly weights: string;
}

/** Code that moves records about but does not make them. */
const UNCONCERNED = [
  'batch/**',
  'commands/**',
  'evaluate/**',
  'report/**',
  'cli.*',
  'files.*',
  '**/*.d.ts',
  '**/*.map',
];

/** Reads and hashes the program's own files: a few milliseconds. */
export function currentVersion(): Version {
  const root = new URL('../../', import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    version: string;
    dependencies: object;
  };
  const code = hashOf(new URL('../', import.meta.url), ['**/*.js', '**/*.ts'], UNCONCERNED);
  return {
    depeche: manifest.version,
    schema: SCHEMA_VERSION,
    rules: short(code + JSON.stringify(manifest.dependencies)),
    weights: hashOf(new URL('src/languages/', root), ['**/*.txt', '**/*.tsv', '**/*.model'], []),
  };
}

/** One word for the whole version. */
export function versionKey({ schema, rules, weights }: Version): string {
  return short([schema, rules, weights].join(' '));
}

function hashOf(folder: URL, patterns: string[], ignore: string[]): string {
  const cwd = fileURLToPath(folder);
  const hash = createHash('sha256');
  for (const file of fastGlob.sync(patterns, { cwd, ignore }).sort())
    hash.update(`${file}\0`).update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 16);
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
