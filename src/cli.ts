#!/usr/bin/env node
/** argv → command → exit code; the only file that knows `process`. */
import { Command as Commander, CommanderError } from 'commander';
import type { Command, ExitCode, Terminal } from './commands/command.js';
import { commands } from './commands/index.js';
import { FileTrouble } from './files.js';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());

const terminal: Terminal = {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  stdin: process.stdin,
  interactive: process.stderr.isTTY === true,
  env: process.env,
  signal: abort.signal,
};

/** Commander's own errors are usage errors; help and version are none. */
function usageCode(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? 0 : 2;
}

function register(program: Commander, command: Command, done: (code: ExitCode) => void): void {
  const sub = program.command(command.name).description(command.summary);
  command.configure(sub);
  sub.exitOverride().action(async () => done(await command.run(sub.args, sub.opts(), terminal)));
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Commander('depeche').description('Who and what French news names, and who said what.');
  program.exitOverride().showHelpAfterError('(depeche --help lists the commands)');
  for (const command of commands) register(program, command, result => (code = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usageCode(error);
    if (!(error instanceof FileTrouble)) throw error;
    terminal.err(`depeche: ${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
