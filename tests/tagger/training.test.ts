import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/document.js';
import { tokenize } from '../../src/languages/fr/tokens.js';
import { gazetteerOf, packedMap } from '../../src/tagger/gazetteer.js';
import { decodeModel, encodeModel } from '../../src/tagger/modelfile.js';
import { MEMORY_WEIGHTS } from '../../src/tagger/memory.js';
import { tagArticle, taggerOf } from '../../src/tagger/tagger.js';
import type { Annotated } from '../../src/tagger/train/examples.js';
import { fit } from '../../src/tagger/train/fit.js';

const none = packedMap(new Map());
const knowledge = { lists: gazetteerOf([]), mined: none, clusters: none, casing: none, usage: none };
const types = ['person', 'place'];

/** « [0 Paul Vidal] habite à [1 Nantes]. » → one article of one sentence. */
function article(marked: string): Annotated {
  const names: { start: number; end: number; type: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(\[\d [^\]]+\])/)) {
    const found = /^\[(\d) ([^\]]+)\]$/.exec(piece);
    if (found) names.push({ start: text.length, end: text.length + found[2]!.length, type: Number(found[1]) });
    text += found ? found[2]! : piece;
  }
  const tokens = tokenize(text);
  const sentence: Sentence = { start: 0, end: text.length, firstToken: 0, lastToken: tokens.count, paragraph: 1 };
  return { id: text, tokens, sentences: [sentence], names };
}

const people = ['Paul Vidal', 'Anne Roux', 'Luc Petit', 'Marie Blanc', 'Karim Haddad', 'Zoé Martel'];
const towns = ['Nantes', 'Brest', 'Dax', 'Albi', 'Metz', 'Vannes'];
const articles = people.flatMap(person =>
  towns.map(town => article(`Hier, [0 ${person}] habitait encore à [1 ${town}].`)),
);
const fitted = fit(articles, () => knowledge, types.length);
const memory = new Float32Array(MEMORY_WEIGHTS);
const tables = { mined: new Map(), clusters: new Map([[5, 9]]), casing: new Map(), usage: new Map([[-7, 40]]) };
const file = encodeModel({ types, ...fitted, memory, tables });

function namesOf(text: string, model = file): string[] {
  const tokens = tokenize(text);
  const sentence = { start: 0, end: text.length, firstToken: 0, lastToken: tokens.count, paragraph: 1 };
  return tagArticle(taggerOf(decodeModel(model), knowledge.lists), tokens, [sentence]).map(
    ({ first, last, type }) => `${text.slice(tokens.start[first], tokens.end[last - 1])}=${types[type]}`,
  );
}

describe('training', () => {
  it('learns names from their surroundings and finds others there', () => {
    expect(namesOf('Hier, Omar Sissoko habitait encore à Quimper.')).toEqual(['Omar Sissoko=person', 'Quimper=place']);
    expect(namesOf('hier, il habitait encore là.')).toEqual([]);
  });

  it('learns nothing from the sentences of an article that nobody annotated', () => {
    const twice = articles.map(({ id, tokens, names }) => {
      const more = tokenize(`${id} ${id}`);
      const first = { start: 0, end: id.length, firstToken: 0, lastToken: tokens.count, paragraph: 1 };
      const second = { ...first, start: id.length + 1, end: 2 * id.length + 1 };
      const sentences = [first, { ...second, firstToken: tokens.count, lastToken: more.count }];
      return { id, tokens: more, sentences, names };
    });
    const learnt = (known: readonly Annotated[]): string[] =>
      namesOf(
        'Hier, Omar Sissoko habitait encore à Quimper.',
        encodeModel({ types, ...fit(known, () => knowledge, types.length), memory, tables }),
      );
    const names = ['Omar Sissoko=person', 'Quimper=place'];
    expect(learnt(twice.map(one => ({ ...one, only: new Set([0]) })))).toEqual(names);
    expect(learnt(twice)).not.toEqual(names);
  });

  it('gives the same bytes every time', () => {
    const again = fit(articles, () => knowledge, types.length);
    expect(again).toEqual(fitted);
  });
});

describe('the model file', () => {
  it('refuses what is damaged, of another version, or no model', () => {
    const damaged = file.slice();
    damaged[file.length - 3]! ^= 1;
    expect(() => decodeModel(damaged)).toThrow(/damaged/);
    const older = file.slice();
    older[4]! += 1;
    expect(() => decodeModel(older)).toThrow(/version/);
    expect(() => decodeModel(new Uint8Array(64))).toThrow(/no model/);
  });

  it('gives the tables back', () => {
    const { clusters, usage } = decodeModel(file).knowledge;
    expect([...clusters.keys].filter((_, i) => clusters.masks[i] !== 0)).toEqual([5]);
    expect([...usage.masks].filter(mask => mask !== 0)).toEqual([40]);
  });
});
