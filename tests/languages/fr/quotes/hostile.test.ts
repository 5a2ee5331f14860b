import { expect, it } from 'vitest';
import { quotesIn } from './read.js';

const MEGABYTE = 1_000_000;

it.each([
  ['«', '«'.repeat(MEGABYTE)],
  ['"', '"'.repeat(MEGABYTE)],
  ['« » " "', '« » " " '.repeat(MEGABYTE / 8)],
  ['tiny quotations', '« a », '.repeat(100_000)],
  ['cues', 'dit que '.repeat(MEGABYTE / 8)],
  ['one cue after the other', '« a », a-t-il dit, '.repeat(50_000)],
  ['selon', 'selon le maire, '.repeat(60_000)],
])(
  '1 MB of %s takes seconds, not minutes',
  (_, text) => {
    const started = performance.now();
    quotesIn(text);
    expect(performance.now() - started).toBeLessThan(30_000);
  },
  60_000,
);
