import { expect, it } from 'vitest';
import { quotesIn } from './read.js';

const MEGABYTE = 1_000_000;
/** Seconds; the slowest takes a quarter of it. */
const BOUND = 4;

it.each([
  ['«', '«'.repeat(MEGABYTE)],
  ['"', '"'.repeat(MEGABYTE)],
  ['« » " "', '« » " " '.repeat(MEGABYTE / 8)],
  ['tiny quotations', '« a », '.repeat(100_000)],
  ['cues', 'dit que '.repeat(MEGABYTE / 8)],
  ['one cue after the other', '« a », a-t-il dit, '.repeat(50_000)],
  ['selon', 'selon le maire, '.repeat(60_000)],
])(
  '1 MB of %s takes seconds of processor time, not minutes',
  (_, text) => {
    const started = process.cpuUsage();
    quotesIn(text);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(BOUND);
  },
  60_000,
);
