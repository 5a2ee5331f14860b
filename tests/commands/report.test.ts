/** `depeche report`: what goes into the page. Its looks and keys are tested in tests/report/browser.test.ts. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/commands/report.js';
import { FileTrouble } from '../../src/files.js';
import type { ArticleData, Overview } from '../../src/report/data.js';
import { PORT, files } from '../report/made.js';
import { run, scratch } from './terminal.js';

const WRONG = PORT.replace('value="2021-03-02"', 'value="2021-03-09"');

interface Page {
  readonly overview: Overview;
  readonly articles: readonly ArticleData[];
  readonly err: string;
}

async function page(at: (name: string) => string, ...argv: string[]): Promise<Page> {
  const { code, err } = await run(report, [at('output'), '-o', at('out/r.html'), '--corpus', at('corpus'), ...argv]);
  expect(code).toBe(0);
  const html = readFileSync(at('out/r.html'), 'utf8');
  const block = (id: string): unknown =>
    JSON.parse(new RegExp(`<script type="application/json" id="${id}">([^]*?)</script>`).exec(html)![1]!);
  const overview = block('overview') as Overview;
  return { overview, articles: overview.articles.map((_, index) => block(`article-${index}`) as ArticleData), err };
}

describe('depeche report', () => {
  it('holds records, text and counts of every article, and says what it wrote', async () => {
    const at = scratch(files({ 'a/port': PORT, crue: PORT }));
    const { overview, articles, err } = await page(at);
    expect(overview.articles.map(({ id }) => id)).toEqual(['a/port', 'crue']);
    expect(articles[0]!.text).toBe(readFileSync(at('corpus/a/port.txt'), 'utf8'));
    expect(overview.golden).toBe(false);
    expect(err).toBe(`2 articles → ${at('out/r.html')}\n`);
  });

  it('holds the differences from the golden, those rejected with their reason, and does not count these', async () => {
    const at = scratch({ ...files({ port: PORT }, 'golden'), ...files({ port: WRONG }) });
    const { overview, articles } = await page(at, '--golden', at('golden'));
    const [change] = articles[0]!.changes;
    expect(change).toMatchObject({ kind: 'value', type: 'date', known: null });
    expect(overview.articles[0]).toMatchObject({ changes: 1, state: 'reviewed' });
    const rejected = [{ change: change!.key, reason: 'le 2 est un mardi' }];
    writeFileSync(at('golden/port.review.json'), JSON.stringify({ state: 'draft', rejected }));
    const again = await page(at, '--golden', at('golden'));
    expect(again.articles[0]!.changes[0]!.known).toBe('le 2 est un mardi');
    expect(again.overview.articles[0]).toMatchObject({ changes: 0, state: 'draft' });
  });

  it('shows an article with a golden and no output as all missing', async () => {
    const at = scratch({ ...files({ port: PORT, crue: PORT }, 'golden'), ...files({ crue: PORT }) });
    const { articles } = await page(at, '--golden', at('golden'));
    expect(new Set(articles[1]!.changes.map(({ kind }) => kind))).toEqual(new Set(['missing']));
    expect(articles[1]!.text).not.toBeNull();
  });

  it('says why a golden cannot be compared', async () => {
    const at = scratch({ ...files({ port: PORT }, 'golden'), ...files({ port: PORT }) });
    writeFileSync(at('corpus/port.txt'), `Chapeau.\n${readFileSync(at('corpus/port.txt'), 'utf8')}`);
    const { overview, articles } = await page(at, '--golden', at('golden'));
    expect(articles[0]).toMatchObject({ text: null, trouble: 'changed', changes: [] });
    expect(articles[0]!.golden!.stale).toContain('edited since');
    expect(overview.articles[0]!.state).toBe('stale');
  });

  it('finds the text of a web page beside its records', async () => {
    const at = scratch(files({ port: PORT }));
    writeFileSync(at('output/port.txt'), readFileSync(at('corpus/port.txt')));
    rmSync(at('corpus/port.txt'));
    expect((await page(at)).articles[0]!.text).toContain('Le port de Vierval');
  });

  it('says what to do when there are no records', async () => {
    const at = scratch({ 'output/lisez-moi.txt': '' });
    await expect(page(at)).rejects.toThrow(FileTrouble);
    await expect(page(at)).rejects.toThrow('holds no records; run depeche extract first');
  });
});
