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
  /** The spelling seen first. */
  readonly text: string;
  /** Where it stands, in order. */
  readonly names: Name[];
}

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

type Spelling = Pick<Form, 'key' | 'words' | 'all'>;

export function spellingsOf(fillers: Fillers): Spellings {
  return {
    ofPerson: remembering(text => spellingOf(text, LOOSE_SEPARATORS, fillers, false)),
    ofThing: remembering(text => spellingOf(text, SEPARATORS, fillers, true)),
  };
}

/** Groups names of an article by type and spelling; in order of first appearance. Linear. */
export function formsOf(names: readonly Name[], text: string, spellings: Spellings): Form[] {
  const byKey = new Map<string, Form>();
  for (const name of names) {
    const { type } = name;
    const written = text.slice(name.start, name.end);
    const { key, words, all } = type === 'person' ? spellings.ofPerson(written) : spellings.ofThing(written);
    const known = byKey.get(`${type} ${key}`);
    if (known) known.names.push(name);
    else byKey.set(`${type} ${key}`, { type, key, words, all, text: written, names: [name] });
  }
  return [...byKey.values()];
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
  return { key: all.slice(from).join(''), words, all };
}

/** « LREM », « GSPR », « U.R.S.S. »: short and in capitals throughout. */
export function isAcronym(text: string): boolean {
  const letters = text.replaceAll('.', '');
  return letters.length >= 2 && letters.length <= 8 && /^\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}?$/u.test(letters);
}
