/** Where a quotation that lost a mark ends. */

export const LETTER = /[\p{L}\p{N}]/u;

/** The first comma or point of the words from `start`; they end at `end` when there is none. */
export function pauseAfter(text: string, start: number, end: number): number {
  const pause = text.slice(start, Math.min(end, start + 1000)).search(/[,.;:!?](?=\s|$)/);
  return pause > 0 ? start + pause : start + text.slice(start, end).trimEnd().length;
}

export function takesUp(first: string, kind: string): boolean {
  return first === kind || (kind === '«' && first === '»') || (kind === '“' && first === '”');
}

const SENTENCE_END = /[.!?…](?=\s+[\p{Lu}«"“])/u;

export function sentenceEnd(text: string, start: number, end: number): number {
  const window = text.slice(start, Math.min(end, start + 2000));
  const found = window.search(SENTENCE_END);
  return found < 0 ? end : start + found + 1;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10;
}
