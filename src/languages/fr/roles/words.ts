/** The words of roles: heads (« directeur général »), and what may stand around them. */
import type { Gender, Tokens } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { perWord, rememberingEach } from '../../../text/per-word.js';
import { type IsKind, kindsOf } from '../kinds.js';
import { tokenize } from '../tokens.js';

/** What a word does around a title. */
export type RoleWord =
  /** Stands before the head and belongs to the title: « ancien », « premier ». */
  | 'inside'
  /** Stands before the head outside of the title: « nouveau », « actuel ». */
  | 'outside'
  | 'adverb'
  | 'determiner'
  | 'possessive'
  /** A title without determiner may follow: « selon », « avec ». */
  | 'opener'
  /** Ties a complement: « de », « à la ». */
  | 'link'
  /** Ends a title: « qui », « est », « né ». */
  | 'stop'
  /** Follows a title as its verb and looks like an adjective: « le pape félicite Anne Roux ». */
  | 'verb'
  | 'copula'
  | 'nomination'
  | 'auxiliary'
  /** Common noun right before the organisation's name, no part of the title: « du groupe Velmar ». */
  | 'organisation'
  /** Whoever bears no title but is of someone who does: « la bru du ministre, Anne Roux ». */
  | 'kin'
  | 'content';

/** A head noun where it stands. */
export interface Head {
  /** In tokens. */
  readonly length: number;
  /** Null when the word serves for both. */
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** `politics`, `justice`, `art` …, as in role-nouns.tsv. */
  readonly field: string;
}

export interface RoleWords {
  /** Whether a head may start with the word. */
  opensHead(word: string): boolean;
  /** The longest head that starts at a token, also behind « ex- » and « vice- ». */
  headAt(tokens: Tokens, token: number): Head | null;
  readonly is: IsKind<RoleWord>;
}

interface Entry extends Head {
  readonly rest: readonly string[];
}

/** `role-nouns.tsv` and `role-words.tsv`, read once for each reader of data. */
export const roleWords = rememberingEach(readWords);

function readWords(data: ReadData): RoleWords {
  const heads = headsOf(data);
  const opensHead = (word: string): boolean => heads.has(word) || unprefixed(heads, word) !== undefined;
  const opening = perWord(word => (opensHead(word) ? 1 : 0));
  return {
    opensHead,
    headAt: (tokens, token) => (opening(tokens)[token] === 1 ? entryAt(heads, tokens, token) : null),
    is: kindsOf<RoleWord>(data('lexicon/role-words.tsv'), 'role-words.tsv'),
  };
}

/* « ex-ministre », « vice-championne » */
const PREFIXES: ReadonlySet<string> = new Set(['ex', 'vice', 'co', 'néo']);

function entryAt(heads: ReadonlyMap<string, readonly Entry[]>, tokens: Tokens, token: number): Head | null {
  const word = tokens.lower[token];
  if (word === undefined) return null;
  const entries = heads.get(word) ?? unprefixed(heads, word);
  if (!entries) return null;
  return entries.find(({ rest }) => rest.every((next, at) => tokens.lower[token + 1 + at] === next)) ?? null;
}

function unprefixed(heads: ReadonlyMap<string, readonly Entry[]>, word: string): readonly Entry[] | undefined {
  const hyphen = word.indexOf('-');
  return hyphen > 1 && PREFIXES.has(word.slice(0, hyphen)) ? heads.get(word.slice(hyphen + 1)) : undefined;
}

const ONE_WORD = /^[a-zà-öø-ÿœ]+$/;

function headsOf(data: ReadData): Map<string, Entry[]> {
  const heads = new Map<string, Entry[]>();
  const add = (words: readonly string[], gender: Gender | null, plural: boolean, field: string): void => {
    const [first, ...rest] = words;
    const entry = { rest, length: words.length, gender, plural, field };
    const known = heads.get(first!);
    if (known) known.push(entry);
    else heads.set(first!, [entry]);
  };
  for (const [noun, gender, field] of rowsOf(data('lexicon/role-nouns.tsv'), 'role-nouns.tsv')) {
    const words = ONE_WORD.test(noun!) ? [noun!] : tokenize(noun!).text;
    add(words, gender === 'mf' ? null : (gender as Gender), false, field!);
    const plural = pluralOf(words);
    if (plural.join() !== words.join()) add(plural, gender === 'mf' ? null : (gender as Gender), true, field!);
  }
  for (const entries of heads.values()) if (entries.length > 1) entries.sort((a, b) => b.length - a.length);
  return heads;
}

/** « directeurs généraux », « chefs d'état-major »: every word up to the first preposition. */
function pluralOf(words: readonly string[]): string[] {
  const complement = words.findIndex(word => /^(?:d'|de|du|des|au|en)$/u.test(word));
  return words.map((word, at) => (complement >= 0 && at >= complement ? word : pluralWord(word)));
}

function pluralWord(word: string): string {
  if (/[sxz]$/u.test(word)) return word;
  if (/(?:al|ail)$/u.test(word)) return word.replace(/ai?l$/u, 'aux');
  return /(?:eau|eu)$/u.test(word) ? `${word}x` : `${word}s`;
}
