/** The commands, in the order of the help page. */
import type { Command } from './command.js';
import { extract } from './extract.js';

export const commands: readonly Command[] = [extract];
