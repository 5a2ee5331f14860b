/** From a head noun to the whole title: « directeur » → « directeur du programme fluvial », at the agency named next. */
import { TokenShape } from '../../../document.js';
import { type Named, type Reading, namedOn } from '../reading.js';
import type { Head, RoleWords } from './words.js';

export interface Title {
  /** First token, « ancien » and « ex- » included, and the token after the last. */
  readonly first: number;
  readonly last: number;
  readonly head: Head;
  /** Token of the head. */
  readonly headAt: number;
  /** The organisation or place that the title belongs to, named right after it. */
  readonly at: Named | null;
  /** Others that share it: « patron de Velmar et de l'Olympique d'Orval ». */
  readonly alsoAt: readonly Named[];
  /** The token after the title and its organisation, place, party: « député LR de la Nièvre (Bourgogne) ». */
  readonly after: number;
}

export const NO_TITLES: readonly Title[] = [];

/** Longer stretches are sentences. */
const LONGEST = 18;

/** The title whose head starts at a token, or null. Stays within the sentence. */
export function titleAt(reading: Reading, words: RoleWords, headAt: number): Title | null {
  const head = words.headAt(reading.tokens, headAt);
  if (!head || namedOn(reading, headAt)) return null;
  const end = sentenceEnd(reading, headAt);
  const { last, at, after } = complementOf(reading, words, headAt + head.length, end);
  const own = at && belongsTo(reading, head, at) ? at : null;
  const alsoAt = own ? coordinated(reading, words, own, end) : [];
  const past = Math.max(after, ...alsoAt.map(other => other.last));
  return { first: firstOf(reading, words, headAt), last, head, headAt, at: own, alsoAt, after: past };
}

/** « … d'Orval et de Vierval »: names of the same kind, each tied by its own « de ». */
function coordinated({ tokens, named, namedAt }: Reading, words: RoleWords, at: Named, end: number): Named[] {
  const others: Named[] = [];
  for (
    let token = at.last;
    token < end && /^(?:,|et)$/u.test(tokens.lower[token]!);
    token = others[others.length - 1]!.last
  ) {
    let next = token + 1;
    if (!/^(?:d'|de|du|des)$/u.test(tokens.lower[next] ?? '')) break;
    while (next < end && words.is(tokens.lower[next]!, 'link')) next++;
    const other = next < end && namedAt[next]! >= 0 ? named[namedAt[next]!]! : null;
    if (other?.entity.type !== at.entity.type) break;
    others.push(other);
  }
  return others;
}

/* « maire d'Orval », « préfète de la Nièvre », « archevêque d'Orval »; an « éleveuse à Orval » is not Orval's. */
const OF_PLACES = /^(?:head|government|politics|justice|church|royal|police)$/u;

function belongsTo({ tokens }: Reading, { field }: Head, { entity, first }: Named): boolean {
  if (entity.type !== 'place') return true;
  const before = tokens.lower.slice(Math.max(0, first - 2), first);
  return OF_PLACES.test(field) && !before.some(word => /^(?:à|au|aux|en|sur|dans|près|chez)$/u.test(word));
}

function sentenceEnd({ document, sentenceOf, tokens }: Reading, token: number): number {
  return document.sentences[sentenceOf[token]!]?.lastToken ?? tokens.count;
}

/** « ancien », « ex », « première » before the head; « nouveau » is stepped over only to look further. */
function firstOf({ tokens }: Reading, words: RoleWords, headAt: number): number {
  let first = headAt;
  while (first > 0 && words.is(tokens.lower[first - 1]!, 'inside')) first--;
  if (tokens.text[first - 1] === '-' && tokens.lower[first - 2] === 'ex') first -= 2;
  return first;
}

function complementOf(reading: Reading, words: RoleWords, from: number, end: number) {
  const { tokens } = reading;
  let last = from;
  let token = from;
  const limit = Math.min(end, from + LONGEST);
  while (token < limit) {
    const named = namedOn(reading, token);
    if (named?.entity.type === 'misc') last = token = named.last;
    else if (named?.entity.type === 'person') break;
    else if (named) return atOrganisation(reading, words, from, last, named, end);
    else if (words.is(tokens.lower[token]!, 'link')) token++;
    else if (token === from && words.is(tokens.lower[token]!, 'verb')) break;
    else if (goesOn(reading, words, token, last === token)) last = ++token;
    else if (addsToIt(reading, words, token)) token++;
    else break;
  }
  return { last, at: null, after: last };
}

/** A word of the complement: lower case, or a capital behind « de la » as in « ministre de la Mer ». */
function goesOn({ tokens }: Reading, words: RoleWords, token: number, adjacent: boolean): boolean {
  const shape = tokens.shape[token]!;
  if (shape & (TokenShape.Mark | TokenShape.Digit | TokenShape.Elided)) return isOpenedWork(tokens.text[token]!);
  if (shape & TokenShape.LineBefore || words.is(tokens.lower[token]!, 'stop')) return false;
  if (tokens.lower[token] === 'et' || tokens.lower[token]!.startsWith('-')) return false;
  return !(shape & TokenShape.Capital) || !adjacent || startsInCapital(tokens.text[token - 1]!);
}

/** « directeur du programme « Rivières » »: the mark is stepped over when a name of a work stands behind it. */
function isOpenedWork(mark: string): boolean {
  return mark === '«' || mark === '»';
}

function startsInCapital(word: string): boolean {
  return word !== word.toLowerCase();
}

/** « de l'Économie et des Finances », « écologique et solidaire »: goes on; « et porte-parole » is another title. */
function addsToIt({ tokens }: Reading, words: RoleWords, token: number): boolean {
  if (tokens.lower[token] !== 'et' || !words.is(tokens.lower[token - 2] ?? '', 'link')) {
    return tokens.lower[token] === 'et' && /^(?:d'|de|du|des)$/u.test(tokens.lower[token + 1] ?? '');
  }
  const next = tokens.lower[token + 1] ?? '';
  const another = words.headAt(tokens, token + 1) || words.is(next, 'possessive') || words.is(next, 'stop');
  return !another && !/^(?:le|la|l'|les|un|une)$/u.test(next);
}

function atOrganisation(reading: Reading, words: RoleWords, from: number, last: number, at: Named, end: number) {
  let after = at.last;
  for (let more = nextName(reading, words, after, end); more > after; more = nextName(reading, words, after, end)) {
    after = more;
  }
  after = toPerson(reading, words, after, end);
  return { last: withoutOrganisationNoun(reading, words, from, last, at), at, after };
}

/** « tête de liste de l'UFR aux régionales Odile Carsan »: steps over a complement that leads right to a person. */
function toPerson(reading: Reading, words: RoleWords, from: number, end: number): number {
  const { tokens } = reading;
  for (let token = from; token < Math.min(end, from + 7); token++) {
    if (namedOn(reading, token)) return namedOn(reading, token)!.entity.type === 'person' ? token : from;
    const word = tokens.lower[token]!;
    const isLink = words.is(word, 'link') || CIVILITY.test(word);
    if (token === from ? !isLink : !isLink && !goesOn(reading, words, token, true)) return from;
  }
  return from;
}

const CIVILITY = /^(?:m\.?|mme|mlle|me|dr\.?|pr\.?)$/u;

/** « présidente de l'association Rive droite »: the title ends before « de l'association ». */
function withoutOrganisationNoun({ tokens }: Reading, words: RoleWords, from: number, last: number, at: Named): number {
  if (last !== at.first) return last;
  let end = last;
  while (end > from && words.is(tokens.lower[end - 1]!, 'organisation')) end--;
  if (end === last) return last;
  while (end > from && words.is(tokens.lower[end - 1]!, 'link')) end--;
  return end;
}

/** « LR de la Nièvre », « Vierval (PS) »: the token after a further name that belongs to the title, or `from`. */
function nextName(reading: Reading, words: RoleWords, from: number, end: number): number {
  const { tokens } = reading;
  let token = from;
  const bracket = tokens.text[token] === '(';
  if (bracket) token++;
  while (token < end && token < from + 4 && words.is(tokens.lower[token]!, 'link')) token++;
  const named = token < end ? namedOn(reading, token) : null;
  if (!named || named.entity.type === 'person') return from;
  if (!bracket) return named.last;
  return tokens.text[named.last] === ')' ? named.last + 1 : from;
}
