/** What the page works out without a browser: pieces, lanes, word steps, values, addresses. */
import { describe, expect, it } from 'vitest';
import { addressOf, hrefOf } from '../../src/report/page/address.js';
import { lanesOf, segmentsOf } from '../../src/report/page/segments.js';
import { grouped, valueOf } from '../../src/report/page/values.js';
import { stepped } from '../../src/report/page/wordsteps.js';

const mark = (name: string, start: number, end: number) => ({ name, start, end });

function drawn(length: number, marks: ReturnType<typeof mark>[], cuts: number[] = []): string[] {
  return segmentsOf(length, marks, cuts).map(({ start, end, marks: over }) =>
    `${start}-${end} ${over.map(({ name }) => name).join('+')}`.trim(),
  );
}

describe('segmentsOf', () => {
  it('knows every mark over each piece when marks cross', () => {
    expect(drawn(10, [mark('a', 2, 6), mark('b', 4, 8)])).toEqual(['0-2', '2-4 a', '4-6 a+b', '6-8 b', '8-10']);
  });

  it('puts the wider of two that start together first', () => {
    expect(drawn(6, [mark('in', 0, 3), mark('out', 0, 6)])).toEqual(['0-3 out+in', '3-6 out']);
  });

  it('cuts at the ends of paragraphs', () => {
    expect(drawn(5, [mark('a', 0, 5)], [2, 3])).toEqual(['0-2 a', '2-3 a', '3-5 a']);
  });

  it('leaves out what is empty or beyond the text', () => {
    expect(drawn(3, [mark('empty', 1, 1), mark('beyond', 2, 9)])).toEqual(['0-3']);
  });

  it('has pieces that join into the whole', () => {
    const marks = Array.from({ length: 40 }, (_, at) => mark(`${at}`, (at * 7) % 90, ((at * 7) % 90) + 1 + (at % 9)));
    const pieces = segmentsOf(100, marks, []);
    expect(pieces[0]!.start).toBe(0);
    expect(pieces.at(-1)!.end).toBe(100);
    pieces.slice(1).forEach((piece, at) => expect(piece.start).toBe(pieces[at]!.end));
  });
});

describe('lanesOf', () => {
  it('gives overlapping quotes a lane each and takes a lane again once it is free', () => {
    const quotes = [mark('', 0, 50), mark('', 10, 20), mark('', 15, 60), mark('', 20, 30), mark('', 60, 70)];
    expect(lanesOf(quotes)).toEqual([0, 1, 2, 1, 0]);
  });
});

describe('stepped', () => {
  const text = 'selon le maire de L’Haÿ-les-Roses, hier';
  const after = (said: string, step: Parameters<typeof stepped>[2]): string => {
    const at = text.indexOf(said);
    const { start, end } = stepped(text, { start: at, end: at + said.length }, step);
    return text.slice(start, end);
  };

  it('grows and shrinks by a word at either end', () => {
    expect(after('le maire', 'grow-end')).toBe('le maire de');
    expect(after('de', 'grow-end')).toBe('de L’Haÿ-les-Roses');
    expect(after('le maire', 'shrink-end')).toBe('le');
    expect(after('maire', 'grow-start')).toBe('le maire');
    expect(after('le maire', 'shrink-start')).toBe('maire');
  });

  it('stays where there is nothing to take or give', () => {
    expect(after('maire', 'shrink-end')).toBe('maire');
    expect(after('hier', 'grow-end')).toBe('hier');
    expect(after('selon', 'grow-start')).toBe('selon');
  });
});

describe('values', () => {
  it('groups the digits of sums and shows what is not sure', () => {
    expect(grouped('75000000')).toBe('75\u202f000\u202f000');
    expect(grouped('1234.5')).toBe('1\u202f234.5');
    const sum = { type: 'money', id: 'money:0', modifier: 'more', per: 'year', mentions: [] } as const;
    const range = { ...sum, amount: '2000000', max: '3000000', currency: 'EUR', mentions: [] };
    expect(valueOf(range)).toBe('> 2\u202f000\u202f000 – 3\u202f000\u202f000 EUR / year');
    expect(valueOf({ ...range, amount: null, max: null, currency: null })).toBeNull();
  });
});

describe('addresses', () => {
  it('lead back to where they came from', () => {
    const href = hrefOf('article', '2020/l’été à 50 %?#', { at: 'person:12@40' });
    const { page, id, query } = addressOf(href);
    expect([page, id, query.get('at')]).toEqual(['article', '2020/l’été à 50 %?#', 'person:12@40']);
  });
});
