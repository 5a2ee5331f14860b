import { describe, expect, it } from 'vitest';
import { firstNode, gazetteerOf, LONGER, maskAt, nextNode, tokenKey } from '../../src/tagger/gazetteer.js';

const lists = gazetteerOf([
  [0, ['Le', 'Havre']],
  [1, ['Le', 'Havre']],
  [2, ['État']],
]);

describe('gazetteer', () => {
  it('walks from token to token and tells the lists of an entry', () => {
    const start = firstNode(tokenKey('Le'));
    expect(maskAt(lists, start)).toBe(LONGER);
    expect(maskAt(lists, nextNode(start, tokenKey('Havre')))).toBe(0b011);
    expect(maskAt(lists, nextNode(start, tokenKey('Mans')))).toBe(0);
  });

  it('reads « Etat » as « État », but not « état »', () => {
    expect(maskAt(lists, firstNode(tokenKey('Etat')))).toBe(0b100);
    expect(maskAt(lists, firstNode(tokenKey('état')))).toBe(0);
  });
});
