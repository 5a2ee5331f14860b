import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/text/view.js';

describe('viewOf', () => {
  it('leaves plain text as it is, without a map', () => {
    const view = viewOf("L'élue a parlé.");
    expect(view.text).toBe("L'élue a parlé.");
    expect(view.toOriginal(4)).toBe(4);
  });

  it('folds apostrophes and spaces in place: « l’offre à 15 000 € »', () => {
    const original = 'l’offre à 15\u202f000\u00a0€';
    const view = viewOf(original);
    expect(view.text).toBe("l'offre à 15 000 €");
    expect(view.toOriginal(view.text.length)).toBe(original.length);
  });

  it.each([
    ['une fin\r\nune autre\rencore', 'une fin\nune autre\nencore'],
    ['E\u0301lysée au re\u0301fe\u0301re\u0301', 'Élysée au référé'],
    ['\ufeffle gou\u00adver\u200bnement', 'le gouvernement'],
  ])('composes, unifies line ends, drops invisible marks: %j', (original, folded) => {
    const view = viewOf(original);
    expect(view.text).toBe(folded);
    for (let at = 0; at < folded.length; at++) {
      const slice = original.slice(view.toOriginal(at), view.toOriginal(at + 1));
      expect(viewOf(slice).text).toBe(folded[at]);
    }
  });

  it('finds its way back from any original offset', () => {
    const view = viewOf('Il a dit\r\n« re\u0301fe\u0301re\u0301 »');
    for (let at = 0; at <= view.text.length; at++) expect(view.fromOriginal(view.toOriginal(at))).toBe(at);
  });
});
