/** The commands, in the order of the help page. */
import { accept } from './accept.js';
import { add } from './add.js';
import type { Command } from './command.js';
import { convert } from './convert.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { extract } from './extract.js';
import { report } from './report.js';
import { schema } from './schema.js';

export const commands: readonly Command[] = [extract, diff, accept, add, explain, report, convert, schema];
