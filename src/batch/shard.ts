/** A run divided over several machines: each takes the articles whose ids fall to it. */
import { createHash } from 'node:crypto';
import type { Shard } from './job.js';

/** « 2/8 » → the second of eight parts; null when it is none. */
export function shardFrom(written: string): Shard | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(written);
  if (!match) return null;
  const [index, count] = [Number(match[1]), Number(match[2])];
  return index >= 1 && index <= count ? { index, count } : null;
}

/** Whether the article of this id belongs to the part: the same on every machine. */
export function inShard(id: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % count === index - 1;
}
