/** Hashes of what the records depend on beside the article: rules (code), weights and word lists (data), schema. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { ownFile } from '../files.js';
import { SCHEMA_VERSION } from '../schema-version.js';

export interface Version {
  /** Of the program. */
  readonly depeche: string;
  readonly schema: string;
  /** Hash of the built code that reads articles and makes records. */
  readonly rules: string;
  /** Hash of the language data: word lists and trained weights. */
  readonly weights: string;
}

/** Reads and hashes the program's own files: a few milliseconds. */
export function currentVersion(): Version {
  const manifest = JSON.parse(readFileSync(ownFile('package.json'), 'utf8')) as {
    version: string;
    dependencies: object;
  };
  return {
    depeche: manifest.version,
    schema: SCHEMA_VERSION,
    rules: short(readFileSync(ownFile('dist/work.cjs'), 'utf8') + JSON.stringify(manifest.dependencies)),
    weights: hashOf(ownFile('src/languages/'), path => /\.(?:txt|tsv|model)$/.test(path)),
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
