import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/document.js';
import { tokenize } from '../../src/languages/fr/tokens.js';
import { foldedKey, gazetteerOf, packedMap, tokenKey } from '../../src/tagger/gazetteer.js';
import { type Knowledge, SHARE_CLASSES } from '../../src/tagger/knowledge.js';
import { labelOf, Part } from '../../src/tagger/labels.js';
import { readingOf } from '../../src/tagger/reading.js';
import { vocabularyOf } from '../../src/tagger/vocabulary.js';

const none = packedMap(new Map());
const FREQUENT = 16 * 5;
/** Frequent, and hardly ever in names. */
const UNNAMED = 1 + 32 * (4 + SHARE_CLASSES * 2);
const knowledge: Knowledge = {
  lists: gazetteerOf([[0, ['savon', 'noir']]]),
  mined: none,
  clusters: none,
  casing: packedMap(new Map([[foldedKey('le'), 1 + FREQUENT]])),
  usage: packedMap(
    new Map([
      [tokenKey('Agence'), 1 + labelOf(1, Part.Begin)],
      ...['est', 'parce', 'que', 'nous'].map(word => [tokenKey(word), UNNAMED] as const),
    ]),
  ),
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

  it('end where words stand that are hardly ever in names, but for one or two inside', () => {
    expect(stretches('parce que nous Nantes est belle')).toEqual(['Nantes est belle']);
    expect(stretches('que nous Nantes est nous')).toEqual(['Nantes']);
    expect(stretches('on voit Nantes parce que nous Brest aussi')).toEqual(['on voit Nantes', 'Brest aussi']);
  });

  it('keep whole what may be a title in marks', () => {
    expect(stretches('on lit « Nantes parce que nous » ici')).toEqual(['lit « Nantes parce que nous']);
    expect(stretches('on lit ailleurs Nantes parce que nous')).toEqual(['lit ailleurs Nantes']);
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
