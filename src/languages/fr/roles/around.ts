/** What stands around a title and a name: determiners, civilities, the marks that close an apposition. */
import { TokenShape } from '../../../document.js';
import type { Named, Reading } from '../reading.js';
import { type Title, titleAt } from './title.js';
import type { RoleWords } from './words.js';

/** How far before a name its title may begin, in tokens. */
const REACH = 20;

const CIVILITIES: ReadonlySet<string> = new Set(
  'm m. mm mm. mme mlle me maître dr dr. pr pr. mgr professeur docteur monsieur madame'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', "l'"]);

/** First token of a mention with its civility: « Mme Ferrand », « le Dr Ferrand », « l'Irlandais Declan Fahy ». */
export function withCivility({ tokens, namedAt }: Reading, { first }: Named): number {
  const before = first - 1;
  if (before < 0) return first;
  const word = tokens.lower[before]!;
  if (CIVILITIES.has(word)) return before > 0 && ARTICLES.has(tokens.lower[before - 1]!) ? before - 1 : before;
  if (!(tokens.shape[before]! & TokenShape.Capital) || tokens.text[before - 2] !== ',') return first;
  const isDemonym = namedAt[before]! < 0 && DEMONYM.test(word);
  return isDemonym && ARTICLES.has(tokens.lower[before - 1]!) ? before - 1 : first;
}

const DEMONYM =
  /(?:ais|aise|ois|oise|ien|ienne|ain|aine|and|ande|agnol|agnole|elge|usse|uisse|urc|urque|ec|ecque|ote|ol)$/u;

export function sentenceStart({ document }: Reading, { sentence, first }: Named): number {
  return document.sentences[sentence]?.firstToken ?? first;
}

/** First token at which the head of a title before `until` may stand. */
export function searchStart(reading: Reading, person: Named, until: number): number {
  return Math.max(sentenceStart(reading, person), until - REACH);
}

export type Opening = 'definite' | 'possessive' | 'bare' | null;

/** What stands before a title: a determiner, nothing (start of a clause), or something that makes it no title. */
export function openingOf(reading: Reading, { first }: Title, words: RoleWords): Opening {
  const { tokens, sentenceOf } = reading;
  let before = first - 1;
  while (before >= 0 && words.is(tokens.lower[before]!, 'outside')) before--;
  if (before < 0 || sentenceOf[before] !== sentenceOf[first]) return 'bare';
  const word = tokens.lower[before]!;
  if (words.is(word, 'possessive')) return 'possessive';
  if (words.is(word, 'determiner')) return 'definite';
  return tokens.shape[before]! & TokenShape.Mark || words.is(word, 'opener') ? 'bare' : null;
}

const CLOSING =
  /^(?:[,.;:!?)»"”–—]|\.\.\.|et|à|au|aux|dans|sur|lors|en|devant|pour|chez|de|du|d'|-|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|qui|dont)$/u;

/** Whether what ends before a token is set off as an apposition is: by a mark, or a phrase of place or time. */
export function isClosed({ tokens, sentenceOf }: Reading, token: number): boolean {
  if (token >= tokens.count || sentenceOf[token] !== sentenceOf[token - 1]) return true;
  return CLOSING.test(tokens.lower[token]!);
}

const DETERMINERS: ReadonlySet<string> = new Set(['le', 'la', "l'", 'un', 'une', 'les', 'des', '-']);

/** The title right after a token, over « l' », « pourtant », « nouveau ». */
export function titleFollowing(reading: Reading, from: number, words: RoleWords): Title | null {
  const { tokens, sentenceOf } = reading;
  for (let token = from; token < from + 5 && sentenceOf[token] === sentenceOf[from]; token++) {
    const title = titleAt(reading, words, token);
    if (title) return title.first >= from ? title : null;
    const word = tokens.lower[token]!;
    if (!DETERMINERS.has(word) && !isSteppedOver(word, words)) return null;
  }
  return null;
}

function isSteppedOver(word: string, { is }: RoleWords): boolean {
  return is(word, 'adverb') || is(word, 'outside') || is(word, 'inside') || is(word, 'possessive');
}
