import { describe, expect, it } from 'vitest';
import type { NameType } from '../../../../src/document.js';
import { quotesIn } from './read.js';
import { CASES, type Case, KNOWN_WRONG } from './sentences.js';

function read({ text, people = [], organisations = [], works = [] }: Case) {
  const named = (names: readonly string[], type: NameType) => names.map(name => [name, type] as const);
  const names = [...named(people, 'person'), ...named(organisations, 'organisation'), ...named(works, 'misc')];
  return quotesIn(text, Object.fromEntries(names));
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('$text', one => {
    const { said, reported, view } = read(one);
    const words = (span: { start: number; end: number } | null | undefined) => span && view.slice(span.start, span.end);
    expect(said).toEqual(one.gives);
    if (one.cue !== undefined) expect(words(reported[0]!.cue)).toBe(one.cue);
    if (one.source !== undefined) expect(words(reported[0]!.source)).toBe(one.source);
  });
});

describe('known wrong', () => {
  it.each(KNOWN_WRONG)('$text ($reason)', one => {
    expect(read(one).said).not.toEqual(one.gives);
  });
  it('is rare', () => {
    expect(KNOWN_WRONG.length).toBeLessThanOrEqual(5);
  });
});

it('reads the same through either apostrophe', () => {
  const straight = "« Il n'a rien dit », s'étonne l'élue.";
  expect(quotesIn(straight.replaceAll("'", '’')).said).toEqual(quotesIn(straight).said);
});

it('reads the same through either style of marks', () => {
  const french = 'Le préfet juge la crue « sous contrôle ». « Tout va bien », dit-il.';
  const straight = 'Le préfet juge la crue "sous contrôle". "Tout va bien", dit-il.';
  const plain = (said: readonly string[]) => said.map(one => one.replaceAll(/[«»"] ?| (?=»)/g, ''));
  expect(plain(quotesIn(straight).said)).toEqual(plain(quotesIn(french).said));
});
