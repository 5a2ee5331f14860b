/** A difference where it stands: file, line, and the sentence around it. What every rendering shows. */
import type { Records, SpanRecord } from '../records.js';
import { type Difference, placeOf } from './difference.js';
import type { Scores } from './score.js';

export interface Finding {
  readonly difference: Difference;
  /** `corpus/0042.txt`, as the reader would open it. */
  readonly file: string;
  /** From 1; null when the article is not there. */
  readonly line: number | null;
  /** The sentence, cut in three at the words at issue; empty when the article is not there. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Against the baseline, where one was given. */
  readonly trend: 'regressed' | 'still wrong' | null;
}

/** Everything that `diff` has to say. */
export interface Findings {
  readonly findings: readonly Finding[];
  /** Wrong in the baseline and right now. */
  readonly fixed: readonly Difference[];
  /** Whether there was a baseline. */
  readonly compared: boolean;
  readonly scores: Scores;
  /** Articles whose golden was compared. */
  readonly articles: number;
  /** Ids of goldens that nobody has reviewed: not counted. */
  readonly drafts: readonly string[];
  /** Goldens that could not be compared, each with the reason. */
  readonly stale: readonly string[];
  /** Differences rejected with a reason. */
  readonly known: number;
  /** Rejections that nothing corresponds to any more, as `id: change`. */
  readonly gone: readonly string[];
  /** F1 below what was asked. */
  readonly below: readonly string[];
}

/** An article to look things up in; null when its file is not there. */
export interface Place {
  readonly file: string;
  readonly text: string | null;
  readonly sentences: Records['sentences'];
}

const AROUND = 90;

/** Puts a difference in its place. */
export function findingOf(difference: Difference, place: Place, trend: Finding['trend'] = null): Finding {
  const { file, text } = place;
  if (text === null) return { difference, file, line: null, before: '', words: '', after: '', trend };
  const span = placeOf(difference);
  const { start, end } = sentenceAround(span, place.sentences, text);
  const [from, to] = [Math.max(start, span.start - AROUND), Math.min(end, span.end + AROUND)];
  return {
    difference,
    file,
    line: lineOf(span.start, place, text),
    before: (from > start ? '…' : '') + oneLine(text.slice(from, span.start)),
    words: oneLine(text.slice(span.start, span.end)),
    after: oneLine(text.slice(span.end, to)) + (to < end ? '…' : ''),
    trend,
  };
}

const lineStarts = new WeakMap<Place, number[]>();

/** From 1. The lines of an article are counted once. */
function lineOf(offset: number, place: Place, text: string): number {
  const starts = lineStarts.get(place) ?? [
    0,
    ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length),
  ];
  lineStarts.set(place, starts);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAround(span: SpanRecord, sentences: Place['sentences'], text: string): SpanRecord {
  const first = sentences.find(({ end }) => end > span.start);
  const last = sentences.find(({ end }) => end >= span.end);
  const start = first && first.start <= span.start ? first.start : Math.max(0, span.start - AROUND);
  return { start, end: last && last.start <= span.end ? last.end : Math.min(text.length, span.end + AROUND) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
