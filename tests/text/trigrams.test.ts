import { francAll } from 'franc';
import { describe, expect, it } from 'vitest';
import { rankerAmong } from '../../src/text/trigrams.js';
import { fuzzed, ownArticles } from '../fuzz.js';

const only = ['fra', 'eng', 'spa', 'ita', 'por', 'cat', 'ron', 'deu', 'nld'];
const rank = rankerAmong(only);

describe('rankerAmong', () => {
  const own = ownArticles();

  it.each([
    'Le conseil municipal a voté jeudi soir le budget de la ville.',
    'The council voted on Thursday evening, by 12 votes to 9.',
    '   3 000 € — « Çà ! » … Œuvre à 50 %   ',
    'Москва: le maire a dit',
    'Москва, Киев и Минск договорились',
    'İstanbul’da İzmir’in İlçesi',
    'ΑΣ. Λυών est une ville française de nos jours',
    '12345 67890 !!! 12',
    'a',
    '',
    'Zażółć gęślą jaźń, pchnąć w tę łódź jeża; příliš žluťoučký kůň; đặng văn ngữ ỳêù; ħ ŋ þ ð ø å ß',
  ])('scores %j as franc does', text => {
    expect(rank(text)).toEqual(francAll(text, { only }));
  });

  it('scores articles, and articles that nobody wrote, as franc does', () => {
    for (const text of own) expect(rank(text)).toEqual(francAll(text, { only }));
    for (let seed = 1; seed <= 400; seed++) {
      const text = new TextDecoder().decode(fuzzed(seed, own));
      expect(rank(text), `seed ${seed}`).toEqual(francAll(text, { only }));
    }
  });
});
