import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/languages/fr/tokens.js';
import { isCapital, patternHash, Shape, shapeOf } from '../../src/tagger/shape.js';

function shapes(text: string): Shape[] {
  const tokens = tokenize(text);
  return tokens.text.map((word, i) => shapeOf(word, tokens.shape[i]!));
}

describe('shape of a token', () => {
  it.each([
    ['Élodie', Shape.Capitalised],
    ['SNCF', Shape.AllCaps],
    ['LaREM', Shape.MixedCaps],
    ['iPhone', Shape.MixedCaps],
    ['Jean-Luc', Shape.CapitalHyphenCapital],
    ['Saint-germain', Shape.CapitalHyphenLower],
    ['A320', Shape.CapsWithDigits],
    ['2019', Shape.Number],
    ['peut-être', Shape.LowerHyphen],
    ['«', Shape.Opening],
  ])('%s', (word, shape) => {
    expect(shapes(word)).toEqual([shape]);
  });

  it('tells an elided article from a name', () => {
    expect(shapes("L'Oréal")).toEqual([Shape.ElidedCapital, Shape.Capitalised]);
    expect(shapes("l'Oréal").map(isCapital)).toEqual([false, true]);
  });

  it('collapses runs: « Saint-Étienne » looks like « Jean-Luc »', () => {
    expect(patternHash('Saint-Étienne')).toBe(patternHash('Jean-Luc'));
    expect(patternHash('Saint-Étienne')).not.toBe(patternHash('Saint-étienne'));
  });
});
