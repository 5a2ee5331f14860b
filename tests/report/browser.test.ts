/** The report in a real browser: from the disk, without network, with the keyboard alone. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept } from '../../src/commands/accept.js';
import { extract } from '../../src/commands/extract.js';
import { report } from '../../src/commands/report.js';
import type { Records } from '../../src/records.js';
import { CHANGES, acceptSetting, folders } from '../commands/accept-setting.js';
import { run, scratch } from '../commands/terminal.js';
import { executablePath, launch, open } from './browser.js';
import { HOSTILE, PORT, files, made as article } from './made.js';

if (!executablePath)
  console.warn('tests/report/browser.test.ts is skipped: no Chromium here; apt-get install chromium.');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

/* A place taken for a person, another date. */
const WRONG = PORT.replaceAll('LOC', 'PER').replace('value="2021-03-02"', 'value="2021-03-09"');

async function made(articles: Record<string, string>, golden?: Record<string, string>): Promise<string> {
  const at = scratch({ ...(golden ? files(golden, 'golden') : {}), ...files(articles) });
  const against = golden ? ['--golden', at('golden')] : [];
  await run(report, [at('output'), '-o', at('report.html'), '--corpus', at('corpus'), ...against]);
  return at('report.html');
}

/** Exports the decisions with the keyboard; one object for each line of the file. */
async function exported(page: Page): Promise<unknown[]> {
  await page.keyboard.press('e');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const jsonl = readFileSync(await download.path(), 'utf8');
  return jsonl
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);
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

  it('takes decisions by keyboard and keeps them over a reload', async () => {
    const file = await made({ port: WRONG }, { port: PORT });
    const { page } = await open(browser, file, '#/article/port');
    expect(await texts(page, '.row .value')).toEqual(['≠ valeur', '≠ type']);
    for (const key of ['j', 'a', 'j', 'x']) await page.keyboard.press(key);
    await page.reload();
    expect(await texts(page, '.row .verdict')).toEqual(['✓ accepté', '✗ refusé']);
    for (const key of ['j', 'u']) await page.keyboard.press(key);
    expect(await texts(page, '.row .verdict')).toEqual(['✗ refusé']);
  });

  it('corrects words and speaker by keyboard', async () => {
    const silent = PORT.replace('type="direct" speaker="text:la préfète"', 'type="direct" speaker=""');
    const { page } = await open(browser, await made({ port: silent }, { port: PORT }), '#/article/port');
    for (const key of ['j', ']', '[', '[', 's']) await page.keyboard.press(key);
    expect(await page.locator('dialog option').allInnerTexts()).toEqual([
      'Luc Amiel · Personne',
      'port de Vierval · Organisation',
      'Personne de connu',
    ]);
    await page.keyboard.press('Enter');
    expect(await page.locator('.card').innerText()).toContain('✎ Luc Amiel');
    const [line] = (await exported(page)) as { edit: { spans: { start: number; end: number }[]; speaker: string } }[];
    const { text, records } = article('port', silent);
    expect(line).toMatchObject({
      article: 'port',
      change: expect.stringMatching(/^quote speaker /),
      decision: 'accept',
    });
    expect(line!.edit.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['le quai de Bassens']);
    expect(line!.edit.speaker).toBe(records.entities.find(({ type }) => type === 'person')!.id);
  });

  it('exports what depeche accept --from applies', async () => {
    const at = acceptSetting();
    await run(report, [
      at('output'),
      '-o',
      at('report.html'),
      '--corpus',
      at('corpus'),
      '--golden',
      at('tests/golden'),
    ]);
    const { page } = await open(browser, at('report.html'), '#/article/ville/pont');
    for (const key of ['j', 'a', 'j', 'x']) await page.keyboard.press(key);
    await page.getByRole('textbox', { name: 'Raison' }).fill('la somme est la bonne');
    for (const key of ['Enter', 'j', ']']) await page.keyboard.press(key);
    const decisions = at('decisions.jsonl');
    writeFileSync(decisions, (await exported(page)).map(line => `${JSON.stringify(line)}\n`).join(''));
    const { err } = await run(accept, ['--from', decisions, ...folders(at)]);
    // Left are May, and the corrected words, which the output does not have.
    expect(err).toBe('2 accepted, 1 rejected, 2 left; 1 articles written\n');
    const golden: Records = JSON.parse(readFileSync(at('tests/golden/ville/pont.json'), 'utf8'));
    const said = golden.entities.map(({ mentions }) => mentions[0]!.text);
    expect(said).toEqual(['mars 2024', '20 euros', '30 dollars en']);
    expect(golden.entities[0]).toMatchObject({ type: 'date', value: '2024-03' });
    const review = JSON.parse(readFileSync(at('tests/golden/ville/pont.review.json'), 'utf8'));
    expect(review.rejected).toEqual([{ change: CHANGES[1], reason: 'la somme est la bonne' }]);
  });

  it('says its labels in French and in English', async () => {
    const { page } = await open(browser, await made({ port: PORT }));
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await texts(page, 'h2')).toEqual([
      'Les plus cités',
      'Entités par type',
      'Locuteurs non résolus (1)',
      'Articles',
    ]);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await texts(page, 'h2')).toEqual(['Most quoted', 'Entities by type', 'Unresolved speakers (1)', 'Articles']);
  });

  it('searches texts and filters articles and records', async () => {
    const file = await made({ port: PORT, autre: 'Un article à Évreux.\n' });
    const { page } = await open(browser, file);
    await page.getByRole('searchbox', { name: /Chercher dans les articles/ }).fill('EVREUX');
    await expect.poll(() => texts(page, '#articles tbody a')).toEqual(['autre']);
    await page.getByRole('searchbox', { name: /Chercher dans les articles/ }).fill('');
    await page.getByLabel('avec locuteurs inconnus').check();
    await expect.poll(() => texts(page, '#articles tbody a')).toEqual(["Le port de Vierval s'agrandit"]);
    await page.goto(`file://${file}#/records?type=money`);
    expect(await texts(page, 'tbody tr td:nth-child(3)')).toEqual(['12\u202f000\u202f000 EUR']);
  });

  it('says which text is missing and why', async () => {
    const at = scratch(files({ port: PORT, crue: PORT }));
    rmSync(at('corpus/port.txt'));
    writeFileSync(at('corpus/crue.txt'), 'Un autre texte.');
    const { err } = await run(report, [at('output'), '-o', at('report.html'), '--corpus', at('corpus')]);
    expect(err).toContain('2 without text');
    const { page } = await open(browser, at('report.html'), '#/article/port');
    expect(await page.locator('.trouble').innerText()).toContain('introuvable');
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('.trouble').innerText()).toContain('a changé depuis');
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
    // The quickest of three counts; on a machine with more to do than processors, in proportion.
    const busy = Math.max(1, loadavg()[0]! / availableParallelism());
    expect(Math.min(...took)).toBeLessThan(2000 * busy);
  });

  const shot = process.env.DEPECHE_SCREENSHOT;
  it.runIf(shot)('takes the picture of the README', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const at = scratch({});
    await run(extract, [join(root, 'corpus'), '-o', at('output'), '--quiet', '--jobs', '1']);
    await run(report, [at('output'), '-o', at('report.html'), '--corpus', join(root, 'corpus')]);
    const options = { viewport: { width: 1240, height: 790 }, deviceScaleFactor: 0.8 };
    const { page } = await open(
      browser,
      at('report.html'),
      '#/article/economie/2021-09-23-altivelo-leve-12-millions',
      options,
    );
    await page.locator('.text .cue').first().click();
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: shot! });
  });
});
