/** The page as a string, and what is counted for it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ArticleData } from '../../src/report/data.js';
import { escapedJson } from '../../src/report/html.js';
import { reportPage } from '../../src/report/index.js';
import { overviewOf } from '../../src/report/overview.js';
import { HOSTILE, PORT, made } from './made.js';

function data(id: string, marked: string): ArticleData {
  const { text, records } = made(id, marked);
  return { records, text, trouble: null, golden: null, changes: [] };
}

const PARTS = { script: 'run();', style: 'b{}' };

describe('the overview', () => {
  const second =
    '<PER id="l">Luc Amiel</PER> <CUE id="c">dit</CUE> que <Q id="q" type="indirect" speaker="l" cue="c">tout va</Q>.\n';
  const overview = overviewOf([data('a/port', PORT), data('b', second)], false, '');

  it('adds up who is quoted over all articles', () => {
    expect(overview.voices).toEqual([{ name: 'Luc Amiel', type: 'person', quotes: 3, articles: 2 }]);
  });

  it('names the quotes of nobody known, with the words there are for the speaker', () => {
    expect(overview.unresolved).toEqual([
      {
        article: 0,
        quote: expect.stringMatching(/^quote:\d+$/),
        text: 'le quai de Bassens tiendra',
        words: 'la préfète',
      },
    ]);
  });

  it('counts records by type, and mentions by name', () => {
    expect(overview.totals).toEqual({ person: 2, organisation: 1, place: 1, misc: 0, money: 1, date: 1, quote: 4 });
    expect(overview.named[0]).toEqual({ name: 'Luc Amiel', type: 'person', mentions: 3, articles: 2 });
    expect(overview.articles[0]).toMatchObject({ id: 'a/port', entities: 5, quotes: 3, unresolved: 1, changes: 0 });
  });
});

describe('the page', () => {
  const page = reportPage([data('hostile', HOSTILE)], false, PARTS);

  it('lets in only its own script and style, and no network', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(PARTS.script)}`,
      `style-src ${hash(PARTS.style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(page).not.toMatch(/https?:/);
  });

  it('holds the words of an article nowhere as markup', () => {
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).not.toMatch(/<img|<!--|<b>/);
    const block = /<script type="application\/json" id="article-0">([^]*?)<\/script>/.exec(page)![1]!;
    expect((JSON.parse(block) as ArticleData).text).toBe(made('hostile', HOSTILE).text);
  });

  it('is the same for the same input and has another digest for other records', () => {
    expect(reportPage([data('hostile', HOSTILE)], false, PARTS)).toBe(page);
    const digest = (html: string): string => /"digest":"([0-9a-f]{16})"/.exec(html)![1]!;
    expect(digest(reportPage([data('port', PORT)], false, PARTS))).not.toBe(digest(page));
  });

  it('escapes what could end a block', () => {
    expect(escapedJson('</script><!--')).toBe('"\\u003c/script>\\u003c!--"');
  });
});
