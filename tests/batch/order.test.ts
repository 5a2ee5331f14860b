import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/batch/order.js';

async function* numbers(count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}

const never = new AbortController().signal;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('inOrder', () => {
  it('yields in the order of the items, however long each takes', async () => {
    const slowFirst = async (i: number): Promise<number> => (await wait(20 - i), i);
    expect(await all(inOrder(numbers(20), 5, slowFirst, never))).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('never takes more than the limit ahead of the reader', async () => {
    const taken: number[] = [];
    let read = 0;
    for await (const _ of inOrder(numbers(30, taken), 4, async i => i, never)) {
      await wait(1);
      read++;
      expect(taken.length - read).toBeLessThanOrEqual(4);
    }
    expect(read).toBe(30);
  });

  it('hands out what is done while the source makes wait', async () => {
    let release = (): void => {};
    async function* stalled(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>(resolve => (release = resolve));
      yield 2;
    }
    const results = inOrder(stalled(), 8, async i => i, never);
    expect((await results.next()).value).toBe(1);
    const second = results.next();
    release();
    expect((await second).value).toBe(2);
  });

  it('ends at once when told to, and throws what a run throws when its turn comes', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 10);
    expect(await all(inOrder(numbers(3), 2, () => new Promise(() => {}), abort.signal))).toEqual([]);
    const failing = inOrder(numbers(3), 3, async i => Promise.reject(new Error(`no ${i}`)), never);
    await expect(all(failing)).rejects.toThrow('no 0');
  });
});
