/** What a number can be in a date or a sum: its features, and so its symbol. */
import type { NumberRead } from './atoms.js';
import type { Entry, Vocabulary } from './vocabulary.js';

const caches = new WeakMap<Vocabulary, Map<number, Entry>>();
/* Beyond this all numbers are alike. */
const ALIKE = 2200;

/** Entry of a number; those of whole numbers are made once for each vocabulary. */
export function entryOfNumber(vocabulary: Vocabulary, read: NumberRead, digits: number): Entry {
  const n = Number(read.decimal);
  if (read.scale || !Number.isInteger(n) || read.decimal!.includes('.'))
    return vocabulary.entryOf(namesOf(read, digits));
  let cache = caches.get(vocabulary);
  if (!cache) caches.set(vocabulary, (cache = new Map()));
  const key = Math.min(n, ALIKE) * 8 + Math.min(digits, 7);
  let entry = cache.get(key);
  if (!entry) cache.set(key, (entry = vocabulary.entryOf(namesOf(read, digits))));
  return entry;
}

/** Features of a number: what it can be in a date. `digits` is 0 when written in words or with separators. */
export function namesOf(read: NumberRead, digits: number): string[] {
  const names = ['number'];
  if (read.scale) return [...names, 'amount'];
  if (read.decimal!.includes('.')) return [...names, 'decimal'];
  const n = Number(read.decimal);
  names.push('int');
  if (n >= 1 && n <= 31 && digits <= 2) names.push('day');
  if (n >= 1 && n <= 31 && (digits === 1 || digits === 2)) names.push('dayfig');
  if (n <= 24 && digits <= 2) names.push('hour');
  if (n < 60 && digits <= 2) names.push('minute');
  if (digits === 4 && n >= 1000 && n < 2200) names.push('year');
  if (digits === 0 && n >= 1100 && n < 2100) names.push('wordyear');
  if (digits === 2 && (n >= 32 || n < 10)) names.push('yy');
  if (digits === 2) names.push('n2');
  if (digits === 3) names.push('n3');
  if (digits) names.push('figure');
  return names;
}

/** Every set of features that a number can have, so that symbols exist before the rules are compiled. */
export function numberNames(): string[][] {
  const sets: string[][] = [
    ['number', 'amount'],
    ['number', 'decimal'],
    ['number', 'amount', 'vague'],
  ];
  for (const figure of [false, true])
    for (let n = 0; n < 2300; n += n < 120 ? 1 : 90) {
      const read = { decimal: String(n), scale: 0, approx: false, figure };
      const written = String(n).length;
      for (const digits of figure ? [written, n < 10 ? 2 : written] : [0]) sets.push(namesOf(read, digits));
      if (n === 1 && !figure) sets.push([...namesOf(read, 0), 'one']);
    }
  for (const kind of ['clock', 'date', 'short-date', 'month-date']) sets.push([kind]);
  sets.push(['roman'], ['ordinal', 'first', 'dayth'], ['ordinal', 'dayth'], ['ordinal']);
  return sets;
}
