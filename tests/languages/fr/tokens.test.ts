import { describe, expect, it } from 'vitest';
import { TokenShape } from '../../../src/document.js';
import { tokenize } from '../../../src/languages/fr/tokens.js';

describe('tokenize', () => {
  it.each([
    ["l'AFP a-t-elle dit", "l' AFP a -t-elle dit"],
    ["aujourd'hui, aux prud'hommes", "aujourd'hui , aux prud'hommes"],
    ["Jean-Yves O'Brien va-t-on", "Jean-Yves O'Brien va -t-on"],
    ['M. Hervé B. Lanoë, J.-C. Vion', 'M. Hervé B. Lanoë , J.-C. Vion'],
    ['Il habite Metz. Elle rit.', 'Il habite Metz . Elle rit .'],
    ['vitamine C. Puis', 'vitamine C. Puis'],
    ['à 20h30 pour 1,5 M€', 'à 20h30 pour 1,5 M €'],
    ['15 000 et 20.000 et 3,2', '15 000 et 20.000 et 3,2'],
    ['Silicon.fr fin.Il part...', 'Silicon.fr fin . Il part ...'],
    ['https://depeche.invalid/a?b, @elue #budget a@b.fr', 'https://depeche.invalid/a?b, @elue #budget a@b.fr'],
    ['Rendez-vous dit-il', 'Rendez-vous dit -il'],
    ['l’Aix-en-Provence', 'l ’ Aix-en-Provence'],
  ])('%s', (text, expected) => {
    expect(tokenize(text).text.join(' ')).toBe(expected);
  });

  it('knows shapes and gaps', () => {
    const { shape, text } = tokenize('La SNCF\nparie');
    const at = (word: string): number => shape[text.indexOf(word)]!;
    expect(at('SNCF') & TokenShape.AllCaps).toBeTruthy();
    expect(at('La') & TokenShape.AllCaps).toBeFalsy();
    expect(at('parie') & TokenShape.LineBefore).toBeTruthy();
    expect(at('parie') & TokenShape.Capital).toBeFalsy();
  });

  it.each(['"', '«', 'a', 'a-', 'a.b', "l'", 'M. ', '1,', '@', 'é\u0301'])('stays linear on 300,000 × %j', piece => {
    const tokens = tokenize(piece.repeat(300_000));
    expect(tokens.end[tokens.count - 1]).toBeLessThanOrEqual(piece.length * 300_000);
  });
});
