import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '../../src/languages/index.js';
import { detect } from '../../src/stages/detect.js';
import { read } from '../../src/stages/read.js';
import { paragraphsOf, split } from '../../src/stages/split.js';

const french = language('fr');

function sentences(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const document = split(detect(read({ id: 'a', path: 'a.txt', bytes }, french), french), french);
  return document.sentences.map(({ start, end }) => document.view.text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    'M. Kerdual a vu MM. Le Goff et Amiel avec Mme Brizard.',
    'Me J.-C. Vion, avocat de George W. Tanguy, plaide.',
    'Silicon.fr et l’U.R.S.S. valent 20.000 francs, art. 5, p. 12, cf. le vol. 3.',
    'La Pr Vasseur et le Dr. Belkacem, etc., vivent av. Jean-Jaurès.',
    '« Partez ! » a crié le gardien.',
    'Il a dit « Partez ! Il est tard. » avant de fermer.',
    '"Pourquoi moi ?", demande-t-elle.',
    'Il hésite... puis recule… et revient (enfin !) ici.',
    'Yann Le Goff (né en 1972 à St. Malo) court.',
    '1. Rappel des faits et de l’arrêt n. 12',
    "Selon l'article L. 642-3 du code, c'est permis.",
  ])('does not split « %s »', text => {
    expect(sentences(text)).toEqual([text.replaceAll('’', "'")]);
  });

  it.each([
    ['Le pont ferme. La mairie attend.', ['Le pont ferme.', 'La mairie attend.']],
    ['Il est parti ! « Enfin », dit-elle.', ['Il est parti !', '« Enfin », dit-elle.']],
    ['« C’est fini. » Le maire se lève.', ["« C'est fini. »", 'Le maire se lève.']],
    ['"C’est fini." Le maire se lève.', ['"C\'est fini."', 'Le maire se lève.']],
    ['Il manque de vitamine C. Elle aussi.', ['Il manque de vitamine C.', 'Elle aussi.']],
    ['Il faut des partenaires.Mais lesquels ?', ['Il faut des partenaires.', 'Mais lesquels ?']],
    ['Il plaint les veaux."Chaque jour", dit-il.', ['Il plaint les veaux.', '"Chaque jour", dit-il.']],
    ['Ils ont "cinq mois"."Nous agissons".', ['Ils ont "cinq mois".', '"Nous agissons".']],
    ['Ils attendent autant. à ce jour, rien.', ['Ils attendent autant.', 'à ce jour, rien.']],
    ['Il vend du pain, etc. La suite demain', ['Il vend du pain, etc.', 'La suite demain']],
    ['Un titre sans point\n\nUne phrase.', ['Un titre sans point', 'Une phrase.']],
    ['Vendu 3 M€ en 2012. 15 salariés restent.', ['Vendu 3 M€ en 2012.', '15 salariés restent.']],
    ['Fin (provisoire). Puis… Rien.', ['Fin (provisoire).', 'Puis…', 'Rien.']],
  ])('splits « %s »', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('leaves nothing but white space between sentences, whatever the text', () => {
    const piece = fc.constantFrom(
      '. ',
      '!',
      '…',
      '« ',
      ' »',
      '"',
      '\n',
      ' ',
      'M.',
      'Le maire',
      'dit',
      '3',
      'é',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        const bytes = new TextEncoder().encode(text);
        const document = split(detect(read({ id: 'a', path: 'a.txt', bytes }, french), french), french);
        let at = document.body;
        for (const { start, end } of document.sentences) {
          expect(document.view.text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(document.view.text.slice(at).trim()).toBe('');
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('paragraphs', () => {
  const paragraphs = (text: string): string[] => paragraphsOf(text, 0).map(({ start, end }) => text.slice(start, end));

  it('are lines', () => {
    expect(paragraphs('Un titre\nUn chapô.\n\n  - Une liste  \n')).toEqual(['Un titre', 'Un chapô.', '- Une liste']);
  });

  it('join the lines of a sentence that a mail program broke', () => {
    const broken =
      'La maire de Vierval a annoncé mardi que le pont\nserait fermé avant la fin du mois. Les riverains\ns’inquiètent.';
    expect(paragraphs(broken)).toEqual([broken]);
  });
});

describe('front matter', () => {
  it('is no prose: no token, no sentence stands in it', () => {
    const text = '---\ntitle: Odile Carsan à Vierval\npublished: 2024-03-12\n---\nLa rivière monte.\n';
    const article = read({ id: 'a', path: 'a.txt', bytes: new TextEncoder().encode(text) }, french);
    const document = split(detect(article, french), french);
    expect(document.tokens.start[0]).toBe(document.body);
    expect(document.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['La rivière monte.']);
  });
});
