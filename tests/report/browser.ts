/** A headless Chromium, where there is one. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium, or null. */
export const executablePath = PLACES.find(path => path !== '' && existsSync(path)) ?? null;

/** Runs as root in CI, where Chromium's own sandbox does not. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
}

export interface Opened {
  readonly page: Page;
  /** Console errors, uncaught errors, and every request but the page's own. */
  readonly trouble: string[];
}

/** The report in a fresh browser without network. */
export async function open(
  browser: Browser,
  file: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', message => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', error => trouble.push(error.message));
  page.on('request', request => request.url().startsWith('file:') || trouble.push(request.url()));
  await page.goto(`file://${file}${hash}`);
  return { page, trouble };
}
