import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/commands/add-candidates.js';
import { language } from '../../../src/languages/index.js';

const { stem } = language('fr');

describe('stem', () => {
  it.each([
    ['annonçait', 'annoncer'],
    ['négociations', 'négociation'],
    ['nouvelles', 'nouvelle'],
  ])('makes « %s » and « %s » one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it('keeps different words apart, and answers the same twice', () => {
    expect(stem('pont')).not.toBe(stem('ponton'));
    expect(stem('passerelles')).toBe(stem('passerelles'));
  });

  it('finds an article again that was put into another tense and number', () => {
    const once = wordsOf(Buffer.from('La maire annonçait une négociation difficile.'));
    const again = wordsOf(Buffer.from('La maire annonce des négociations difficiles.'));
    expect(again.filter(word => once.includes(word)).length).toBeGreaterThanOrEqual(5);
  });
});
