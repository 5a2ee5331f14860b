/** Lists of names, one bit each for the tagger; adding a name is one line in a file. */
import { type NameType, type Tokens, TokenShape } from '../../document.js';
import type { ReadData } from '../../language.js';
import { firstNode, type Gazetteer, gazetteerOf, maskAt, tokenKey } from '../../tagger/gazetteer.js';
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
  'organisation-heads',
  'place-heads',
] as const;

const built = new WeakMap<ReadData, Gazetteer>();

/** All lists as one trie, built once for each reader of data. */
export function nameLists(data: ReadData): Gazetteer {
  const lists = built.get(data) ?? readLists(data);
  built.set(data, lists);
  return lists;
}

function readLists(data: ReadData): Gazetteer {
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

/** Types under which the lists of whole names know a single word, first names and parts of department names aside: « Metz », « SNCF ». */
export function listedTypes(lists: Gazetteer, word: string): NameType[] {
  const mask = maskAt(lists, firstNode(tokenKey(word)));
  return NAME_LISTS.flatMap((list, bit) =>
    (mask >> bit) & 1 && !/^person|heads$|regions$/.test(list) ? typeOfList(list) : [],
  );
}

function typeOfList(list: string): NameType {
  return list.slice(0, list.indexOf('-')) as NameType;
}
