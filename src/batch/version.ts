/** Hashes of what the records depend on beside the article: rules (code), weights and word lists (data), schema. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { SCHEMA_VERSION } from '../schema-version.js';

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
const UNCONCERNED = /^(?:(?:batch|commands|evaluate|report)\/|(?:cli|files)\.)|\.d\.ts$/;

/** Reads and hashes the program's own files: a few milliseconds. */
export function currentVersion(): Version {
  const root = new URL('../../', import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    version: string;
    dependencies: object;
  };
  const code = hashOf(new URL('../', import.meta.url), path => /\.[jt]s$/.test(path) && !UNCONCERNED.test(path));
  return {
    depeche: manifest.version,
    schema: SCHEMA_VERSION,
    rules: short(code + JSON.stringify(manifest.dependencies)),
    weights: hashOf(new URL('src/languages/', root), path => /\.(?:txt|tsv|model)$/.test(path)),
  };
}

/** One word for the whole version. */
export function versionKey({ schema, rules, weights }: Version): string {
  return short([schema, rules, weights].join(' '));
}

function hashOf(folder: URL, concerned: (path: string) => boolean): string {
  const paths = readdirSync(folder, { recursive: true }).map(path => String(path).replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const path of paths.filter(concerned).sort())
    hash.update(`${path}\0`).update(readFileSync(new URL(path, folder)));
  return hash.digest('hex').slice(0, 16);
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
