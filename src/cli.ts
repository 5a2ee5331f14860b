#!/usr/bin/env node
/** argv → command → exit code; the only file that knows `process`. */
import { once } from 'node:events';
import { Command as Commander, CommanderError } from 'commander';
import type { ExitCode, Terminal } from './commands/command.js';
import { COMMANDS, type Entry } from './commands/index.js';
import { keysOf } from './commands/keyboard.js';
import { FileTrouble } from './files.js';

const abort = new AbortController();
/** Set when nobody reads standard output any more, or it cannot be written. */
let broken: NodeJS.ErrnoException | null = null;

// The first Ctrl-C ends the run in order, a second one at once.
process.once('SIGINT', () => abort.abort('interrupted'));
process.once('SIGTERM', () => abort.abort('interrupted'));
process.stderr.on('error', () => {});
process.stdout.on('error', error => {
  broken = error;
  abort.abort('broken');
});

function out(text: string | Uint8Array): void | Promise<void> {
  if (broken || process.stdout.write(text)) return;
  const drained = once(process.stdout, 'drain', { signal: abort.signal });
  return drained.then(
    () => {},
    () => {},
  );
}

const terminal: Terminal = {
  out,
  err: text => void process.stderr.write(text),
  stdin: process.stdin,
  keys: process.stdin.isTTY && process.stderr.isTTY ? () => keysOf(process.stdin) : null,
  interactive: process.stderr.isTTY === true,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  env: process.env,
  signal: abort.signal,
};

/** Commander's own errors are usage errors; help and version are none. */
function usageCode(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? 0 : 2;
}

type Done = (code: ExitCode) => void;

/** Puts a command on the overview; only the one that is asked for is loaded. */
async function register(program: Commander, { name, summary, load }: Entry, asked: boolean, done: Done): Promise<void> {
  const sub = program.command(name).description(summary);
  if (!asked) return;
  const command = await load();
  command.configure(sub);
  sub.exitOverride().action(async () => done(await command.run(sub.args, sub.opts(), terminal)));
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Commander('depeche').description('Who and what French news names, and who said what.');
  program.exitOverride().showHelpAfterError('(depeche --help lists the commands)');
  const [first, second] = argv.filter(argument => !argument.startsWith('-'));
  const asked = first === 'help' ? second : first;
  for (const entry of COMMANDS) await register(program, entry, entry.name === asked, result => (code = result));
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

/** Everything written has left, or never will. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    if (stream.writableLength === 0 || stream.destroyed) resolve();
    else stream.write('', () => resolve());
  });
}

/** A reader that has seen enough (`| head -1`) is no trouble; a full disk behind `>` is. */
function codeFor(code: ExitCode): ExitCode {
  if (!broken) return code;
  if (broken.code === 'EPIPE') return 0;
  terminal.err(`depeche: standard output cannot be written (${broken.code}); free some space and run again.\n`);
  return 2;
}

const code = await main(process.argv.slice(2));
await flushed(process.stdout);
const final = codeFor(code);
await flushed(process.stderr);
// Standard input may still be open: nothing more is read.
process.exit(final);
