import { describe, expect, it } from 'vitest';
import { namesIn } from './names-in.js';

describe('names in French text', () => {
  it.each([
    [
      'Le maire de Rouen, Nicolas Rossignol, a reçu Anne Hidalgo mardi.',
      ['place Rouen', 'person Nicolas Rossignol', 'person Anne Hidalgo'],
    ],
    [
      "La SNCF et Air France ont signé un accord avec l'État.",
      ['organisation SNCF', 'organisation Air France', 'organisation État'],
    ],
    ["Selon l'AFP, Renault fermera son usine de Flins.", ['organisation AFP', 'organisation Renault', 'place Flins']],
    ['Il est venu hier, et il repartira demain sans rien dire à personne.', []],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('keeps its model under 8 MB, and decodes it', async () => {
    const { decodeModel } = await import('../../../../src/tagger/modelfile.js');
    const { readLanguageFile } = await import('../../../../src/files.js');
    const bytes = readLanguageFile('fr', 'names.model');
    expect(bytes.length).toBeLessThan(8_000_000);
    expect(decodeModel(bytes).types).toEqual(['person', 'organisation', 'place', 'misc']);
  });
});
