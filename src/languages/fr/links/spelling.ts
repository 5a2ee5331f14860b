/** Spellings that differ by a slip of the pen: « Valmarine » and « Valmarinne ». */
import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Form } from './forms.js';

/** Jaro-Winkler similarity from which two long words are one misspelt; fitted on slips in the training articles. */
const CLOSE = 0.93;
const SHORTEST = 5;
/** Bound on comparisons within one bucket, so that a list of thousands of look-alikes stays cheap. */
const LARGEST_BUCKET = 40;

/** Same word but for a slip; words that share no first letter, short ones, and ones with figures never are. */
export function misspelt(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  return JaroWinklerDistance(a, b) >= CLOSE && oneSlip(a, b);
}

/** One letter more, less, other, or two swapped. */
function oneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.slice(from, a.length - tail);
  const right = b.slice(from, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Pairs of forms that are one name but for a slip in one word. */
export function spellingVariants(forms: readonly Form[]): (readonly [Form, Form])[] {
  const buckets = new Map<string, Form[]>();
  const pairs: (readonly [Form, Form])[] = [];
  for (const form of forms) {
    if (form.key.length < SHORTEST) continue;
    const start = form.key.slice(0, 3);
    const bucket = buckets.get(start);
    if (!bucket) {
      buckets.set(start, [form]);
      continue;
    }
    for (const other of bucket) if (misspelt(form.key, other.key)) pairs.push([other, form]);
    if (bucket.length < LARGEST_BUCKET) bucket.push(form);
  }
  return pairs;
}
