/** Lists of names, one bit each for the tagger; adding a name is one line in a file. */
import type { NameType } from '../../document.js';
import type { ReadData } from '../../language.js';
import { firstNode, type Gazetteer, maskAt, tokenKey } from '../../tagger/gazetteer.js';
import { lexiconOf } from '../../text/lexicon.js';
import { listReader } from './listreading.js';

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
  const reader = listReader();
  NAME_LISTS.forEach((list, at) => reader.add(lexiconOf(data(`lexicon/${list}.txt`), list), 1 << at));
  return reader.finish();
}

/** Types under which the lists of whole names know a single word, first names and parts of department names aside: « Metz », « SNCF ». */
export function listedTypes(lists: Gazetteer, word: string): NameType[] {
  const mask = maskAt(lists, firstNode(tokenKey(word)));
  if (mask === 0) return [];
  return NAME_LISTS.flatMap((list, bit) =>
    (mask >> bit) & 1 && !/^person|heads$|regions$/.test(list) ? typeOfList(list) : [],
  );
}

function typeOfList(list: string): NameType {
  return list.slice(0, list.indexOf('-')) as NameType;
}
