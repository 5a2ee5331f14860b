/** The built command and a folder to run it in. */
import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli.js');

export function newScratch(): string {
  return mkdtempSync(join(tmpdir(), 'depeche-'));
}

/** Runs `depeche` in a folder to its end. `npm test` builds it first. */
export function depeche(
  cwd: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 1e9 });
}

/** Starts `depeche` in a folder. */
export function started(cwd: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { cwd });
}

/** How a started one ended, and what it said. */
export async function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', chunk => (stderr += String(chunk)));
  child.stdout?.resume();
  return new Promise(done => child.on('close', code => done({ code, stderr })));
}

export function put(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Copies the project's own articles `times` over, so that a run takes a while. */
export function manyArticles(folder: string, times: number): void {
  for (let i = 0; i < times; i++) cpSync(join(ROOT, 'corpus'), join(folder, `${i}`), { recursive: true });
}

/** Path → content of every file under a folder whose path has no part that starts with a point. */
export function contents(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.')) continue;
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) walk(inner);
      else found.set(relative(folder, inner), readFileSync(inner, 'latin1'));
    }
  };
  walk(folder);
  return found;
}
