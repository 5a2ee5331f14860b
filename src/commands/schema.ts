/**
 * depeche schema
 *
 * Prints the JSON Schema (draft 2020-12) of the records: what `output/` and `tests/golden/` hold.
 */
import { jsonSchema } from '../records.js';
import type { Command } from './command.js';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the records',
  configure() {},
  async run(_args, _options, terminal) {
    terminal.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return 0;
  },
};
