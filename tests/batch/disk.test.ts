/** Disks that are full, read-only or in the way, and readers that leave. Linux; a small disk needs the right to mount. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLI, contents, depeche, manyArticles, newScratch } from './scratch.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let scratch: string;
let disk: string;

beforeAll(() => {
  scratch = newScratch();
  disk = join(scratch, 'disk');
  mkdirSync(disk);
  manyArticles(join(scratch, 'corpus'), 1);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function mounted(options: string, work: () => void): void {
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status).toBe(0);
  try {
    work();
  } finally {
    spawnSync('umount', [disk]);
  }
}

function mayMount(): boolean {
  const probe = newScratch();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', probe]);
  if (status === 0) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true, force: true });
  return status === 0;
}

const mounts = mayMount();

describe('an output folder', () => {
  it.skipIf(!mounts).each(['1', '2'])(
    'on a full disk ends the run with 2 and leaves no half file (%s jobs)',
    jobs => {
      depeche(scratch, ['extract', '-o', 'whole', '--jobs', '1']);
      const whole = contents(join(scratch, 'whole'));
      mounted('size=100k', () => {
        const { status, stderr } = depeche(scratch, ['extract', '-o', 'disk/out', '--jobs', jobs]);
        expect(stderr).toMatch(/^depeche: .*disk\/out.*: no space left on the disk; free some and run again\.\n$/);
        expect(status).toBe(2);
        for (const [path, text] of contents(join(disk, 'out'))) expect(text, path).toBe(whole.get(path));
      });
    },
    60_000,
  );

  it.skipIf(!mounts)('on a read-only disk is refused before anything is read', () => {
    mounted('ro', () => {
      const { status, stderr } = depeche(scratch, ['extract', '-o', 'disk/out']);
      expect(stderr).toMatch(/disk\/out: the disk is read-only; choose another output folder with -o\.\n$/);
      expect(status).toBe(2);
    });
  });

  it('that is a file is refused', () => {
    writeFileSync(join(scratch, 'taken'), '');
    const { status, stderr } = depeche(scratch, ['extract', '-o', 'taken']);
    expect(stderr).toMatch(/taken: a file stands where a folder must; choose another name\.\n$/);
    expect(status).toBe(2);
  });

  it('may hold a folder where one record file must stand: that article fails, the others do not', () => {
    const first = readdirSync(join(scratch, 'corpus/0/sport')).find(name => name.endsWith('.txt'));
    const taken = join(scratch, 'partly/0/sport', first!.replace('.txt', '.json'), 'x');
    mkdirSync(taken, { recursive: true });
    const { status, stderr } = depeche(scratch, ['extract', '-o', 'partly']);
    expect(stderr).toContain('a folder stands where a file must; move it away.');
    expect(stderr).toContain(' 1 failed;');
    expect(status).toBe(3);
    expect(existsSync(taken)).toBe(true);
  });
});

describe('standard output', () => {
  const shell = (command: string): { status: number | null; stderr: string; stdout: string } =>
    spawnSync('bash', ['-c', command], {
      cwd: scratch,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, CLI },
    });

  it.skipIf(!existsSync('/dev/full'))('that is full is told', () => {
    const { status, stderr } = shell('"$NODE" "$CLI" extract --to jsonl > /dev/full');
    expect(stderr).toBe('depeche: standard output cannot be written (ENOSPC); free some space and run again.\n');
    expect(status).toBe(2);
  });

  it('whose reader leaves ends the run in silence', () => {
    const { status, stdout, stderr } = shell('"$NODE" "$CLI" extract --to jsonl | head -n 1; exit "${PIPESTATUS[0]}"');
    expect(stdout.split('\n').length).toBe(2);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('whose reader is slow is waited for: every line arrives', () => {
    const { stdout } = shell('"$NODE" "$CLI" extract --to jsonl --quiet | (sleep 2; cat)');
    expect(stdout.trim().split('\n').length).toBe(
      [...contents(join(scratch, 'corpus')).keys()].filter(path => path.endsWith('.txt')).length,
    );
  });
});
