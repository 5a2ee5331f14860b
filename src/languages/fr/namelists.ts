/** Lists of names, one bit each for the tagger; adding a name is one line in a file. */
import type { NameType } from '../../document.js';
import type { ReadData } from '../../language.js';
import { firstNode, type Gazetteer, maskAt, tokenKey } from '../../tagger/gazetteer.js';
import { checksum } from '../../tagger/hash.js';
import { lexiconOf } from '../../text/lexicon.js';
import { rememberingEach } from '../../text/per-word.js';
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
  'place-sites',
  'misc-works',
  'misc-products',
] as const;

const encoder = new TextEncoder();

/** The lists as `npm run build` leaves them beside the program; without it, or after a change, their files are read. */
export const BUILT_LISTS = 'names.lists';

/** All lists as one trie, made once for each reader of data. */
export const nameLists = rememberingEach((data: ReadData): Gazetteer => builtLists(data) ?? readLists(data));

function readLists(data: ReadData): Gazetteer {
  const reader = listReader();
  NAME_LISTS.forEach((list, at) => reader.add(lexiconOf(data(fileOf(list)), list), 1 << at));
  return reader.finish();
}

function fileOf(list: string): string {
  return `lexicon/${list}.txt`;
}

/** Changes with every byte of the lists, and with their order. */
function stateOf(data: ReadData): number {
  return NAME_LISTS.reduce((sum, list) => checksum(data(fileOf(list)), checksum(encoder.encode(list), sum)), FORMAT);
}

const FORMAT = 1;

/** The trie of the lists as one file: their state, how many slots, the keys, the masks; little-endian. */
export function buildLists(data: ReadData): Uint8Array {
  const { keys, masks, size } = readLists(data);
  const numbers = new Int32Array(2 + 2 * size);
  numbers.set([stateOf(data), size]);
  numbers.set(keys, 2);
  numbers.set(masks, 2 + size);
  return new Uint8Array(numbers.buffer);
}

/** Null when the file is missing, or was built from other lists. */
function builtLists(data: ReadData): Gazetteer | null {
  const file = ifThere(data);
  if (!file || file.length % 4 !== 0) return null;
  const numbers = new Int32Array(file.slice().buffer);
  const [state, size] = numbers;
  if (state !== stateOf(data) || numbers.length !== 2 + 2 * size!) return null;
  return { keys: numbers.subarray(2, 2 + size!), masks: numbers.subarray(2 + size!), size: size! };
}

function ifThere(data: ReadData): Uint8Array | null {
  try {
    return data(BUILT_LISTS);
  } catch {
    return null;
  }
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
