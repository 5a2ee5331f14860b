import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleDigest, openCache } from '../../src/batch/cache.js';
import type { Stamp } from '../../src/batch/job.js';
import { inShard, shardFrom } from '../../src/batch/shard.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'depeche-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function stamp(article: string): Stamp {
  return { article, version: 'v', output: 'o', tally: [1, 0, 0, 0, 2, 0, 0, 0] };
}

describe('the cache', () => {
  it('knows in the next run what it was told in this one, the last word first', () => {
    const cache = openCache(folder, folder);
    cache.add([['a\n"é"/b', stamp('1')]]);
    cache.add([['a\n"é"/b', stamp('2')]]);
    expect(openCache(folder, folder).get('a\n"é"/b')).toEqual(stamp('2'));
    expect(openCache(folder, folder).get('c')).toBe(undefined);
  });

  it('leaves out a line that a crash cut short, and no line after it', () => {
    openCache(folder, folder).add([
      ['a', stamp('1')],
      ['b', stamp('1')],
    ]);
    const log = join(folder, 'cache.log');
    writeFileSync(log, readFileSync(log).subarray(0, -9));
    const cache = openCache(folder, folder);
    expect([cache.get('a'), cache.get('b')]).toEqual([stamp('1'), undefined]);
    cache.add([['c', stamp('1')]]);
    expect(openCache(folder, folder).get('c')).toEqual(stamp('1'));
  });

  it('is not confused by rubbish', () => {
    appendFileSync(join(folder, 'cache.log'), '\0\0\0\n[]\nnull\n{"a":1}\n');
    const cache = openCache(folder, folder);
    cache.add([['a', stamp('1')]]);
    expect(openCache(folder, folder).get('a')).toEqual(stamp('1'));
  });

  it('stays short however often everything changes', () => {
    for (let run = 0; run < 8; run++) {
      const cache = openCache(folder, folder);
      cache.add(Array.from({ length: 600 }, (_, i) => [`${i}`, stamp(`${run}`)] as const));
      cache.tidy();
    }
    const lines = readFileSync(join(folder, 'cache.log'), 'utf8').split('\n').length;
    expect(lines).toBeLessThan(600 * 2 + 1000 + 2);
    expect(openCache(folder, folder).get('599')).toEqual(stamp('7'));
  });
});

describe('an article is another one when', () => {
  const source = { id: 'a', path: 'a.txt', bytes: Buffer.from('mot'), title: null, published: null };

  it.each([
    ['its bytes', { bytes: Buffer.from('mots') }],
    ['its id', { id: 'b' }],
    ['its path', { path: 'a.html' }],
    ['its title', { title: 'Crue' }],
    ['its day', { published: '2020-03-12' }],
  ])('%s changes', (_, change) => {
    expect(articleDigest({ ...source, ...change })).not.toBe(articleDigest(source));
    expect(articleDigest({ ...source })).toBe(articleDigest(source));
  });
});

describe('shards', () => {
  it('take every id once, and about as many each', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `article-${i}`);
    const parts = [1, 2, 3].map(index => ids.filter(id => inShard(id, { index, count: 3 })));
    expect(parts.flat().sort()).toEqual([...ids].sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(900);
  });

  it('are written i/n', () => {
    expect(shardFrom('2/8')).toEqual({ index: 2, count: 8 });
    expect(['0/8', '9/8', '2', '/8', 'a/b', '-1/8'].map(shardFrom)).toEqual([null, null, null, null, null, null]);
  });
});
