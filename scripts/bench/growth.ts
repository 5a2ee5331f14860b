/** Whether time grows with the text and no faster: in this process, warm, the middle of three measurements. */
import { analyze } from '../../src/index.js';
import { type Sample, joined, part } from './articles.js';

export interface Growth {
  readonly name: string;
  readonly bytes: number;
  /** Seconds of processor time. */
  readonly cpu: number;
}

const TIMES = [1, 4, 16];
const ROUNDS = 3;

/** 1, 4 and 16 times so many articles, then one article of 1, 4 and 16 times the length. */
export function* growths(sample: Sample): Generator<Growth> {
  const base = Math.max(1, Math.round(sample.texts.length / 16));
  spentOn(part(sample, 4 * base));
  for (const times of TIMES) yield middle(`${base * times} articles`, part(sample, base * times));
  const article = joined(part(sample, Math.max(1, Math.round(base / 2))), 1);
  for (const times of TIMES) yield middle(`one article, × ${times}`, joined(article, times));
}

function middle(name: string, sample: Sample): Growth {
  const spent = Array.from({ length: ROUNDS }, () => spentOn(sample)).sort((a, b) => a - b);
  return { name, bytes: sample.bytes, cpu: spent[Math.floor(ROUNDS / 2)]! };
}

function spentOn({ texts, published }: Sample): number {
  const before = process.cpuUsage();
  texts.forEach((text, at) => analyze(`a${at}`, Buffer.from(text), { published: published[at] ?? null }));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
