/** Press sentences: what they hold, whatever the typography. */
import { describe, expect, test } from 'vitest';
import { dateReader, dateRules } from '../../../../src/languages/fr/date.js';
import { moneyReader, moneyRules } from '../../../../src/languages/fr/money.js';
import { dateNotation, EXAMPLE_DAY, moneyNotation } from '../../../../src/languages/fr/values/notation.js';
import { documentOf, readData } from './documents.js';
import { KNOWN_WRONG, PRESS } from './press.js';

const money = moneyReader(readData);
const dates = dateReader(readData);

/** `words = value` of all money and dates, in reading order; words of the original text, folded for comparison. */
function held(text: string, published: string | null): string[] {
  const document = documentOf(text, published);
  const { view } = document;
  const found = [
    ...money(document).map(sum => ({ ...sum, gives: moneyNotation(sum) })),
    ...dates(document).map(date => ({ ...date, gives: dateNotation(date) })),
  ].sort((a, b) => a.start - b.start);
  return found.map(({ start, end, gives }) => {
    expect(view.toOriginal(end)).toBeGreaterThan(view.toOriginal(start));
    return `${view.text.slice(start, end)} = ${gives}`;
  });
}

describe('press sentences', () => {
  test.each(PRESS)('$text', ({ text, published, holds }) => {
    expect(held(text, published)).toEqual(holds);
  });

  test.each(KNOWN_WRONG)('known wrong: $text ($reason)', ({ text, published, holds }) => {
    expect(held(text, published), 'this reads right now: move it to PRESS').not.toEqual(holds);
  });
});

/* As newspapers set it: typographic apostrophes, no-break spaces in and after numbers, decomposed accents. */
const TYPOGRAPHY: readonly (readonly [string, (text: string) => string])[] = [
  ['’ for an apostrophe', text => text.replaceAll("'", '’')],
  ['no-break spaces', text => text.replace(/(?<=\d) /g, '\u00a0')],
  ['narrow no-break spaces', text => text.replace(/(?<=\d) (?=[\d€$%A-Za-z])/g, '\u202f')],
  ['decomposed accents', text => text.normalize('NFD')],
  [
    'all at once',
    text =>
      text
        .replaceAll("'", '’')
        .replace(/(?<=\d) /g, '\u202f')
        .normalize('NFD'),
  ],
];

describe.each(TYPOGRAPHY)('%s', (_, set) => {
  const examples = [...moneyRules, ...dateRules].flatMap(rule => [
    ...rule.hits.map(hit => (typeof hit === 'string' ? hit : hit.text)),
    ...rule.misses,
  ]);
  const cases = [
    ...PRESS.map(c => [c.text, c.published] as const),
    ...examples.map(text => [text, EXAMPLE_DAY] as const),
  ];

  test.each(cases)('changes nothing in « %s »', (text, published) => {
    expect(held(set(text), published)).toEqual(held(text, published));
  });
});

test('money and dates never overlap', () => {
  for (const { text, published } of PRESS) {
    const document = documentOf(text, published);
    const spans = [...money(document), ...dates(document)].sort((a, b) => a.start - b.start);
    spans.slice(1).forEach((span, i) => expect(span.start, text).toBeGreaterThanOrEqual(spans[i]!.end));
  }
});

test('foreign words are left alone', () => {
  const text = 'Il a payé 30 euros mardi. They paid 30 euros mardi.';
  const document = documentOf(text, '2019-03-14');
  const foreign = { ...document, foreign: [{ start: text.indexOf('They'), end: text.length }] };
  expect(money(foreign)).toHaveLength(1);
  expect(dates(foreign)).toHaveLength(1);
});
