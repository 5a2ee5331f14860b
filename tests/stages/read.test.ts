import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/document.js';
import { language } from '../../src/languages/index.js';
import { type Source, read } from '../../src/stages/read.js';
import { UnreadableArticle } from '../../src/text/decode.js';

const french = language('fr');
const article = (bytes: Uint8Array | string, more: Partial<Source> = {}): Article =>
  read({ id: 'a', path: 'a.txt', ...more, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }, french);
const codes = (read_: Article): string[] => read_.notes.map(note => note.code);

const TEXT = 'L’élue « déçue » de 15 000 € – œuvre…';

describe('decoding', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`), `\ufeff${TEXT}`],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(TEXT, 'utf-16le')]), TEXT],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(TEXT, 'utf-16be')]), TEXT],
    ['windows-1252', iconv.encode(TEXT, 'windows-1252'), TEXT],
  ])('reads %s', (encoding, bytes, text) => {
    const document = article(bytes);
    expect(document.encoding).toBe(encoding);
    expect(document.view.original).toBe(text);
    expect(document.notes).toEqual([]);
  });

  it('keeps UTF-8 that was cut in the middle of a letter, and says so', () => {
    const document = article(Buffer.from('La préfète a été reçue à Orléans dé').subarray(0, -1));
    expect(document.encoding).toBe('utf-8');
    expect(document.view.original).toBe('La préfète a été reçue à Orléans d\ufffd');
    expect(document.notes).toMatchObject([{ code: 'encoding-broken', start: 34, end: 35 }]);
  });

  it('notes half a surrogate, text decoded twice, and an empty article', () => {
    expect(codes(article(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('La \ud83d fin', 'utf16le')])))).toEqual(
      ['lone-surrogate'],
    );
    expect(codes(article('Lâ€™Ã©lue a parlÃ©.'))).toEqual(['mojibake']);
    expect(codes(article(' \n'))).toEqual(['empty-article']);
  });

  it.each([
    ['a NUL byte', Buffer.from('GIF89a\u0000\u0001')],
    ['control bytes', Buffer.from('\u0001\u0002\u0003\u0004\u0005\u0006 abc')],
    ['more than 10 MB', Buffer.alloc(10_000_001, 'a')],
  ])('refuses %s with a reason and a way out', (_, bytes) => {
    expect(() => article(bytes)).toThrow(UnreadableArticle);
    expect(() => article(bytes)).toThrow(/; (convert|split) it/);
  });
});

describe('headline', () => {
  it.each([
    ['Le pont rouvre\n\nIl était fermé.', 'Le pont rouvre'],
    ['\n  Le pont rouvre enfin !\nIl était fermé.', 'Le pont rouvre enfin !'],
    ['Le pont rouvre.\nIl était fermé.', null],
    ['Le pont rouvre', null],
  ])('of %j is %j', (text, title) => {
    expect(article(text).title?.text ?? null).toBe(title);
  });

  it('from outside is found again in the first line, or has no place', () => {
    expect(article('L’été rouvre\nFin.', { title: 'L’été rouvre' }).title).toEqual({
      text: 'L’été rouvre',
      span: { start: 0, end: 12 },
    });
    expect(article('Fin.', { title: 'L’été rouvre' }).title).toEqual({ text: 'L’été rouvre', span: null });
  });
});

describe('date of publication', () => {
  const FRONT = '---\ntitre: La crue\npublished: 2024-03-12\n---\nLa rivière monte.\n';

  it('comes from the front matter first, which is not part of the body', () => {
    const document = article(FRONT, { published: '2020-01-01', path: '2021-05-05-x.txt' });
    expect(document.published).toBe('2024-03-12');
    expect(document.title).toEqual({ text: 'La crue', span: null });
    expect(document.view.text.slice(document.body)).toBe('La rivière monte.\n');
  });

  it('then from beside the article, then from the file name, then from a dateline', () => {
    const text = 'Un titre\nPublié le 3 mai 2019\nLa rivière monte.';
    expect(article(text, { published: '2020-01-01', path: '2021-05-05-x.txt' }).published).toBe('2020-01-01');
    expect(article(text, { path: '2021/05/05/x.txt' }).published).toBe('2021-05-05');
    expect(article(text).published).toBe('2019-05-03');
    expect(article('La rivière monte.').published).toBeNull();
  });

  it('notes front matter that is no YAML', () => {
    expect(codes(article('---\ntitre: [a\n---\nLa rivière monte.'))).toEqual(['front-matter-broken']);
  });
});
