/** The commands, in the order of the help page. Each is loaded when it is needed: a short run must start at once. */
import type { Command } from './command.js';

const LOADERS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract.js')).extract,
  diff: async () => (await import('./diff.js')).diff,
  accept: async () => (await import('./accept.js')).accept,
  add: async () => (await import('./add.js')).add,
  explain: async () => (await import('./explain.js')).explain,
  report: async () => (await import('./report.js')).report,
  convert: async () => (await import('./convert.js')).convert,
  schema: async () => (await import('./schema.js')).schema,
};

/** The command that `word` names; all of them when it names none, for the help page. */
export async function commandsFor(word: string | undefined): Promise<readonly Command[]> {
  const known = word !== undefined && Object.hasOwn(LOADERS, word) ? LOADERS[word] : undefined;
  return Promise.all((known ? [known] : Object.values(LOADERS)).map(load => load()));
}
