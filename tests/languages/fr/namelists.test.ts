/** The quick reader of name lists comes to what the tokenizer would. */
import { describe, expect, it } from 'vitest';
import { readLanguageFile } from '../../../src/files.js';
import { listReader } from '../../../src/languages/fr/listreading.js';
import { BUILT_LISTS, buildLists, NAME_LISTS, nameLists } from '../../../src/languages/fr/namelists.js';
import { tokenize } from '../../../src/languages/fr/tokens.js';
import { type Gazetteer, gazetteerOf } from '../../../src/tagger/gazetteer.js';
import { wordsOf } from '../../../src/text/lexicon.js';

function slots({ keys, masks }: Gazetteer): [number, number][] {
  const used = [...keys].map((key, at): [number, number] => [key, masks[at]!]).filter(([, mask]) => mask !== 0);
  return used.sort(([a], [b]) => a - b);
}

function quick(...lists: readonly string[]): Gazetteer {
  const reader = listReader();
  lists.forEach((list, bit) => reader.add(list, 1 << bit));
  return reader.finish();
}

const slow = (...lists: readonly (readonly string[])[]): Gazetteer =>
  gazetteerOf(lists.flatMap((list, bit) => list.map(entry => [bit, tokenize(entry).text] as const)));

describe('lists of names', () => {
  it.each(NAME_LISTS)('read by letters, %s is what the tokenizer makes of it', list => {
    const file = `lexicon/${list}.txt`;
    const bytes = readLanguageFile('fr', file);
    expect(slots(quick(new TextDecoder().decode(bytes)))).toEqual(slots(slow(wordsOf(bytes, file))));
  });

  it.each([
    "Brive-la-Gaillarde\nBrive-la\nL'Haÿ-les-Roses\nSaint-\n-Nazaire\nA--B",
    'Œuilly\nSacré-Cœur\nØystein\nŁódź\nÉtat\nMünchen\nDvořák\nCe\u0301cile',
    'Leroy 2000\nM. Leroy\nU.R.S.S.\nA & B\nwww.exemple.fr\nOdile  Carsan\n Odile\nOdile \n20 Minutes',
    '# a comment\n\nun deux trois quatre cinq six sept huit neuf dix onze douze\nun deux trois quatre cinq six sept huit neuf dix onze douze treize',
  ])('takes no entry for simpler than it is: %j', text => {
    const entries = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
    expect(slots(quick(text, text))).toEqual(slots(slow(entries, entries)));
  });

  it('stand built beside the program, until a line is added to one', () => {
    const folder = new Map(NAME_LISTS.map(list => [`lexicon/${list}.txt`, '# source: ours; licence: MIT\nBrive\n']));
    const read = (file: string): Uint8Array => {
      const text = folder.get(file);
      if (text === undefined) throw new Error(`no ${file}`);
      return new TextEncoder().encode(text);
    };
    const built = buildLists(read);
    const withBuilt = (file: string): Uint8Array => (file === BUILT_LISTS ? built : read(file));
    const fromFiles = nameLists(file => read(file));
    expect(slots(nameLists(file => withBuilt(file)))).toEqual(slots(fromFiles));
    const marked = built.slice();
    marked[4 * 2] = 99;
    const other = (file: string): Uint8Array => (file === BUILT_LISTS ? marked : read(file));
    expect(nameLists(file => other(file)).keys[0]).toBe(99);
    folder.set('lexicon/place-world.txt', '# source: ours; licence: MIT\nBrive\nDax\n');
    expect(slots(nameLists(file => other(file)))).toHaveLength(2);
  });
});
