import { describe, expect, it } from 'vitest';
import { readLanguageFile } from '../../../../src/files.js';
import { nameLists } from '../../../../src/languages/fr/namelists.js';
import { pairSplitter, prefixCutter } from '../../../../src/languages/fr/refine/pieces.js';
import { marked, written } from './names-in.js';

const splitter = pairSplitter(nameLists(file => readLanguageFile('fr', file)));

describe('pieces of tokens', () => {
  it.each([
    ['La ligne Metz-Nancy rouvre lundi.', ['place Metz', 'place Nancy']],
    ['La liste [M PS-EELV] arrive en tête.', ['organisation PS', 'organisation EELV']],
    [
      '[O Veltor] et [O Sodax] signent. Le projet Sodax-Veltor avance.',
      ['organisation Veltor', 'organisation Sodax', 'organisation Sodax', 'organisation Veltor'],
    ],
    ['[P Jean-Paul Roux] vit à [L Saint-Denis].', ['person Jean-Paul Roux', 'place Saint-Denis']],
    ['[P Nadia Metz-Nancy] part. Metz-Nancy sourit.', ['person Nadia Metz-Nancy']],
    ['La [O Metz-Nancy Communauté] recrute.', ['organisation Metz-Nancy Communauté']],
    ["Le départ de [M Paris-Roubaix] est à l'aube.", ['misc Paris-Roubaix']],
  ])('%s', (text, expected) => {
    const { document, names } = marked(text);
    expect(written(document, splitter.refine(names, document))).toEqual(expected);
  });

  it.each([
    ['Un élu [O ex-SNCF] a voté.', ['organisation SNCF']],
    ['Un vote [O pro-UE] massif.', ['organisation UE']],
    ['Merci à [O @villededax] !', ['organisation villededax']],
    ['Le groupe [O Exacompta] recrute.', ['organisation Exacompta']],
  ])('%s', (text, expected) => {
    const { document, names } = marked(text);
    expect(written(document, prefixCutter.refine(names, document))).toEqual(expected);
  });
});
