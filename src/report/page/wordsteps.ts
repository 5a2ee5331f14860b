/** Growing and shrinking a span by a word. No DOM here. */
import type { Range } from './segments.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu;

export type Step = 'grow-end' | 'shrink-end' | 'grow-start' | 'shrink-start';

/** The span after one step over the words of `text`; the same span when there is nothing more to take or give. */
export function stepped(text: string, { start, end }: Range, step: Step): Range {
  if (step === 'grow-end') return { start, end: wordsIn(text, end, Math.min(text.length, end + 200))[0]?.end ?? end };
  if (step === 'grow-start')
    return { start: wordsIn(text, Math.max(0, start - 200), start).at(-1)?.start ?? start, end };
  const inside = wordsIn(text, start, end);
  if (inside.length < 2) return { start, end };
  return step === 'shrink-end' ? { start, end: inside.at(-2)!.end } : { start: inside[1]!.start, end };
}

function wordsIn(text: string, from: number, to: number): Range[] {
  return [...text.slice(from, to).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
}
