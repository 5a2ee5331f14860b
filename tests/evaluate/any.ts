/** Any records of one short text, for properties: names, sums, dates, roles and quotes wherever they may stand. */
import * as fc from 'fast-check';
import type { Records } from '../../src/records.js';
import { made } from './made.js';

const WORDS = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima'.split(' ');

interface Piece {
  readonly from: number;
  readonly length: number;
  readonly open: string;
}

const tag = (name: string, attributes: Record<string, string>): string =>
  `${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}`;

const opening = fc.oneof(
  fc.constantFrom('PER', 'ORG').chain(name => fc.constantFrom('a', 'b').map(id => tag(name, { id: `${name}-${id}` }))),
  fc.constantFrom('1', '2').map(amount => tag('MONEY', { amount, currency: 'EUR' })),
  fc.constantFrom('2020', '2021').map(value => tag('DATE', { value, kind: 'date' })),
);

const pieces: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.record({ from: fc.nat(WORDS.length - 2), length: fc.integer({ min: 1, max: 2 }), open: opening }),
  { maxLength: 8 },
);

const free = <T extends { from: number; length: number }>(list: readonly T[]): T[] =>
  list
    .toSorted((a, b) => a.from - b.from)
    .filter((one, at, all) => all.slice(0, at).every(({ from, length }) => from + length <= one.from));

const quotes = fc.array(
  fc.record({
    from: fc.nat(WORDS.length - 4),
    length: fc.integer({ min: 2, max: 4 }),
    type: fc.constantFrom('direct', 'mixed', 'indirect'),
    speaker: fc.constantFrom('PER-a', 'PER-b', 'text:lima', ''),
  }),
  { maxLength: 3 },
);

const role = fc.option(fc.record({ at: fc.nat(WORDS.length - 1), of: fc.constantFrom('PER-a', 'PER-b') }));

/** Two of these are about the same text. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .tuple(pieces, quotes, role)
  .map(([some, said, held]) => made(markupOf(free(some), free(said), held)));

type Said = readonly { from: number; length: number; type: string; speaker: string }[];

function markupOf(some: readonly Piece[], said: Said, held: { at: number; of: string } | null): string {
  const named = new Set(some.flatMap(({ open }) => /id="([^"]+)"/.exec(open)?.[1] ?? []));
  const whole = said.filter(quote => some.every(piece => !crosses(quote, piece)));
  const before: string[] = WORDS.map(() => '');
  const after: string[] = WORDS.map(() => '');
  whole.forEach(({ from, length, type, speaker }, at) => {
    const known = speaker === '' || speaker.startsWith('text:') || named.has(speaker);
    before[from] += `<${tag('Q', { id: `q${at}`, type, speaker: known ? speaker : '' })}>`;
    after[from + length - 1] += '</Q>';
  });
  for (const { from, length, open } of some) {
    before[from] += `<${open}>`;
    after[from + length - 1] = `</${open.split(' ')[0]}>${after[from + length - 1]}`;
  }
  const taken = held && some.some(({ from, length }) => from <= held.at && held.at < from + length);
  if (held && !taken && named.has(held.of)) {
    before[held.at] += `<${tag('ROLE', { of: held.of, ...(named.has('ORG-a') && { at: 'ORG-a' }) })}>`;
    after[held.at] = `</ROLE>${after[held.at]}`;
  }
  return WORDS.map((word, at) => before[at] + word + after[at]).join(' ');
}

function crosses(a: { from: number; length: number }, b: { from: number; length: number }): boolean {
  const apart = a.from + a.length <= b.from || b.from + b.length <= a.from;
  const inside = a.from <= b.from && b.from + b.length <= a.from + a.length;
  return !apart && !inside;
}
