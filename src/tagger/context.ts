/** Features that need more than one word: pairs, list matches, runs of capitals, the rest of the article. */
import { mix } from './hash.js';
import { Place, type Reading, wordAt, Written } from './reading.js';
import { isCapital } from './shape.js';
import type { WordType } from './words.js';

/** Where features are collected; the list is reused from token to token. */
export interface FeatureList {
  readonly hashes: Int32Array;
  length: number;
}

export const MOST_FEATURES = 400;

export function featureList(): FeatureList {
  return { hashes: new Int32Array(MOST_FEATURES), length: 0 };
}

const enum Template {
  Shapes = 101,
  ShapesWide,
  PairBefore,
  PairAfter,
  Around,
  BeforeAndShape,
  AfterAndShape,
  TwoBefore,
  TwoAfter,
  ClusterBefore,
  ClusterAfter,
  Standing,
  Casing,
  List,
  ListsHere,
  RunPlace,
  RunBefore,
  RunBefore2,
  RunAfter,
  RunFirst,
  RunLast,
  RunLists,
  ElseBefore,
  ElseAfter,
  ElseList,
  ElseSpan,
  Acronym,
  Governor,
  GovernorKind,
  Phrase,
  PhraseKind,
}

function add(list: FeatureList, template: Template, value: number): void {
  if (list.length < MOST_FEATURES) list.hashes[list.length++] = mix(template, value);
}

/** Fills `list` with the features of token `i` of the sentence from `first` to `last`. */
export function contextFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  list.length = 0;
  const here = wordAt(reading, i);
  const before = typeIn(reading, i - 1, first, last);
  const after = typeIn(reading, i + 1, first, last);
  add(list, Template.PairBefore, mix(before.folded, here.folded));
  add(list, Template.PairAfter, mix(here.folded, after.folded));
  // « il est venu hier »: far from capitals and lists the words alone say enough.
  if (!reading.lively[i]) return;
  neighbourFeatures(reading, i, first, last, list);
  add(list, Template.Standing, mix(reading.place[i]!, here.shape));
  listFeatures(reading, i, first, last, list);
  phraseFeatures(reading, i, list);
  if (!isCapital(here.shape)) return;
  const written = reading.written[i]!;
  add(list, Template.Casing, mix(written, reading.place[i]! & Place.SentenceStart));
  add(list, Template.Casing, mix(written & (Written.Lower | Written.CapitalInside), here.shape + 1000));
  runFeatures(reading, i, first, last, list);
  elsewhereFeatures(reading, i, list);
}

/** The word type at a token, or what stands beyond the sentence. */
function typeIn(reading: Reading, at: number, first: number, last: number): WordType {
  return reading.vocabulary.types[at >= first && at < last ? reading.word[at]! : 0]!;
}

function neighbourFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  const here = wordAt(reading, i);
  const before = typeIn(reading, i - 1, first, last);
  const after = typeIn(reading, i + 1, first, last);
  const before2 = typeIn(reading, i - 2, first, last);
  const after2 = typeIn(reading, i + 2, first, last);
  const shapes = mix(mix(before.shape, here.shape), after.shape);
  add(list, Template.Shapes, shapes);
  add(list, Template.ShapesWide, mix(mix(shapes, before2.shape), after2.shape));
  add(list, Template.Around, mix(mix(before.folded, after.folded), here.shape));
  add(list, Template.BeforeAndShape, mix(before.folded, here.shape));
  add(list, Template.AfterAndShape, mix(after.folded, here.shape));
  add(list, Template.TwoBefore, mix(mix(before2.folded, before.folded), here.shape));
  add(list, Template.TwoAfter, mix(mix(after.folded, after2.folded), here.shape));
  add(list, Template.ClusterBefore, mix(mix(before.cluster >> 6, here.cluster >> 6), here.shape));
  add(list, Template.ClusterAfter, mix(mix(after.cluster >> 6, here.cluster >> 6), here.shape));
}

function listFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  for (let k = -1; k <= 1; k++) {
    const j = i + k;
    if (j < first || j >= last) continue;
    bits(list, Template.List, reading.begins[j]!, k + 10);
    bits(list, Template.List, reading.goesOn[j]!, k + 20);
    bits(list, Template.List, reading.ends[j]!, k + 30);
    if (k === 0) bits(list, Template.List, reading.single[j]!, 40);
  }
  const here = mix(mix(reading.begins[i]!, reading.goesOn[i]!), mix(reading.ends[i]!, reading.single[i]!));
  add(list, Template.ListsHere, here);
}

/** « tribunal » … « Ain »: each token between knows both ends. */
function phraseFeatures(reading: Reading, i: number, list: FeatureList): void {
  const { governor, capital, acronym } = reading.phrases;
  if (acronym[i] !== 0) add(list, Template.Acronym, acronym[i]!);
  const noun = governor[i]!;
  const name = capital[i]!;
  if (noun < 0) return;
  const { folded, cluster } = wordAt(reading, noun);
  const listed = reading.single[noun]! | reading.begins[noun]! | reading.ends[noun]!;
  const place = i === noun ? 0 : i === name ? 1 : name >= 0 && i > name ? 2 : 3;
  add(list, Template.Governor, mix(folded, place));
  add(list, Template.GovernorKind, mix(cluster >> 5, place));
  add(list, Template.GovernorKind, mix(listed, place + 50));
  if (name < 0) return;
  const { usage, lists, shape } = wordAt(reading, name);
  const kind = mix((usage & 31) + 1, shape);
  add(list, Template.Phrase, mix(mix(folded, place), kind));
  add(list, Template.Phrase, mix(mix(listed, place + 50), kind));
  add(list, Template.PhraseKind, mix(mix(cluster >> 5, place), mix(kind, lists)));
}

function bits(list: FeatureList, template: Template, mask: number, salt: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) add(list, template, mix(31 - Math.clz32(rest & -rest), salt));
}

/** « le ministre Jean Petit a »: what stands before and after the whole run of capitals. */
function runFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  const start = reading.runFirst[i]!;
  const end = reading.runLast[i]!;
  const part = (i === start ? 0 : 1) + (i === end - 1 ? 0 : 2);
  const before = typeIn(reading, start - 1, first, last);
  const before2 = typeIn(reading, start - 2, first, last);
  add(list, Template.RunPlace, mix(Math.min(end - start, 5), part));
  add(list, Template.RunBefore, mix(before.folded, part));
  add(list, Template.RunBefore2, mix(mix(before2.folded, before.folded), part));
  add(list, Template.RunAfter, mix(typeIn(reading, end, first, last).folded, part));
  add(list, Template.RunBefore, mix(mix(before2.cluster >> 4, before.folded), part + 50));
  if (i !== start) {
    add(list, Template.RunFirst, mix(wordAt(reading, start).folded, part));
    add(list, Template.RunLists, mix(wordAt(reading, start).usage & 31, part));
  }
  if (i !== end - 1) {
    add(list, Template.RunLast, mix(wordAt(reading, end - 1).folded, part));
    add(list, Template.RunLists, mix(wordAt(reading, end - 1).usage & 31, part + 100));
  }
}

const MOST_ELSEWHERE = 6;

/** Evidence from the other places where the article writes this word. */
function elsewhereFeatures(reading: Reading, i: number, list: FeatureList): void {
  let seen = 0;
  for (let j = reading.firstSame[i]!; j >= 0 && seen < MOST_ELSEWHERE; j = reading.nextSame[j]!) {
    if (j === i) continue;
    seen++;
    const start = reading.runFirst[j]!;
    const end = reading.runLast[j]!;
    if (start > 0) add(list, Template.ElseBefore, mix(wordAt(reading, start - 1).folded, j === start ? 1 : 0));
    if (end < reading.count) add(list, Template.ElseAfter, mix(wordAt(reading, end).folded, j === end - 1 ? 1 : 0));
    if (j > start) add(list, Template.ElseSpan, mix(wordAt(reading, j - 1).usage & 31, 1));
    if (j > start) bits(list, Template.ElseList, reading.single[j - 1]!, 5);
    bits(list, Template.ElseList, reading.begins[j]!, 1);
    bits(list, Template.ElseList, reading.goesOn[j]!, 2);
    bits(list, Template.ElseList, reading.ends[j]!, 3);
    if (isCapital(wordAt(reading, j).shape))
      add(list, Template.ElseSpan, mix(Math.min(end - start, 4), 100 + j - start));
  }
  add(list, Template.ElseSpan, Math.min(seen, 3) + 10_000);
}
