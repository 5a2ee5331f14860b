import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/document.js';
import { tokenize } from '../../src/languages/fr/tokens.js';
import { foldedKey, gazetteerOf, packedMap, tokenKey } from '../../src/tagger/gazetteer.js';
import type { Knowledge } from '../../src/tagger/knowledge.js';
import { labelOf, Part } from '../../src/tagger/labels.js';
import { readingOf } from '../../src/tagger/reading.js';
import { vocabularyOf } from '../../src/tagger/vocabulary.js';

const none = packedMap(new Map());
const FREQUENT = 16 * 5;
const knowledge: Knowledge = {
  lists: gazetteerOf([[0, ['savon', 'noir']]]),
  mined: none,
  clusters: none,
  casing: packedMap(new Map([[foldedKey('le'), 1 + FREQUENT]])),
  usage: packedMap(new Map([[tokenKey('Agence'), 1 + labelOf(1, Part.Begin)]])),
};

/** The stretches of a sentence as texts. */
function stretches(text: string): string[] {
  const tokens = tokenize(text);
  const sentence: Sentence = { start: 0, end: text.length, firstToken: 0, lastToken: tokens.count, paragraph: 1 };
  const reading = readingOf(vocabularyOf(knowledge), tokens, [sentence]);
  return reading.stretches.map(({ first, last }) => text.slice(tokens.start[first], tokens.end[last - 1]));
}

describe('stretches that may hold names', () => {
  it('reach three tokens behind a capital or an entry of a list, and five words back to what leads there', () => {
    expect(stretches('on y voit depuis longtemps déjà Nantes et aussi parfois le large')).toEqual([
      'voit depuis longtemps déjà Nantes et aussi parfois',
    ]);
    expect(stretches('on y vend depuis hier encore du savon noir en petits morceaux')).toEqual([
      'encore du savon noir en petits morceaux',
    ]);
  });

  it('leave out a common word that begins a sentence', () => {
    expect(stretches('Le vent souffle encore très fort')).toEqual([]);
    expect(stretches('Nantes attend le vent encore très fort')).toEqual(['Nantes attend le vent']);
    expect(stretches('Le grand vent à Nantes')).toEqual(['grand vent à Nantes']);
  });

  it('follow a word that begins long names', () => {
    expect(stretches("il préside déjà une Agence pour la maîtrise de l'eau, bien connue")).toEqual([
      "préside déjà une Agence pour la maîtrise de l'eau",
    ]);
    expect(stretches("il préside déjà une Avance pour la maîtrise de l'eau, bien connue")).toEqual([
      'préside déjà une Avance pour la maîtrise',
    ]);
  });
});
