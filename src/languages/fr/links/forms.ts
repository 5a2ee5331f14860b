/** The distinct spellings of names in an article: linking compares these, so its cost does not grow with repetition. */
import type { Name, NameType } from '../../../document.js';
import { remembering } from '../../../text/per-word.js';
import { fold } from '../../../text/words.js';

/** One spelling of a name, up to case, accents, hyphens and a leading article. */
export interface Form {
  readonly type: NameType;
  /** Folded words run together: « L'Équipe » and « Equipe » share `equipe`. */
  readonly key: string;
  /** Folded words that carry meaning, in order; never empty. */
  readonly words: readonly string[];
  /** All folded words, articles and prepositions too: « La République en marche » has four. */
  readonly all: readonly string[];
  /** What the rules for things compare; of people it is empty. */
  readonly keys: Keys;
  /** How many forms of the article go before it. */
  readonly at: number;
  /** The spelling seen first. */
  readonly text: string;
  /** Where it stands, in order. */
  readonly names: Name[];
}

/** Made once a spelling, not once a rule and article. */
export interface Keys {
  /** Its words with spaces between them. */
  readonly phrase: string;
  /** Its words without the endings of plurals, run together. */
  readonly singular: string;
  /** First letters of `words` and of `all`, where there are two or more. */
  readonly initials: readonly string[];
  readonly isAcronym: boolean;
}

const NO_KEYS: Keys = { phrase: '', singular: '', initials: [], isAcronym: false };

const SEPARATORS = /[^\p{L}\p{N}+]+/u;
/** People's hyphens bind: « Jean-Luc » is one first name, « Kosciusko-Morizet » one surname. */
const LOOSE_SEPARATORS = /(?:[^\p{L}\p{N}-]|-(?![\p{L}\p{N}]))+/u;

/** Words that a short form drops or adds freely, among them the particles of surnames. */
export type Fillers = ReadonlySet<string>;

/** Reads spellings; a name that is in the news is read once. */
export interface Spellings {
  ofPerson(text: string): Spelling;
  ofThing(text: string): Spelling;
}

type Spelling = Pick<Form, 'key' | 'words' | 'all' | 'keys'>;

export function spellingsOf(fillers: Fillers): Spellings {
  return {
    ofPerson: remembering(text => spellingOf(text, LOOSE_SEPARATORS, fillers, false)),
    ofThing: remembering(text => spellingOf(text, SEPARATORS, fillers, true)),
  };
}

/** Groups names of an article by type and spelling; in order of first appearance. Linear. */
export function formsOf(names: readonly Name[], text: string, spellings: Spellings): Form[] {
  const forms: Form[] = [];
  const known = new Map<NameType, Map<string, Form>>();
  for (const name of names) {
    const { type } = name;
    const written = text.slice(name.start, name.end);
    const { key, words, all, keys } = type === 'person' ? spellings.ofPerson(written) : spellings.ofThing(written);
    let byKey = known.get(type);
    if (!byKey) known.set(type, (byKey = new Map()));
    const form = byKey.get(key);
    if (form) form.names.push(name);
    else {
      const made = { type, key, words, all, keys, at: forms.length, text: written, names: [name] };
      byKey.set(key, made);
      forms.push(made);
    }
  }
  return forms;
}

function spellingOf(text: string, separators: RegExp, fillers: Fillers, dropsArticle: boolean): Spelling {
  const pieces = fold(text)
    .split(separators)
    .filter(piece => piece !== '')
    .map(piece => piece.replaceAll('-', ''));
  const all = pieces.length > 0 ? pieces : [text];
  const content = all.filter((word, at) => !fillers.has(word) || (at === all.length - 1 && at > 0));
  const words = content.length > 0 ? content : all;
  const from = dropsArticle && fillers.has(all[0]!) && all.length > 1 ? 1 : 0;
  const keys = dropsArticle ? keysOf(text, words, all) : NO_KEYS;
  return { key: all.slice(from).join(''), words, all, keys };
}

function keysOf(text: string, words: readonly string[], all: readonly string[]): Keys {
  return {
    phrase: words.join(' '),
    singular: words.map(singularOf).join(''),
    initials: [initialsOf(words), initialsOf(all)].filter(initials => initials.length >= 2),
    isAcronym: isAcronym(text),
  };
}

function initialsOf(words: readonly string[]): string {
  return words.map(word => word[0]).join('');
}

function singularOf(word: string): string {
  return word.endsWith('s') || word.endsWith('x') ? word.replace(/(?<=\p{L}{3})[sx]$/u, '') : word;
}

/** « LREM », « GSPR », « U.R.S.S. »: short and in capitals throughout. */
export function isAcronym(text: string): boolean {
  const letters = text.replaceAll('.', '');
  return letters.length >= 2 && letters.length <= 8 && /^\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}?$/u.test(letters);
}
