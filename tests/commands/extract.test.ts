/** Options of `depeche extract`, and what a terminal sees of a run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command as Commander } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Terminal } from '../../src/commands/command.js';
import { type Options, type Written, configure, optionsFrom, workersFor } from '../../src/commands/extract-options.js';
import { extract } from '../../src/commands/extract.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

function options(...argv: string[]): Options {
  const command = new Commander().exitOverride();
  configure(command);
  command.parse(argv, { from: 'user' });
  return optionsFrom(command.args, command.opts() as Written);
}

describe('the options of extract', () => {
  it('need none: corpus becomes output', () => {
    expect(options()).toMatchObject({ inputs: ['corpus'], output: resolve('output'), format: 'json', jobs: null });
    expect(options()).toMatchObject({ timeout: 30_000, cache: true, force: false, shard: null, from: null });
  });

  it('print one article from standard input, or lines', () => {
    expect(options('-')).toMatchObject({ output: null, format: 'json', jobs: 1, quiet: true });
    expect(options('-', '--from', 'jsonl', '--to', 'jsonl')).toMatchObject({ output: null, format: 'jsonl' });
    expect(options('-', '--from', 'jsonl')).toMatchObject({ output: resolve('output'), format: 'json' });
    expect(options('-f', 'jsonl')).toMatchObject({ output: null, format: 'jsonl' });
  });

  it.each([
    [['--to', 'xml'], '--to xml: there is json, jsonl.'],
    [['--from', 'pdf'], '--from pdf: there is text, html, jsonl, csv.'],
    [['--to', 'jsonl', '-o', 'x'], /^--to jsonl goes to standard output; leave out --output/],
    [['-', 'corpus'], /^- is one article and goes alone; /],
    [['--jobs', '0'], '--jobs 0: give a number from 1 to 256.'],
    [['--jobs', 'many'], '--jobs many: give a number from 1 to 256.'],
    [['--timeout', ''], /^--timeout : give a number/],
    [['--shard', '3/2'], '--shard 3/2: write it as i/n, from 1/n to n/n.'],
  ])('%j are refused with a way out', (argv, message) => {
    expect(() => options(...argv)).toThrow(message);
  });

  it('take no more workers than there is work for', () => {
    expect([workersFor(8, 3), workersFor(2, 500), workersFor(null, 10), workersFor(8, 0)]).toEqual([3, 2, 1, 1]);
    expect(workersFor(4, null)).toBe(4);
  });
});

describe('a run', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'depeche-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(interactive: boolean, ...argv: string[]): Promise<{ out: string; err: string; code: number }> {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: text => void (out += String(text)),
      err: text => void (err += text),
      stdin: (async function* () {})(),
      keys: null,
      interactive,
      colour: false,
      env: {},
      signal: new AbortController().signal,
    };
    const command = new Commander().exitOverride();
    extract.configure(command);
    command.parse(argv, { from: 'user' });
    return { code: await extract.run(command.args, command.opts(), terminal), out, err };
  }

  it('shows progress on a terminal only, and wipes it', async () => {
    mkdirSync(join(folder, 'in'));
    for (let i = 0; i < 3; i++) writeFileSync(join(folder, `in/${i}.txt`), 'La mairie de Tours a fermé le pont.\n');
    const argv = [join(folder, 'in'), '-o', join(folder, 'out'), '--jobs', '1', '--force'];
    expect((await run(true, ...argv)).err).toMatch(/^\r.{3}\d of 3 articles, .*\r.{3}3 articles: 3 extracted/s);
    expect((await run(false, ...argv)).err).toMatch(/^3 articles: 3 extracted; 0\.0 MB in /);
    expect((await run(true, ...argv, '--quiet')).err).toBe('');
  });

  it('lists with --dry-run what it would do and why, and writes nothing', async () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.txt'), 'La mairie de Tours a fermé le pont.\n');
    writeFileSync(join(folder, 'in/b.txt'), new Uint8Array(10));
    writeFileSync(join(folder, 'in/c.html'), '<p>Rien</p>');
    const { code, out } = await run(false, join(folder, 'in'), '-o', join(folder, 'out'), '-n');
    expect(code).toBe(0);
    expect(out).toContain(`extract  a → ${join(folder, 'out/a.json')} (new)\n`);
    expect(out).toContain(`extract  b → ${join(folder, 'out/b.json')} (new)\n`);
    expect(out).toMatch(/^fail {5}c \(there is no article to be found in the page; save its text/m);
    expect(() => rmSync(join(folder, 'out'))).toThrow('ENOENT');
  });

  it('keeps the text that it took out of a page beside its records', async () => {
    const sentence = 'La mairie de Tours a fermé le pont de pierre mardi matin, à cause de la crue de la Loire. ';
    writeFileSync(
      join(folder, 'pont.html'),
      `<title>Le pont ferme</title><article><p>${sentence.repeat(4)}</p></article>`,
    );
    await run(false, join(folder, 'pont.html'), '-o', join(folder, 'out'));
    const text = readFileSync(join(folder, 'out/pont.txt'), 'utf8');
    expect(text.startsWith('Le pont ferme\n\nLa mairie')).toBe(true);
    const { article } = JSON.parse(readFileSync(join(folder, 'out/pont.json'), 'utf8'));
    expect(article).toMatchObject({ id: 'pont', path: 'pont.html', title: 'Le pont ferme', length: text.length });
  });
});
