/** The command line itself, on a pseudo-terminal: raw keys, undo, quit and save, refusals. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGES, acceptSetting } from './accept-setting.js';
import { type Step, hasPty, onPty } from './pty.js';

if (!hasPty) console.warn('accept on a pseudo-terminal: skipped, there is no python3 with its pty module');

const ROOT = resolve(import.meta.dirname, '../..');
const LOADER = resolve(ROOT, 'node_modules/tsx/dist/loader.mjs');
const CLI = [process.execPath, '--import', LOADER, resolve(ROOT, 'src/cli.ts'), 'accept'];
const ASKS = '? help';
const GOLDEN = 'tests/golden/ville/pont.json';

function reviewOn(at: (name: string) => string, steps: readonly Step[], env: Record<string, string> = {}) {
  return onPty(CLI, at('.'), steps, env);
}

const review = (at: (name: string) => string) =>
  JSON.parse(readFileSync(at('tests/golden/ville/pont.review.json'), 'utf8'));
const money = (at: (name: string) => string) =>
  JSON.parse(readFileSync(at(GOLDEN), 'utf8')).entities.flatMap((entity: { amount?: string }) => entity.amount ?? []);

// Each run starts the program from its sources: slow on a busy machine.
describe.skipIf(!hasPty)('depeche accept on a pseudo-terminal', { timeout: 120_000 }, () => {
  it('takes keys: accept, undo, reject with a reason, quit and save', () => {
    const at = acceptSetting();
    const { code, screen } = reviewOn(at, [
      [ASKS, 'a'],
      [ASKS, 'u'],
      [ASKS, 'x'],
      ['why is the output wrong?', 'année à revoir\r'],
      [ASKS, 'a'],
      [ASKS, 'q'],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain('corpus/ville/pont.txt:1');
    expect(screen).toContain('1 accepted, 1 rejected, 2 left; 1 articles written');
    expect(screen).toContain('\u001b[');
    expect(review(at).rejected).toEqual([{ change: CHANGES[0], reason: 'année à revoir' }]);
    expect(money(at)).toEqual(['20']);
  });

  it('refuses where CI is set, and saves nothing after Ctrl-C', () => {
    const at = acceptSetting();
    const before = readFileSync(at(GOLDEN), 'utf8');
    const refused = reviewOn(at, [[ASKS, 'a']], { CI: '1' });
    expect([refused.code, refused.screen]).toEqual([2, expect.stringContaining('CI is set')]);
    const left = reviewOn(at, [
      [ASKS, 'a'],
      [ASKS, '\u0003'],
    ]);
    expect(left.code).toBe(130);
    expect(readFileSync(at(GOLDEN), 'utf8')).toBe(before);
  });

  it('refuses an output that is older than its article', () => {
    const at = acceptSetting();
    writeFileSync(at('corpus/ville/pont.txt'), `${readFileSync(at('corpus/ville/pont.txt'), 'utf8')}Fin.\n`);
    const { code, screen } = reviewOn(at, [[ASKS, 'a']]);
    expect([code, screen]).toEqual([2, expect.stringContaining('the article moved since output was made')]);
  });
});
