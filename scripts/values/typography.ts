/** A newspaper's typography must change no reading: ’ for ', no-break spaces in and after numbers, decomposed accents. */
import type { DateValue, Money } from '../../src/document.js';
import { dateNotation, moneyNotation } from '../../src/languages/fr/values/notation.js';
import type { Case } from './cases.js';

export const TYPOGRAPHY: readonly ((text: string) => string)[] = [
  text => text.replaceAll("'", '’'),
  text => text.replace(/(?<=\d) /g, '\u00a0'),
  text => text.replace(/(?<=\d) /g, '\u202f'),
  text => text.normalize('NFD'),
  text =>
    text
      .replaceAll("'", '’')
      .replace(/(?<=\d) /g, '\u202f')
      .normalize('NFD'),
];

/** Texts that read otherwise once transformed. */
export function typographyChanges(
  cases: readonly Case[],
  read: (text: string, day: string | null) => readonly (DateValue | Money)[],
): string[] {
  const gives = (c: Case, text: string): string =>
    read(text, c.reference?.slice(0, 10) ?? null)
      .map(found => ('currency' in found ? moneyNotation(found) : dateNotation(found)))
      .join('; ');
  return cases.filter(c => TYPOGRAPHY.some(set => gives(c, set(c.text)) !== gives(c, c.text))).map(c => c.text);
}
