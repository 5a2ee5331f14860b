/** One row per language. */
import { readLanguageFile } from '../files.js';
import type { Language, ReadData } from '../language.js';
import { french } from './fr/index.js';

const ROWS: Readonly<Record<string, (data: ReadData) => Language>> = { fr: french };

const loaded = new Map<string, Language>();

/** The language with this ISO 639-1 code, built from its data files on first use. Throws for an unknown code. */
export function language(code: string): Language {
  const known = loaded.get(code);
  if (known) return known;
  const build = ROWS[code];
  if (!build) throw new Error(`no language "${code}"; there is ${Object.keys(ROWS).join(', ')}.`);
  const built = build(file => readLanguageFile(code, file));
  loaded.set(code, built);
  return built;
}
