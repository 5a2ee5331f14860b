/** A terminal for tests: what was written is kept; a scratch folder that goes away. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command as Commander } from 'commander';
import { onTestFinished } from 'vitest';
import type { Command, ExitCode, Terminal } from '../../src/commands/command.js';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line would, with its defaults. Trouble for the user is thrown. */
export async function run(
  command: Command,
  argv: readonly string[],
  setting: { stdin?: string; env?: Terminal['env']; keys?: () => AsyncIterable<string> } = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  let code: ExitCode = 0;
  const stdin = (async function* () {
    yield new TextEncoder().encode(setting.stdin ?? '');
  })();
  const { signal } = new AbortController();
  const terminal: Terminal = {
    out: text => void (out += text),
    err: text => void (err += text),
    stdin,
    keys: setting.keys ?? null,
    interactive: false,
    colour: false,
    env: setting.env ?? {},
    signal,
  };
  const program = new Commander().exitOverride();
  const sub = program.command(command.name);
  command.configure(sub);
  sub.exitOverride().action(async () => void (code = await command.run(sub.args, sub.opts(), terminal)));
  await program.parseAsync([command.name, ...argv], { from: 'user' });
  return { code, out, err };
}

/** A folder with these files, removed after the test. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return name => join(folder, name);
}
