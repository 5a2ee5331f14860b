/** What stands around a title and a name: determiners, civilities, the marks that close an apposition. */
import { TokenShape } from '../../../document.js';
import type { Named, Reading } from '../reading.js';
import { type Title, titleAt } from './title.js';
import type { RoleWords } from './words.js';

/** How far before a name its title may begin, in tokens. */
const REACH = 20;

const CIVILITY = /^(?:m\.?|mm\.?|mme|mlle|me|maître|dr\.?|pr\.?|mgr|professeur|docteur|monsieur|madame)$/u;

/** First token of a mention with its civility: « Mme Ferrand », « le Dr Ferrand », « l'Irlandais Declan Fahy ». */
export function withCivility({ tokens, namedAt }: Reading, { first }: Named): number {
  const before = first - 1;
  if (before < 0) return first;
  const isArticle = /^(?:le|la|l')$/u.test(tokens.lower[before - 1] ?? '');
  if (CIVILITY.test(tokens.lower[before]!)) return isArticle ? before - 1 : before;
  const isDemonym =
    tokens.shape[before]! & TokenShape.Capital && namedAt[before]! < 0 && DEMONYM.test(tokens.lower[before]!);
  return isDemonym && isArticle && tokens.text[before - 2] === ',' ? before - 1 : first;
}

const DEMONYM =
  /(?:ais|aise|ois|oise|ien|ienne|ain|aine|and|ande|agnol|agnole|elge|usse|uisse|urc|urque|ec|ecque|ote|ol)$/u;

export function sentenceStart({ document }: Reading, { sentence, first }: Named): number {
  return document.sentences[sentence]?.firstToken ?? first;
}

/** Titles whose head stands before `until`, nearest first. */
export function* titlesBefore(reading: Reading, person: Named, until: number, words: RoleWords): Iterable<Title> {
  const from = Math.max(sentenceStart(reading, person), until - REACH);
  for (let token = until - 1; token >= from; token--) {
    const title = titleAt(reading, words, token);
    if (title) yield title;
  }
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

/** The title right after a token, over « l' », « pourtant », « nouveau ». */
export function titleFollowing(reading: Reading, from: number, words: RoleWords): Title | null {
  const { tokens, sentenceOf } = reading;
  const skipped = (word: string): boolean =>
    words.is(word, 'adverb') || words.is(word, 'outside') || words.is(word, 'inside') || words.is(word, 'possessive');
  for (let token = from; token < from + 5 && sentenceOf[token] === sentenceOf[from]; token++) {
    const title = titleAt(reading, words, token);
    if (title) return title.first >= from ? title : null;
    if (!skipped(tokens.lower[token]!) && !/^(?:le|la|l'|un|une|les|des|-)$/u.test(tokens.lower[token]!)) return null;
  }
  return null;
}
