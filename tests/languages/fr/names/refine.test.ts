import { describe, expect, it } from 'vitest';
import { acronyms } from '../../../../src/languages/fr/refine/acronyms.js';
import { headlineCapitals } from '../../../../src/languages/fr/refine/capitals.js';
import { oneType } from '../../../../src/languages/fr/refine/consistency.js';
import type { NameRefiner } from '../../../../src/language.js';
import { marked, written } from './names-in.js';

function refined(refiner: NameRefiner, text: string, confidence: 'high' | 'medium' | 'low' = 'medium'): string[] {
  const { document, names } = marked(text, confidence);
  return written(document, refiner.refine(names, document));
}

describe('acronyms', () => {
  it.each([
    [
      'La [O Société des transports bretons] (STB) recrute. La STB paie bien.',
      ['organisation Société des transports bretons', 'organisation STB', 'organisation STB'],
    ],
    ["L'[O Institut du sport rural] ([M ISR]) ouvre.", ['organisation Institut du sport rural', 'organisation ISR']],
    ['Le [O conseil de Brive] (PCF) vote.', ['organisation conseil de Brive']],
    ['La [O Banque du Sud] (Paris) ferme.', ['organisation Banque du Sud']],
  ])('%s', (text, expected) => {
    expect(refined(acronyms, text)).toEqual(expected);
  });

  it('leave a sure name its type', () => {
    const text = 'Le [M Grand Prix Breton] ([O GPB]) commence.';
    expect(refined(acronyms, text, 'high')).toEqual(['misc Grand Prix Breton', 'organisation GPB']);
  });
});

describe('one type per name', () => {
  it('gives a doubtful name the type that the article mostly gives it', () => {
    const text = '[O Veltor] recrute. [O Veltor] paie. [O Veltor] forme. Ceux de [M Veltor] partent.';
    expect(refined(oneType, text, 'low').at(-1)).toBe('organisation Veltor');
  });

  it('lets sure names differ: « Orange » the town, « Orange » the operator', () => {
    const text = '[O Orange] recrute. [O Orange] paie. [O Orange] forme. Le maire de [L Orange] proteste.';
    expect(refined(oneType, text, 'high').at(-1)).toBe('place Orange');
  });
});

describe('capitals', () => {
  it.each([
    [
      'MARTEL ET ROUX EN TÊTE\n[P Anne Martel] devance [P Luc Roux].',
      ['person MARTEL', 'person ROUX', 'person Anne Martel', 'person Luc Roux'],
    ],
    ['INCENDIE À SAINT-BRIAC\nLe feu a ravagé [L Saint-Briac].', ['place SAINT-BRIAC', 'place Saint-Briac']],
    ['LA SNCF RECRUTE\n[P Anne Roux] est venue.', ['person Anne Roux']],
  ])('%s', (text, expected) => {
    expect(refined(headlineCapitals, text)).toEqual(expected);
  });
});
