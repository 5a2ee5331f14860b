/** The page's words in French and English. The articles stay as they are. */
import { en } from './labels-en.js';
import { fr } from './labels-fr.js';

export type Words = typeof fr;
export type UiLanguage = 'fr' | 'en';

const WORDS: Readonly<Record<UiLanguage, Words>> = { fr, en };

let current: UiLanguage = 'fr';

export function uiLanguage(): UiLanguage {
  return current;
}

export function useLanguage(language: UiLanguage): void {
  current = language;
  document.documentElement.lang = language;
}

/** The words of the language in use. */
export function words(): Words {
  return WORDS[current];
}

/** Label of a record type, a difference or a note code that may be unknown to this page. */
export function nameOf(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

/** `1 234` or `1,234`. */
export function count(value: number): string {
  return value.toLocaleString(current);
}

/** « 3 citations »: a count with its noun. */
export function counted(value: number, [one, many]: readonly [string, string]): string {
  const plural = current === 'fr' ? value > 1 : value !== 1;
  return `${count(value)}\u00a0${plural ? many : one}`;
}
