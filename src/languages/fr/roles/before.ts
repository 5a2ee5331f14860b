/** Titles that stand before the name of their holder. */
import { type Named, type Reading, namedOn } from '../reading.js';
import { isClosed, openingOf, searchStart, sentenceStart, titleFollowing, withCivility } from './around.js';
import { NO_TITLES, type Title, titleAt } from './title.js';
import type { RoleWords } from './words.js';

/** « le ministre de la Mer Jean Roux », « la députée LR de la Nièvre Odile Carsan ». */
export function titleBefore(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  const until = withCivility(reading, person);
  const from = searchStart(reading, person, until);
  // « l'ancienne porte-parole sous Luc Amiel ».
  if (reading.tokens.lower[until - 1] === 'sous') return NO_TITLES;
  for (let token = until - 1; token >= from; token--) {
    const title = titleAt(reading, words, token);
    if (title?.after !== until || (title.head.plural && holdersOf(reading, person, title).length < 2)) continue;
    if (openingOf(reading, title, words) !== null) return [title];
  }
  return NO_TITLES;
}

/** « les journalistes Luc Amiel et Odile Carsan »: one title, several holders. */
export function holdersOf(reading: Reading, person: Named, title: Title): readonly Named[] {
  if (!title.head.plural) return [person];
  const holders = [person];
  for (let token = person.last; /^(?:,|et)$/u.test(reading.tokens.lower[token] ?? '');) {
    const next = namedOn(reading, token + 1);
    if (next?.entity.type !== 'person') break;
    holders.push(next);
    token = next.last;
  }
  return holders;
}

/** « la maire de Vierval, Odile Carsan, … »: the leftmost title that reaches the comma. */
export function appositionBefore(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  const { tokens } = reading;
  const comma = withCivility(reading, person) - 1;
  if (comma < 0 || tokens.text[comma] !== ',') return NO_TITLES;
  const from = searchStart(reading, person, comma);
  let best: Title | null = null;
  for (let token = comma - 1; token >= from; token--) {
    const title = titleAt(reading, words, token);
    if (title?.after !== comma || title.head.plural || isOfKin(reading, title, words)) continue;
    const opening = openingOf(reading, title, words);
    const opensSentence = title.first === sentenceStart(reading, person);
    if (opening === null || (opening === 'bare' && !opensSentence)) continue;
    if (opensSentence || opensClause(reading, title, words) || isClosed(reading, person.last)) best = title;
  }
  return best ? [best] : NO_TITLES;
}

/** « la bru du ministre, Anne Roux, … »: the title is another's. */
function isOfKin({ tokens }: Reading, { first }: Title, words: RoleWords): boolean {
  let before = first - 1;
  while (before > 0 && words.is(tokens.lower[before]!, 'link')) before--;
  return before >= 0 && before < first - 1 && words.is(tokens.lower[before]!, 'kin');
}

/** « La maire de Vierval, Odile Carsan a refusé »: subject and apposition with the second comma forgotten. */
function opensClause({ tokens, sentenceOf }: Reading, { first, at }: Title, words: RoleWords): boolean {
  const before = first - 2;
  if (at === null || !words.is(tokens.lower[first - 1] ?? '', 'determiner')) return false;
  return before < 0 || sentenceOf[before] !== sentenceOf[first] || tokens.text[before] === ',';
}

const LIST_MARKS: ReadonlySet<string> = new Set([',', '...', '…']);

/** « Ancienne infirmière, conseillère du préfet, Odile Carsan vit à Vierval. » */
export function sentenceStartTitles(reading: Reading, person: Named, words: RoleWords): readonly Title[] {
  const { tokens } = reading;
  if (!LIST_MARKS.has(tokens.text[withCivility(reading, person) - 1] ?? '')) return NO_TITLES;
  const start = listStart(reading, person);
  if (firstPerson(reading, person) !== person.first) return NO_TITLES;
  if (openingOfSentence(reading, start, words) === null) return NO_TITLES;
  const found: Title[] = [];
  for (let token = start; token < person.first;) {
    const title = titleFollowing(reading, token, words);
    if (!title || title.head.plural || title.after >= person.first) break;
    found.push(title);
    if (tokens.text[title.after] !== ',') break;
    token = title.after + 1;
  }
  return found;
}

/** « Infirmière, conseillère, fleuriste... Odile Carsan »: the list is a sentence of its own to the splitter. */
function listStart(reading: Reading, person: Named): number {
  const { tokens, sentenceOf, document } = reading;
  const start = sentenceStart(reading, person);
  if (start !== withCivility(reading, person) || !/^(?:\.\.\.|…)$/u.test(tokens.text[start - 1] ?? '')) return start;
  return document.sentences[sentenceOf[start - 1]!]?.firstToken ?? start;
}

function openingOfSentence(reading: Reading, start: number, words: RoleWords): Title | null {
  const title = titleFollowing(reading, start, words);
  return title && title.first === start ? title : null;
}

function firstPerson(reading: Reading, person: Named): number {
  const at = reading.namedAt[person.first]!;
  for (let before = at - 1; before >= 0 && reading.named[before]!.sentence === person.sentence; before--) {
    if (reading.named[before]!.entity.type === 'person') return reading.named[before]!.first;
  }
  return person.first;
}
