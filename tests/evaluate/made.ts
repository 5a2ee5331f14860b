/** Records written by hand as markup: short enough to work out on paper what compare must say. */
import { recordsFromMarkup } from '../../src/formats/from-markup.js';
import { parseMarkup } from '../../src/formats/markup.js';
import { analyze } from '../../src/index.js';
import type { Records } from '../../src/records.js';

/** The records of an article given as inline markup; the rule `by` stands on every record. */
export function made(markup: string, by = 'test.rule'): Records {
  const { text } = parseMarkup(markup);
  const base = { ...analyze('ville/pont', new TextEncoder().encode(text)), notes: [] };
  return JSON.parse(JSON.stringify(recordsFromMarkup(markup, text, base)).replaceAll('"reviewed"', JSON.stringify(by)));
}
