/** Text that was made to hurt: every article ends in records or a refusal, soon, whatever stands in it. */
import { describe, expect, it, vi } from 'vitest';
import { analyze, UnreadableArticle } from '../src/index.js';
import { recordsSchema, inconsistencies } from '../src/records.js';
import { decode } from '../src/text/decode.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Seconds; a rule that is not linear takes minutes. */
const BOUND = 5;
const MEGABYTE = 1_000_000;

function fill(piece: string, bytes = MEGABYTE): Buffer {
  return Buffer.from(piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece))));
}

/** Quotes within quotes, opened and never closed. */
const NESTED = '« Il a dit : “ elle a répondu : ';

const MONSTERS: readonly (readonly [string, string])[] = [
  ['straight quotes', '"'],
  ['opening guillemets', '«'],
  ['one letter', 'a'],
  ['numbers', '1 '],
  ['the same word', 'de '],
  ['nested quotes', NESTED],
];

const LESSER_MONSTERS: readonly (readonly [string, string])[] = [
  ['closing guillemets', ' »'],
  ['one capital', 'A'],
  ['capitals', 'A '],
  ['digits', '1'],
  ['elisions', "l'"],
  ['hyphens', 'a-'],
  ['points', 'M. '],
  ['full stops', '.'],
  ['spaces', ' '],
  ['line ends', '\n'],
  ['apostrophes', '’'],
  ['combining marks', 'e\u0301\u0301\u0301'],
  ['zero-width spaces', '\u200b'],
  ['names', 'Jean Dupont '],
  ['names and commas', 'Jean Dupont, maire de Lyon, '],
  ['a list of names', 'Jean Dupont et '],
  ['dates', 'le 3 mars 2020 '],
  ['weekdays', 'mardi '],
  ['sums', '3 millions d’euros '],
  ['half sums', 'entre 3 et '],
  ['number words', 'quatre-vingt-dix mille '],
  ['cues', 'a-t-il dit, '],
  ['sources', 'selon '],
  ['reported speech', 'Il a dit que '],
  ['colons', ' : '],
  ['brackets', '('],
  ['acronyms', '(SNCF) '],
  ['conjunctions', 'et la '],
  ['one line of prose', 'Le maire de Lyon a dit mardi à l’AFP que la ville paierait 3 millions d’euros. '],
  ['quotes', '« La ville paiera », a dit Jean Dupont. '],
];

/** Seconds of processor time: what else the machine does does not count. */
function secondsFor(bytes: Uint8Array): number {
  const start = process.cpuUsage();
  analyze('monster', bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('a monster', () => {
  it.each(MONSTERS)('of one megabyte of %s is read in bounded time', (_, piece) => {
    expect(secondsFor(fill(piece))).toBeLessThan(BOUND);
  });

  it.each(LESSER_MONSTERS)('of %s is read in bounded time', (_, piece) => {
    expect(secondsFor(fill(piece, MEGABYTE / 4))).toBeLessThan(BOUND);
  });

  it.each([...MONSTERS, ...LESSER_MONSTERS])(
    'of %s comes out as records that hold',
    { timeout: 60_000 },
    (_, piece) => {
      const bytes = fill(piece, 10_000);
      const records = analyze('monster', bytes);
      expect(recordsSchema.safeParse(records).error?.issues).toBeUndefined();
      expect(inconsistencies(records, decode(bytes).text)).toEqual([]);
    },
  );
});

describe('articles that are none', () => {
  it('reads one line of five megabytes in time that grows with its length only', () => {
    const bytes = fill('La ville de Lyon paiera, selon le maire, 3 millions d’euros pour le pont ', 5 * MEGABYTE);
    expect(secondsFor(bytes)).toBeLessThan(3 * BOUND);
  });

  it('refuses fifty megabytes and says what to do', () => {
    expect(() => analyze('large', Buffer.alloc(50 * MEGABYTE, 'a'))).toThrow(
      'the file has 50 MB, more than the 10 MB of the largest article; split it into one file per article.',
    );
    expect(() => analyze('image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toThrow(UnreadableArticle);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty-article'],
    ['white space', Buffer.from(' \n\u00a0\n'), 'empty-article'],
    ['a cut UTF-8 sequence', Buffer.from('La fête a été annulée à É').subarray(0, -1), 'encoding-broken'],
    ['half a surrogate pair', Buffer.from('\ufeffLe mot \ud83d est coupé.', 'utf16le'), 'lone-surrogate'],
    ['text decoded twice', Buffer.from('La fÃªte de lâ€™Ã©cole'), 'mojibake'],
  ])('notes %s', (_, bytes, code) => {
    const records = analyze('odd', bytes);
    expect(records.notes.map(note => note.code)).toContain(code);
    expect(recordsSchema.safeParse(records).error?.issues).toBeUndefined();
  });
});
