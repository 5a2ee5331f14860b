/**
 * depeche schema [records|review|decision]
 *
 * Prints a JSON Schema (draft 2020-12): of the records that `output/` and `tests/golden/` hold, of the review beside a
 * golden file, or of one line of the decisions that `accept --from` takes.
 */
import { z } from 'zod';
import { decisionSchema } from '../evaluate/decisions.js';
import { reviewSchema } from '../evaluate/review.js';
import { FileTrouble } from '../files.js';
import { jsonSchema } from '../records.js';
import type { Command } from './command.js';

const SCHEMAS: Readonly<Record<string, () => object>> = {
  records: jsonSchema,
  review: () => z.toJSONSchema(reviewSchema, { target: 'draft-2020-12' }),
  decision: () => z.toJSONSchema(decisionSchema, { target: 'draft-2020-12' }),
};

export const schema: Command = {
  name: 'schema',
  configure(command) {
    command.argument('[what]', Object.keys(SCHEMAS).join(', '), 'records');
  },
  async run([what = 'records'], _options, terminal) {
    const make = Object.hasOwn(SCHEMAS, what) ? SCHEMAS[what]! : null;
    if (!make) throw new FileTrouble(`there is no schema of ${what}; there is ${Object.keys(SCHEMAS).join(', ')}.`);
    await terminal.out(`${JSON.stringify(make(), null, 2)}\n`);
    return 0;
  },
};
