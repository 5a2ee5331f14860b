/** A corpus of one article with the output of the extraction itself, and a golden that differs from it in four places. */
import { parseMarkup } from '../../src/formats/markup.js';
import { toJson } from '../../src/formats/json.js';
import { recordsFromMarkup } from '../../src/formats/from-markup.js';
import { analyze } from '../../src/index.js';
import type { Records } from '../../src/records.js';
import { scratch } from './terminal.js';

/* The extraction reads 20 EUR, 30 USD, March and May; the golden has 25 EUR, no 30 USD, April and no May. */
const GOLD =
  'Depuis <DATE value="2024-04" kind="date">mars 2024</DATE>, la commune a payé <MONEY amount="25" currency="EUR">20 euros</MONEY>, puis 30 dollars en mai 2024.\n';

export const CHANGES = [
  'date value 7-16 2024-04 date → 7-16 2024-03 date',
  'money value 36-44 25 EUR → 36-44 20 EUR',
  'money spurious ∅ → 51-61 30 dollars',
  'date spurious ∅ → 65-73 mai 2024',
];

/** Paths of corpus, output and golden; the golden of `ville/pont` is `state`. */
export function acceptSetting(state: 'reviewed' | 'draft' = 'reviewed') {
  const { text } = parseMarkup(GOLD);
  const bytes = new TextEncoder().encode(text);
  const now: Records = analyze('ville/pont', bytes);
  const golden = recordsFromMarkup(GOLD, text, now);
  return scratch({
    'corpus/ville/pont.txt': bytes,
    'output/ville/pont.json': toJson(now),
    'tests/golden/ville/pont.json': toJson(golden),
    ...(state === 'draft' && { 'tests/golden/ville/pont.review.json': '{"state":"draft","rejected":[]}' }),
  });
}

/** The folders as options. */
export function folders(at: (name: string) => string): string[] {
  return ['--output', at('output'), '--golden', at('tests/golden'), '--corpus', at('corpus')];
}
