/**
 * Patterns that begin with one of a list of words, « film », « rue », « groupe »: they are tried where such a word stands
 * and nowhere else. A word may follow a hyphen or an apostrophe within its token: « grand-rue ».
 */
import type { Segmented, Tokens } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';
import { perWord } from '../../../text/per-word.js';

export const Trigger = { Work: 1, Street: 2, Governor: 4, Hyphen: 8 } as const;

/** Bits of `Trigger` for each token. */
export type Triggers = (tokens: Tokens) => Int32Array;

export const TRIGGER_FILES = {
  [Trigger.Work]: 'work-nouns.txt',
  [Trigger.Street]: 'street-heads.txt',
  [Trigger.Governor]: 'organisation-governors.txt',
} as const;

/** Reads the lists. */
export function triggersOf(data: ReadData): Triggers {
  const firsts = new Map<string, number>();
  for (const [bit, file] of Object.entries(TRIGGER_FILES)) {
    for (const noun of wordsOf(data(`lexicon/${file}`), file)) {
      const first = noun.split(' ', 1)[0]!.toLowerCase();
      firsts.set(first, (firsts.get(first) ?? 0) | Number(bit));
    }
  }
  return perWord(word => {
    const bits = hyphenated(word) | (firsts.get(word) ?? 0);
    if (LETTERS.test(word) || !BOUNDARY.test(word)) return bits;
    return startsIn(word).reduce((all, start) => all | (firsts.get(word.slice(start)) ?? 0), bits);
  });
}

/** Two names in one token: « Metz-Nancy ». */
export function hyphenated(word: string): number {
  return word.includes('-') ? Trigger.Hyphen : 0;
}

/* Nearly all words. */
const LETTERS = /^[a-zà-öø-ÿœ]+$/;
const BOUNDARY = /[^\p{L}\p{M}\p{N}_]/u;

/** Where a word may begin in a token: at its start, and behind a hyphen, point or apostrophe. */
function startsIn(token: string): number[] {
  const starts = [0];
  for (let at = 1; at < token.length; at++) if (BOUNDARY.test(token[at - 1]!)) starts.push(at);
  return starts;
}

/** All matches, in order and none inside another, of a sticky pattern that begins with a word of `trigger`. */
export function matchesAt(
  { tokens, view }: Segmented,
  bits: Int32Array,
  trigger: number,
  pattern: RegExp,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (let i = 0; i < tokens.count; i++) {
    if ((bits[i]! & trigger) === 0) continue;
    for (const start of startsIn(tokens.text[i]!)) {
      pattern.lastIndex = tokens.start[i]! + start;
      const match = pattern.lastIndex < end ? null : pattern.exec(view.text);
      if (!match) continue;
      found.push(match);
      end = pattern.lastIndex;
    }
  }
  return found;
}
