/** The report in a real browser: from the disk, without network, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../src/commands/report.js';
import { run, scratch } from '../commands/terminal.js';
import { executablePath, launch, open } from './browser.js';
import { HOSTILE, PORT, files } from './made.js';

if (!executablePath)
  console.warn('tests/report/browser.test.ts is skipped: no Chromium here; apt-get install chromium.');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

async function made(articles: Record<string, string>, golden?: Record<string, string>): Promise<string> {
  const at = scratch({ ...(golden ? files(golden, 'golden') : {}), ...files(articles) });
  const against = golden ? ['--golden', at('golden')] : [];
  await run(report, [at('output'), '-o', at('report.html'), '--corpus', at('corpus'), ...against]);
  return at('report.html');
}

/** Texts of all elements. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allInnerTexts();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () =>
    (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run(),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

describe.skipIf(!executablePath)('the report in Chromium', { timeout: 60_000 }, () => {
  beforeAll(async () => void (browser = await launch()));
  afterAll(async () => browser?.close());

  it('shows names with their type, values, quotes in lanes, cue and speaker', async () => {
    const { page, trouble } = await open(browser, await made({ port: PORT }), '#/article/port');
    expect(await texts(page, '.text .name.person')).toEqual(['Luc Amielpers', 'M. Amielpers']);
    expect(await texts(page, '.text .money .label')).toEqual(['12\u202f000\u202f000 EUR']);
    expect(await texts(page, '.text .date .label')).toEqual(['2021-03-02']);
    expect(await page.locator('.text .quote.lane0.indirect').count()).toBeGreaterThan(1);
    expect((await texts(page, '.text .quote.lane1')).join('')).toBe('2 · la préfètele quai de Bassenslieu tiendra');
    expect(await texts(page, '.text .cue .label')).toEqual(['1', '2', '3']);
    expect(trouble).toEqual([]);
  });

  it('links quote, cue and speaker on hover', async () => {
    const { page } = await open(browser, await made({ port: PORT }), '#/article/port');
    await page.locator('.text .cue').last().hover();
    expect(await texts(page, '.text .quote.linked')).toEqual(['3 · Luc AmielNous serons prêts', '3ou presque']);
  });

  it('keeps an article that looks like markup as text', async () => {
    const { page, trouble } = await open(browser, await made({ hostile: HOSTILE }), '#/article/hostile');
    expect(await page.title()).not.toBe('pris');
    expect(await page.locator('#page img, #page script, .text b').count()).toBe(0);
    expect(await page.locator('.text').innerText()).toContain('"><img src=x onerror="document.title=\'pris\'">');
    expect(await page.locator('.text').innerText()).toContain('</script><!-- <b>ceci</b> ]]> &lt;à voix haute&gt;');
    expect(trouble).toEqual([]);
  });

  it('takes decisions by keyboard, keeps them, and exports them', async () => {
    const wrong = PORT.replace('<LOC id="bassens">Bassens</LOC>', '<PER id="bassens">Bassens</PER>').replace(
      'value="2021-03-02"',
      'value="2021-03-09"',
    );
    const { page } = await open(browser, await made({ port: wrong }, { port: PORT }), '#/article/port');
    expect(await texts(page, '.row .value')).toEqual(['≠ valeur', '≠ type']);
    for (const key of ['j', 'a', 'j', 'x']) await page.keyboard.press(key);
    await page.reload();
    expect(await texts(page, '.row .verdict')).toEqual(['✓ accepté', '✗ refusé']);
    await page.keyboard.press('e');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const path = join(tmpdir(), `decisions-${process.pid}.jsonl`);
    await download.saveAs(path);
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ article, decision }) => [article, decision])).toEqual(
      expect.arrayContaining([
        ['port', 'accept'],
        ['port', 'reject'],
      ]),
    );
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async colorScheme => {
    const wrong = PORT.replace('<LOC id="bassens">Bassens</LOC>', 'Bassens');
    const file = await made({ port: PORT, hostile: HOSTILE, faux: wrong }, { faux: PORT });
    const { page } = await open(browser, file, '', { colorScheme });
    const found: string[] = [];
    for (const hash of ['#/', '#/records', '#/article/port', '#/article/faux']) {
      await page.goto(`file://${file}${hash}`);
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      found.push(...(await violations(page)).map(one => `${hash} ${one}`));
    }
    await page.keyboard.press('?');
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
  });

  it('opens 500 articles in less than two seconds', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`articles/${at}`, PORT.repeat(1)]));
    const file = await made(many);
    const took: number[] = [];
    for (let time = 0; time < 3; time++) {
      const before = Date.now();
      const { page, trouble } = await open(browser, file);
      await page.locator('#articles tbody tr').first().waitFor();
      took.push(Date.now() - before);
      expect(trouble).toEqual([]);
      expect(await texts(page, '.totals li')).toContain('500\nArticles');
    }
    // The machine may be busy with other tests: the quickest of three counts.
    expect(Math.min(...took)).toBeLessThan(2000);
  });
});
