/** The house's own rules, read off the sources: who may import whom, what only one file may know, lexicons, rules. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { language } from '../src/languages/index.js';

const SRC = resolve(import.meta.dirname, '../src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const sources = filesUnder(SRC)
  .filter(path => path.endsWith('.ts'))
  .map(path => ({ file: relative(SRC, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

/** What each part may import from the rest of the house; the first row whose prefix fits counts. */
const MAY_IMPORT: readonly (readonly [string, readonly string[]])[] = [
  ['cli.ts', ['commands/', 'files.ts', 'batch/']],
  [
    'commands/',
    [
      'commands/',
      'batch/',
      'pipeline.ts',
      'languages/index.ts',
      'formats/',
      'evaluate/',
      'report/',
      'files.ts',
      'records.ts',
      'document.ts',
      'language.ts',
      'text/',
    ],
  ],
  [
    'batch/',
    [
      'batch/',
      'pipeline.ts',
      'languages/index.ts',
      'formats/',
      'files.ts',
      'records.ts',
      'schema-version.ts',
      'text/',
      'document.ts',
    ],
  ],
  ['index.ts', ['pipeline.ts', 'languages/index.ts', 'records.ts', 'text/']],
  ['pipeline.ts', ['stages/', 'document.ts', 'language.ts', 'records.ts']],
  ['stages/emit.ts', ['document.ts', 'records.ts', 'schema-version.ts', 'text/']],
  ['stages/', ['document.ts', 'language.ts', 'text/']],
  ['languages/index.ts', ['files.ts', 'language.ts', 'languages/fr/index.ts']],
  ['languages/fr/', ['languages/fr/', 'document.ts', 'language.ts', 'text/', 'tagger/', 'patterns/']],
  ['language.ts', ['document.ts']],
  ['document.ts', ['text/']],
  ['text/', ['text/', 'document.ts']],
  ['tagger/', ['tagger/', 'text/', 'document.ts']],
  ['patterns/', ['patterns/']],
  ['records.ts', ['schema-version.ts']],
  ['schema-version.ts', []],
  ['formats/', ['formats/', 'records.ts', 'text/', 'evaluate/']],
  ['evaluate/', ['evaluate/', 'records.ts', 'text/']],
  ['report/', ['report/', 'records.ts', 'text/', 'evaluate/']],
  ['files.ts', ['text/']],
];

/** Relative imports as paths under src. */
function importsOf(file: string, text: string): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match => match[1]!);
  return found.map(target =>
    relative(SRC, resolve(SRC, dirname(file), target))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts'),
  );
}

describe('the house', () => {
  it.each(sources)('$file imports only what it may', ({ file, text }) => {
    const row = MAY_IMPORT.find(([prefix]) => (prefix.endsWith('/') ? file.startsWith(prefix) : file === prefix));
    expect(row, `${file} has no row in MAY_IMPORT: add one`).toBeDefined();
    const forbidden = importsOf(file, text).filter(
      target => !row![1].some(allowed => (allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed)),
    );
    expect(forbidden).toEqual([]);
  });

  it('lets only files.ts and batch/ touch the disk, and only cli.ts and batch/ know the process', () => {
    const guilty = sources.filter(({ file, text }) => {
      if (file.startsWith('batch/')) return false;
      const disk = /from 'node:fs(?:\/promises)?'/.test(text) && file !== 'files.ts';
      const knows = /(?<![.\p{L}])process\./u.test(text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')) && file !== 'cli.ts';
      return disk || knows;
    });
    expect(guilty.map(({ file }) => file)).toEqual([]);
  });

  it('keeps ASCII word classes and boundaries out of the rules: they see a word start inside « émail »', () => {
    const guilty = sources
      .filter(({ file }) => /^(?:languages|stages|text|tagger)\//.test(file))
      .flatMap(({ file, text }) =>
        text
          .split('\n')
          .map((line, at) => ({ line, where: `${file}:${at + 1}` }))
          .filter(({ line }) => !/^\s*(?:\*|\/\/|\/\*)/.test(line) && /\\[bwW](?![a-z])/.test(line)),
      );
    expect(guilty.map(({ where, line }) => `${where} ${line.trim()}`)).toEqual([]);
  });

  it('imports compromise and natural only in the parts that work', () => {
    const imports = sources.flatMap(({ text }) =>
      [...text.matchAll(/from '((?:compromise|natural)[^']*)'/g)].map(match => match[1]!),
    );
    const allowed =
      /^(?:compromise\/one|natural\/lib\/natural\/(?:(?:stemmers|distance|tfidf)\/index|distance\/jaro-winkler_distance)\.js)$/;
    expect(imports.filter(path => !allowed.test(path))).toEqual([]);
  });

  it('keeps rooms small', () => {
    const large = sources.filter(({ text }) => text.trimEnd().split('\n').length > 200);
    expect(large.map(({ file }) => file)).toEqual([]);
  });
});

describe('lexicons', () => {
  const lexicons = filesUnder(join(SRC, 'languages')).filter(path => /\.(?:txt|tsv)$/.test(path));

  it.each(lexicons.map(path => ({ name: relative(SRC, path), path })))(
    '$name says where it comes from and holds no entry twice',
    ({ path }) => {
      const lines = readFileSync(path, 'utf8').split('\n');
      expect(lines[0]).toMatch(/^# source: .+ licence: .+/);
      expect(lines.at(-1), 'ends with a line end').toBe('');
      const entries = lines.filter(line => line !== '' && !line.startsWith('#'));
      expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
      expect(entries.filter(entry => entry.split('\t').some(cell => cell !== cell.normalize('NFC').trim()))).toEqual(
        [],
      );
    },
  );
});

describe('rules', () => {
  const { rules } = language('fr');

  it('have names of their own and at least one phrase that they must read', () => {
    const names = rules.map(rule => rule.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(rules.filter(rule => rule.hits.length === 0).map(rule => rule.name)).toEqual([]);
  });
});
