import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/commands/accept.js';
import { add } from '../../src/commands/add.js';
import { diff } from '../../src/commands/diff.js';
import { PAGE } from '../text/page.js';
import { run, scratch } from './terminal.js';

const TEXT =
  'Vierval : le pont ferme\n\nLe pont de Vierval sera fermé dès lundi, a annoncé la maire, Odile Carsan. Les travaux coûteront 2 millions d’euros, soit deux fois plus que prévu en 2019.\n';

type At = (name: string) => string;
const into = (at: At): string[] => ['--corpus', at('corpus'), '--golden', at('tests/golden')];
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('depeche add', () => {
  it('takes a text as it is, with a draft golden, and says what it found and what comes next', async () => {
    const bytes = iconv.encode(TEXT.replaceAll('\n', '\r\n'), 'windows-1252');
    const at = scratch({ 'in/pont.txt': bytes });
    const args = ['--id', 'ville/pont', '--published', '2024-03-12', '--title', 'Le pont'];
    const { code, out } = await run(add, [at('in/pont.txt'), ...args, ...into(at)]);
    expect(code).toBe(0);
    expect(readFileSync(at('corpus/ville/pont.txt'))).toEqual(bytes);
    expect(json(at('corpus/ville/pont.json'))).toEqual({ title: 'Le pont', published: '2024-03-12' });
    const golden = json(at('tests/golden/ville/pont.json'));
    expect(golden.article).toMatchObject({ id: 'ville/pont', path: 'ville/pont.txt', published: '2024-03-12' });
    expect(json(at('tests/golden/ville/pont.review.json'))).toEqual({ state: 'draft', rejected: [] });
    expect(out).toContain('title         Le pont');
    expect(out).toContain('2 millions d’euros = 2000000 EUR');
    expect(out).toContain('depeche accept ville/pont');
  });

  it('is followed by accept: the draft is called reviewed without an output', async () => {
    const at = scratch({ 'in/pont.txt': TEXT });
    await run(add, [at('in/pont.txt'), ...into(at)]);
    const judged = await run(diff, [at('output'), at('tests/golden'), '--corpus', at('corpus')]);
    expect(judged.out).toContain('1 drafts, not counted: pont');
    await run(accept, [
      'pont',
      '--all',
      '--output',
      at('output'),
      '--golden',
      at('tests/golden'),
      '--corpus',
      at('corpus'),
    ]);
    expect(json(at('tests/golden/pont.review.json')).state).toBe('reviewed');
  });

  it('cleans a page to its article, with headline and date', async () => {
    const at = scratch({ 'in/vierval.html': PAGE });
    const { out } = await run(add, [at('in/vierval.html'), ...into(at)]);
    expect(readFileSync(at('corpus/vierval.txt'), 'utf8')).toMatch(/^Vierval : le pont ferme jusqu’à l’été\n\nLe pont/);
    expect(json(at('corpus/vierval.json')).published).toBe('2024-03-12');
    expect(out).toContain('published     2024-03-12');
  });

  it('takes an article from standard input and names it after its headline', async () => {
    const at = scratch({});
    await run(add, ['-', ...into(at)], { stdin: TEXT });
    expect(readFileSync(at('corpus/vierval-le-pont-ferme.txt'), 'utf8')).toBe(TEXT);
  });

  it('takes a folder of texts and pages, with what is known of them beside', async () => {
    const at = scratch({
      'in/ville/pont.txt': TEXT,
      'in/ville/pont.json': '{"published":"2024-03-12"}',
      'in/gare.htm': PAGE.replaceAll('pont', 'quai').replace(/Vierval/g, 'Aubrelles'),
    });
    await run(add, [at('in'), '--anyway', ...into(at)]);
    expect(json(at('tests/golden/ville/pont.json')).article.published).toBe('2024-03-12');
    expect(json(at('tests/golden/gare.json')).article.title).toContain('Aubrelles');
  });

  it('makes only the golden of an article that lies in the corpus', async () => {
    const at = scratch({ 'corpus/ville/pont.txt': TEXT });
    await run(add, [at('corpus/ville/pont.txt'), ...into(at)]);
    expect(json(at('tests/golden/ville/pont.json')).article.id).toBe('ville/pont');
    await expect(run(add, [at('corpus/ville/pont.txt'), ...into(at)])).rejects.toThrow(
      /ville\/pont has a golden file already/,
    );
  });

  it('refuses what the corpus has already, or nearly, and says of which', async () => {
    const at = scratch({ 'corpus/ville/pont.txt': TEXT, 'in/autre.txt': TEXT.replace('dès lundi', 'lundi matin') });
    await expect(run(add, ['-', '--id', 'ville/pont', ...into(at)], { stdin: 'Autre chose.' })).rejects.toThrow(
      /ville\/pont\.txt is there already; choose another name/,
    );
    await expect(run(add, [at('in/autre.txt'), ...into(at)])).rejects.toThrow(/% the same as ville\/pont.*--anyway/);
    expect(existsSync(at('corpus/autre.txt'))).toBe(false);
    expect((await run(add, [at('in/autre.txt'), '--anyway', ...into(at)])).code).toBe(0);
  });

  it.each([
    ['a.html', '<!doctype html><html><body></body></html>', [], /no article was found in this page/],
    ['a.txt', '  \n', [], /has no text/],
    ['a.txt', '\u0000\u0001', [], /binary/],
    ['a.txt', TEXT, ['--id', '../a'], /is no name for an article/],
    ['a.txt', TEXT, ['--published', 'mardi'], /write a date as YYYY-MM-DD/],
  ])('refuses %s %j %j', async (name, content, args, message) => {
    const at = scratch({ [name]: content });
    await expect(run(add, [at(name), ...args, ...into(at)])).rejects.toThrow(message);
    expect(existsSync(at('corpus'))).toBe(false);
  });
});
