/** Titles that stand after the name of their holder. */
import { TokenShape } from '../../../document.js';
import { type Named, type Reading, namedOn } from '../reading.js';
import { isClosed, openingOf, titleFollowing } from './around.js';
import { NO_TITLES, type Title } from './title.js';
import type { RoleWords } from './words.js';

/** Steps over « (PS) », « (42 ans) », « , 42 ans » after a name, to the comma that opens an apposition. */
function appositionStart({ tokens }: Reading, { last }: Named): number {
  let token = last;
  if (tokens.text[token] === '(') {
    const closing = tokens.text.indexOf(')', token);
    if (closing > token && closing - token < 8) token = closing + 1;
  }
  const age =
    tokens.text[token] === ',' && /\d/.test(tokens.text[token + 1] ?? '') && tokens.lower[token + 2] === 'ans';
  return age ? token + 3 : token;
}

const OPENING: ReadonlySet<string> = new Set([',', '–', '—']);

/** « Odile Carsan, maire de Vierval et présidente du syndicat, … », « Luc Amiel – patron du chantier – … ». */
export function appositionAfter(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  const { tokens } = reading;
  const start = appositionStart(reading, person);
  if (!OPENING.has(tokens.text[start] ?? '') || tokens.shape[start + 1]! & TokenShape.LineBefore) return NO_TITLES;
  return titlesFrom(reading, start + 1, words);
}

/** « Odile Carsan (maire de Vierval) », « Valentine (la journaliste de l'émission) ». */
export function titleInBrackets(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  if (reading.tokens.text[person.last] !== '(') return NO_TITLES;
  return titlesFrom(reading, person.last + 1, words);
}

/** A title and those that « et » or a comma adds to it: « maire de Vierval et présidente du syndicat ». */
function titlesFrom(reading: Reading, from: number, words: RoleWords): readonly Title[] {
  const { tokens } = reading;
  const found: Title[] = [];
  for (let token = from; ;) {
    const title = titleFollowing(reading, token, words);
    if (!title || !predicates(reading, title, words)) return found;
    found.push(title);
    if (!/^(?:,|et|puis)$/u.test(tokens.lower[title.after] ?? '')) return found;
    token = title.after + 1;
  }
}

/** No title of the next person (« , le ministre Jean Roux ») nor the subject of a clause (« , le maire refuse »). */
function predicates(reading: Reading, title: Title, words: RoleWords): boolean {
  if (title.head.plural) return false;
  if (namedOn(reading, title.after)?.entity.type === 'person') return endsInAnother(reading, title, words);
  const comma = reading.tokens.text[title.after] === ',';
  const next = comma ? namedOn(reading, title.after + 1) : null;
  if (
    next?.entity.type === 'person' &&
    isClosed(reading, next.last) &&
    openingOf(reading, title, words) === 'definite'
  ) {
    return false;
  }
  if (openingOf(reading, title, words) === 'bare') return true;
  return isClosed(reading, title.after) && !mayBeVerb(reading, title, words);
}

/* « Selon Luc Amiel, le maire refuse de signer. »: right behind the head a verb looks like an adjective. */
const ENDS_LIKE_VERB = /[^é]e(?:nt)?$/u;
const ENDS_LIKE_ADJECTIVE =
  /(?:ique|iste|aire|[ae]le|elle|nne|[ao]ise|[ai]ne|ande|euse|[ae]nte|ive|[aiou]ble|ole|esque|elge|uisse|ecque|urque|ogue|èse|ère|trice|ent|crate|usse|libre|verte|rouge|chef)$/u;

function mayBeVerb({ tokens }: Reading, { headAt, head, last }: Title, words: RoleWords): boolean {
  const word = tokens.lower[headAt + head.length];
  if (word === undefined || headAt + head.length >= last || words.is(word, 'link')) return false;
  return ENDS_LIKE_VERB.test(word) && !ENDS_LIKE_ADJECTIVE.test(word);
}

/** « Luc Amiel, directeur de cabinet du président Jean Roux »: the person after it has a title of their own inside. */
function endsInAnother(reading: Reading, title: Title, words: RoleWords): boolean {
  if (openingOf(reading, title, words) !== 'bare') return false;
  for (let token = title.headAt + title.head.length; token < title.last; token++) {
    if (words.headAt(reading.tokens, token)) return true;
  }
  return false;
}

/** « Odile Carsan est alors maire », « Luc Amiel, nommé directeur », « Odile Carsan a été élue présidente ». */
export function predicate(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  const { tokens, sentenceOf } = reading;
  let token = person.last;
  if (tokens.text[token] === ',') token++;
  let verb = '';
  for (; token < person.last + 6 && sentenceOf[token] === sentenceOf[person.first]; token++) {
    const word = tokens.lower[token]!;
    if (words.is(word, 'nomination')) verb = 'nomination';
    else if (words.is(word, 'copula')) verb ||= 'copula';
    else if (!words.is(word, 'auxiliary') && !words.is(word, 'adverb')) break;
  }
  if (!verb) return NO_TITLES;
  if (verb === 'nomination') token = afterAgentOrDate(reading, token);
  return predicated(titleFollowing(reading, token, words), reading);
}

/** « nommée par Jean Roux ministre », « élu dimanche président ». */
function afterAgentOrDate(reading: Reading, token: number): number {
  const { tokens } = reading;
  const agent = tokens.lower[token] === 'par' ? namedOn(reading, token + 1) : null;
  if (agent) return agent.last;
  return /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)$/u.test(tokens.lower[token] ?? '')
    ? token + 1
    : token;
}

function predicated(title: Title | null, reading: Reading): readonly Title[] {
  if (!title || title.head.plural || namedOn(reading, title.after)?.entity.type === 'person') return NO_TITLES;
  return [title];
}

/** « imposer Yann Roux comme meneur de jeu », « en tant que maire ». */
export function asTitle(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  const { lower } = reading.tokens;
  const at = person.last;
  const inCapacityOf = lower[at] === 'en' && lower[at + 1] === 'tant' && lower[at + 2] === 'que';
  const from = inCapacityOf ? at + 3 : lower[at] === 'comme' ? at + 1 : -1;
  return from < 0 ? NO_TITLES : predicated(titleFollowing(reading, from, words), reading);
}
