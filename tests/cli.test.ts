/** The built command in a scratch folder. `npm test` builds it first. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CLI = resolve(import.meta.dirname, '../dist/cli.js');
let scratch: string;

beforeEach(() => (scratch = mkdtempSync(join(tmpdir(), 'depeche-'))));
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function depeche(args: readonly string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: scratch, input, encoding: 'utf8', maxBuffer: 1e8 });
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(scratch, path, '..'), { recursive: true });
  writeFileSync(join(scratch, path), content);
}

const crue = 'La crue gagne\n\nLa Loire monte encore à Nevers, a dit mardi la préfète Anne Morel.\n';
const vote = 'Le budget est voté\n\nLe conseil a voté 3 millions d’euros pour la piscine, selon le maire.\n';

describe('depeche extract', () => {
  it('turns corpus into output without a word about where, and says what it did', () => {
    put('corpus/crue.txt', crue);
    put('corpus/ville/vote.txt', vote);
    const { status, stdout, stderr } = depeche(['extract']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^2 articles: 2 extracted; 0\.0 MB in /);
    const records = JSON.parse(readFileSync(join(scratch, 'output/ville/vote.json'), 'utf8'));
    expect(records.article).toMatchObject({ id: 'ville/vote', path: 'ville/vote.txt', encoding: 'utf-8' });
    expect(readdirSync(join(scratch, 'output')).sort()).toEqual(['.depeche', 'crue.json', 'ville']);
  });

  it('does the second time only what has changed', () => {
    put('corpus/crue.txt', crue);
    put('corpus/vote.txt', vote);
    depeche(['extract']);
    put('corpus/vote.txt', `${vote}Le maire est content.\n`);
    expect(depeche(['extract']).stderr).toContain('1 cached, 1 extracted');
    rmSync(join(scratch, 'output/crue.json'));
    expect(depeche(['extract']).stderr).toContain('1 cached, 1 extracted');
    writeFileSync(join(scratch, 'output/crue.json'), '{}\n');
    expect(depeche(['extract', '--dry-run']).stdout).toContain('(records changed)');
    expect(depeche(['extract', '--force']).stderr).toContain('2 articles: 2 extracted');
  });

  it('reports what cannot be read, goes on, and ends with 3', () => {
    put('corpus/crue.txt', crue);
    put('corpus/photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const { status, stderr } = depeche(['extract']);
    expect(status).toBe(3);
    expect(stderr).toContain('photo.txt: the file is binary, not text; convert it');
    expect(readdirSync(join(scratch, 'output')).sort()).toEqual(['.depeche', 'crue.json']);
    const [line] = readFileSync(join(scratch, 'output/.depeche/errors.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(line!)).toMatchObject({ id: 'photo', path: 'photo.txt', stage: 'read', code: 'binary' });
  });

  it('says what is missing in one line and ends with 2', () => {
    expect(depeche(['extract'])).toMatchObject({
      status: 2,
      stderr: 'depeche: corpus does not exist; name a folder of .txt articles or an article.\n',
    });
    mkdirSync(join(scratch, 'corpus'));
    expect(depeche(['extract']).stderr).toMatch(/^depeche: corpus holds no article; .*\n$/);
  });

  it('reads one article from standard input', () => {
    const { status, stdout, stderr } = depeche(['extract', '-'], crue);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).article).toMatchObject({ id: '-', title: 'La crue gagne' });
  });
});

describe('depeche extract as a filter', () => {
  const filter = ['extract', '--from', 'jsonl', '--to', 'jsonl', '-'];

  it('writes exactly one line for each line, errors with their id, whatever the number of workers', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: crue, published: '2024-03-12' }),
      'pas du JSON',
      JSON.stringify({ id: 'c' }),
      '',
      JSON.stringify({ id: 5, text: vote }),
      JSON.stringify({ text: vote }),
    ].join('\n');
    const one = depeche([...filter, '--jobs', '1'], lines);
    const out = one.stdout.split('\n').map(line => (line ? JSON.parse(line) : null));
    expect(out.pop()).toBe(null);
    expect(out.map(record => record.article?.id ?? [record.id, record.error.code])).toEqual([
      'a',
      [null, 'not-json'],
      ['c', 'no-text'],
      [null, 'not-json'],
      '5',
      'line-6',
    ]);
    expect(out[0].article.published).toBe('2024-03-12');
    expect(one.status).toBe(3);
    expect(depeche([...filter, '--jobs', '2'], lines).stdout).toBe(one.stdout);
  });

  it('makes nothing of nothing', () => {
    expect(depeche([...filter, '--quiet'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});
