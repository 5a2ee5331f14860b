/** Lists of names, one bit each for the tagger; adding a name is one line in a file. */
import { type Tokens, TokenShape } from '../../document.js';
import type { ReadData } from '../../language.js';
import { type Gazetteer, gazetteerOf } from '../../tagger/gazetteer.js';
import { wordsOf } from '../../text/lexicon.js';
import { tokenize } from './tokens.js';

/** In the order of their bits: a new list goes to the end and asks for a new training. */
export const NAME_LISTS = [
  'person-first-names',
  'place-communes',
  'place-regions',
  'place-countries',
  'place-world',
  'organisation-companies',
  'organisation-institutions',
  'organisation-parties',
  'organisation-media',
  'organisation-clubs',
  'misc-things',
] as const;

/** All lists as one trie. */
export function nameLists(data: ReadData): Gazetteer {
  return gazetteerOf(NAME_LISTS.flatMap((list, bit) => entriesOf(data, `lexicon/${list}.txt`, bit)));
}

function entriesOf(data: ReadData, file: string, bit: number): (readonly [number, string[]])[] {
  const tokens = tokenize(wordsOf(data(file), file).join('\n'));
  return linesOf(tokens).map(words => [bit, words] as const);
}

function linesOf({ count, text, shape }: Tokens): string[][] {
  const lines: string[][] = [];
  for (let i = 0; i < count; i++) {
    if (shape[i]! & TokenShape.LineBefore) lines.push([]);
    lines.at(-1)!.push(text[i]!);
  }
  return lines;
}
