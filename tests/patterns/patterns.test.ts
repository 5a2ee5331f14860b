import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Term, compile } from '../../src/patterns/index.js';

/** « selon/Prep le maire/Role » → terms. */
function terms(sentence: string): Term[] {
  return sentence.split(' ').map(piece => {
    const [word, ...tags] = piece.split('/');
    return { word: word!, tags: new Set(tags) };
  });
}

describe('compile', () => {
  it('finds words, tags and named groups over French tokens', () => {
    const find = compile([{ name: 'selon', match: "selon (l'|le|la)? [<source> #Role+ #Name{0,3}]" }]);
    const [match] = find(terms("donc selon l' adjointe/Role jeanne/Name éluard/Name , tout va"));
    expect(match).toEqual({ name: 'selon', first: 1, last: 6, groups: { source: { first: 3, last: 6 } } });
  });

  it("keeps accents and apostrophes apart: « été » is not « ete », « qu' » is a word", () => {
    const find = compile([{ name: 'que', match: "été (que|qu')" }]);
    expect(find(terms("été qu' on")).length).toBe(1);
    expect(find(terms("ete qu' on")).length).toBe(0);
  });

  it('gives each match its own group when a pattern holds twice', () => {
    const find = compile([{ name: 'dit', match: '[<who> #Name?] dit' }]);
    const found = find(terms('ana/Name dit puis dit puis paul/Name dit'));
    expect(found.map(match => match.groups.who?.first)).toEqual([0, undefined, 5]);
  });

  it('finds all in a sentence longer than the matcher may copy', () => {
    const find = compile([{ name: 'dit', match: '#Name dit' }]);
    const found = find(terms('ana/Name dit '.repeat(5000).trim()));
    expect(found.length).toBe(5000);
    expect(found.at(-1)).toMatchObject({ first: 9998, last: 10_000 });
  });

  it.each([
    ['#Name*', '{0,n}'],
    ['selon .{0,3} (#Role|#Name)', 'tag of their own'],
    ['[<x> !#Name+] dit', 'tag of their own'],
    ['vice-président dit', 'tag'],
    ['Selon #Name', 'lower case'],
    ['(le|le maire) dit', 'longest alternative first'],
  ])('refuses %s', (match, advice) => {
    expect(() => compile([{ name: 'x', match }])).toThrow(advice);
  });

  it('refuses two patterns of one text, of which compromise would lose one', () => {
    const twice = ['a', 'b'].map(name => ({ name, match: '#Name dit' }));
    expect(() => compile(twice)).toThrow('pattern b');
  });
});

/* A matcher small enough to be right by eye: the elements of a pattern ask for different things, so that the greedy
   choice is the only one and both must agree. */
type Element = { readonly want: string; readonly min: 0 | 1; readonly max: 1 | 9 };

function reference(elements: readonly Element[], words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (let first = 0; first < words.length; first++) {
    let at = first;
    const holds = elements.every(({ want, min, max }) => {
      let count = 0;
      while (count < max && words[at] === want) {
        at++;
        count++;
      }
      return count >= min;
    });
    if (!holds || at === first) continue;
    found.push([first, at]);
    first = at - 1;
  }
  return found;
}

const suffix = ({ min, max }: Element): string => (max === 9 ? (min ? '+' : '{0,9}') : min ? '' : '?');

describe('the matcher against a reference', () => {
  const element = fc.record({ min: fc.constantFrom<0 | 1>(0, 1), max: fc.constantFrom<1 | 9>(1, 9) });
  const pattern = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
      fc.array(element, { minLength: 4, maxLength: 4 }),
    )
    .map(([wants, shapes]) => wants.map((want, at): Element => ({ want, ...shapes[at]! })))
    .filter(elements => elements.some(({ min }) => min === 1) && elements[0]!.min === 1);
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 24 });

  it('agrees on words and on tags', () => {
    fc.assert(
      fc.property(pattern, words, fc.boolean(), (elements, sentence, byTag) => {
        const match = elements.map(item => (byTag ? `#T${item.want}` : item.want) + suffix(item)).join(' ');
        const find = compile([{ name: 'p', match }]);
        const found = find(sentence.map(word => ({ word, tags: new Set([`T${word}`]) })));
        expect(found.map(({ first, last }) => [first, last])).toEqual(reference(elements, sentence));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
