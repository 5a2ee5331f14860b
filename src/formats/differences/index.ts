/** One row per way to write differences down. */
import type { Findings } from '../../evaluate/finding.js';
import { differencesGithub } from './github.js';
import { differencesJson, differencesJsonl } from './json.js';
import { differencesJunit } from './junit.js';
import { differencesMarkdown } from './md.js';
import { type Look, textReport } from './text.js';

export const DIFFERENCE_FORMATS = {
  text: textReport,
  json: differencesJson,
  jsonl: differencesJsonl,
  md: differencesMarkdown,
  junit: differencesJunit,
  github: differencesGithub,
} as const satisfies Readonly<Record<string, (result: Findings, look: Look) => string>>;

export type DifferenceFormat = keyof typeof DIFFERENCE_FORMATS;
