/** Grammatical gender of people: from the civility or title before a name and from first names. */
import type { Entity, Gender, Name, Span, Tagged } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { remembering } from '../../../text/per-word.js';
import { fold } from '../../../text/words.js';

export interface GenderWords {
  /** Gender of the civility or title that stands right before a name. */
  before(document: Tagged, name: Name): Gender | null;
  /** By the first name that a person's name begins with; null when unknown or either. */
  ofName(name: string): Gender | null;
  isFirstName(word: string): boolean;
  /** Of a person, by civilities, then titles, then first name; of a thing by its article; null when they disagree. */
  of(document: Tagged, entity: Entity): Gender | null;
}

/** So many mentions show the gender as well as all of them. */
const ENOUGH = 12;

type Genders = ReadonlyMap<string, Gender | null>;

/** Reads `civilities.tsv`, `role-nouns.tsv` and `first-names-gender.tsv`. */
export function genderWords(data: ReadData): GenderWords {
  // « la chanteuse Roux » names a woman as surely as « Mme Roux ».
  const titles = gendersOf(data, 'role-nouns.tsv', word => word);
  const civilities = new Map([...titles, ...gendersOf(data, 'civilities.tsv', word => word)]);
  const firstNames = gendersOf(data, 'first-names-gender.tsv', firstNameOf);
  const before = (document: Tagged, span: Span): Gender | null => civilities.get(wordBefore(document, span)) ?? null;
  // « Anne-Laure » is unknown, « Anne » is not.
  const ofName = remembering<{ readonly gender: Gender | null }>(name => ({
    gender: firstNames.get(firstNameOf(name)) ?? firstNames.get(firstNameOf(name.split('-')[0]!)) ?? null,
  }));
  const ofPerson = (document: Tagged, { name, mentions, roles }: Entity): Gender | null => {
    const said = majority(mentions.slice(0, ENOUGH), mention => before(document, mention)) ?? ofName(name).gender;
    if (said || roles.length === 0) return said;
    const words = roles.flatMap(role => document.view.text.slice(role.start, role.end).toLowerCase().split(' '));
    return majority(words, word => civilities.get(word) ?? null);
  };
  return {
    before,
    ofName: name => ofName(name).gender,
    isFirstName: word => firstNames.has(word),
    of: (document, entity) => (entity.type === 'person' ? ofPerson(document, entity) : ofThing(document, entity)),
  };
}

/** The word right before a span, in lower case, without what is elided or opened. */
function wordBefore({ view: { text } }: Tagged, { start }: Span): string {
  const least = Math.max(0, start - 14);
  let end = start;
  while (end > least && isSpace(text, end - 1)) end--;
  let first = end;
  while (first > least && !isSpace(text, first - 1) && !OPENING.has(text[first - 1]!)) first--;
  return text.slice(first, end).toLowerCase();
}

const OPENING: ReadonlySet<string> = new Set(["'", '(', '«', '"']);

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || (code > 127 && /\s/.test(text[at]!));
}

function firstNameOf(name: string): string {
  const space = name.indexOf(' ');
  const first = fold(space < 0 ? name : name.slice(0, space));
  return first.includes('-') ? first.replaceAll('-', '') : first;
}

/* « la Cour », « du groupe » show what « l'Élysée » hides. */
const ARTICLES: ReadonlyMap<string, Gender> = new Map([
  ['le', 'm'],
  ['du', 'm'],
  ['au', 'm'],
  ['un', 'm'],
  ['la', 'f'],
  ['une', 'f'],
]);

function ofThing(document: Tagged, { mentions }: Entity): Gender | null {
  return majority(mentions.slice(0, ENOUGH), mention => ARTICLES.get(wordBefore(document, mention)) ?? null);
}

function majority<T>(witnesses: readonly T[], vote: (witness: T) => Gender | null): Gender | null {
  let lead = 0;
  for (const witness of witnesses) {
    const gender = vote(witness);
    if (gender !== null) lead += gender === 'm' ? 1 : -1;
  }
  return lead > 0 ? 'm' : lead < 0 ? 'f' : null;
}

function gendersOf(data: ReadData, file: string, key: (word: string) => string): Genders {
  const rows = rowsOf(data(`lexicon/${file}`), file);
  return new Map(rows.map(([word, gender]) => [key(word!), gender === 'mf' ? null : (gender as Gender)]));
}
