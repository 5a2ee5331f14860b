import { describe, expect, it } from 'vitest';
import { quoteRules } from '../../../../src/languages/fr/quotes.js';
import { quotesIn } from './read.js';

describe.each(quoteRules)('$name', ({ name, hits, misses }) => {
  it.each(hits)('$text', ({ text, gives }) => {
    expect(quotesIn(text).said).toContain(gives);
  });
  it.each(misses)('leaves alone: %s', text => {
    expect(quotesIn(text).reported.filter(({ rule }) => rule.startsWith(name))).toEqual([]);
  });
});
