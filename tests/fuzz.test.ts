/** 300 articles that nobody wrote, the same each time. `npm run fuzz` makes others, as long as you like. */
import { describe, expect, it, vi } from 'vitest';
import { fuzzed, ownArticles } from './fuzz.js';
import { troubleWith } from './trouble.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ARTICLES = 300;

describe('an article that nobody wrote', () => {
  const own = ownArticles();

  it('becomes valid records, whatever stands in it', () => {
    for (let seed = 1; seed <= ARTICLES; seed++) {
      expect(troubleWith(fuzzed(seed, own)), `npm run fuzz -- --seed ${seed} --count 1`).toEqual([]);
    }
  });

  it('is another one for each seed and the same for the same', () => {
    const made = Array.from({ length: 50 }, (_, seed) => Buffer.from(fuzzed(seed, own)).toString('base64'));
    expect(new Set(made).size).toBeGreaterThan(45);
    expect(Buffer.from(fuzzed(7, own)).toString('base64')).toBe(made[7]);
  });
});
