/** Speed of money and dates alone, on articles already split. */
import type { Segmented } from '../../src/document.js';
import { language } from '../../src/languages/index.js';
import { detect } from '../../src/stages/detect.js';
import { read } from '../../src/stages/read.js';
import { split } from '../../src/stages/split.js';
import type { Sample } from './articles.js';

const ROUNDS = 5;

/** Milliseconds of processor time for money, for dates (which keep off money), and for both; best of some rounds. */
export function valueTimes({ texts, published }: Sample): Map<'money' | 'dates' | 'money and dates', number> {
  const french = language('fr');
  const documents = texts.map((text, at) => {
    const source = { id: `a${at}`, path: 'a.txt', bytes: Buffer.from(text), published: published[at] ?? null };
    return split(detect(read(source, french), french), french);
  });
  // What was made for a document is kept with it: a copy starts afresh.
  const best = (work: (document: Segmented) => void, before: (document: Segmented) => void = () => {}): number =>
    Math.min(
      ...Array.from({ length: ROUNDS }, () => {
        const copies = documents.map(document => ({ ...document }));
        copies.forEach(before);
        const start = process.cpuUsage();
        for (const copy of copies) work(copy);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      }),
    );
  return new Map([
    ['money', best(french.money)],
    ['dates', best(french.dates, french.money)],
    [
      'money and dates',
      best(document => {
        french.money(document);
        french.dates(document);
      }),
    ],
  ]);
}
