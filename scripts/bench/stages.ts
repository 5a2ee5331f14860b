/** What each stage takes of the whole, in this process. */
import { toJson } from '../../src/formats/json.js';
import { language } from '../../src/languages/index.js';
import { detect } from '../../src/stages/detect.js';
import { emit } from '../../src/stages/emit.js';
import { read } from '../../src/stages/read.js';
import { resolve } from '../../src/stages/resolve.js';
import { split } from '../../src/stages/split.js';
import { tag } from '../../src/stages/tag.js';
import type { Sample } from './articles.js';

export type Stage = 'read' | 'detect' | 'split' | 'tag' | 'resolve' | 'emit' | 'write';

/** Milliseconds in each stage over all articles, after a round to warm up. `write` makes JSON of the records. */
export function stageTimes({ texts, published }: Sample): Map<Stage, number> {
  const french = language('fr');
  const spent = new Map<Stage, number>();
  const timed = <T>(stage: Stage, work: () => T): T => {
    const start = performance.now();
    const result = work();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - start);
    return result;
  };
  const all = (count: number): void => {
    for (let at = 0; at < count; at++) {
      const bytes = Buffer.from(texts[at]!);
      const source = { id: `a${at}`, path: 'a.txt', bytes, published: published[at] ?? null };
      const article = timed('read', () => read(source, french));
      const detected = timed('detect', () => detect(article, french));
      const segmented = timed('split', () => split(detected, french));
      const tagged = timed('tag', () => tag(segmented, french));
      const document = timed('resolve', () => resolve(tagged, french));
      const records = timed('emit', () => emit(document));
      timed('write', () => Buffer.from(toJson(records)));
    }
  };
  all(Math.min(200, texts.length));
  spent.clear();
  all(texts.length);
  return spent;
}
