/** The commands, in the order of the help page. Each is loaded when it is called: a short run must start at once. */
import type { Command } from './command.js';

export interface Entry {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: readonly Entry[] = [
  {
    name: 'extract',
    summary: 'read articles, write one record file per article',
    load: async () => (await import('./extract.js')).extract,
  },
  {
    name: 'diff',
    summary: 'compare records with golden files: what moved, why, and the scores',
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'accept',
    summary: 'review differences one by one: accept them into the golden, or reject them',
    load: async () => (await import('./accept.js')).accept,
  },
  {
    name: 'add',
    summary: 'take an article, a web page or a folder into the corpus, with a draft golden',
    load: async () => (await import('./add.js')).add,
  },
  {
    name: 'explain',
    summary: 'say why the records of an article are as they are',
    load: async () => (await import('./explain.js')).explain,
  },
  {
    name: 'report',
    summary: 'make one HTML page of the records: read, search, review',
    load: async () => (await import('./report.js')).report,
  },
  {
    name: 'convert',
    summary: 'turn annotated markup into records, and records into markup',
    load: async () => (await import('./convert.js')).convert,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of records, reviews or decisions',
    load: async () => (await import('./schema.js')).schema,
  },
];
