/** Features that need more than one word: pairs, list matches, runs of capitals, the rest of the article. */
import { mix } from './hash.js';
import { Place, Written } from './place.js';
import type { Reading } from './reading.js';
import { isCapital } from './shape.js';
import { Fact } from './vocabulary.js';

/** Where features are collected; the list is reused from token to token. */
export interface FeatureList {
  readonly hashes: Int32Array;
  length: number;
}

/** Sums are kept in 16 bits: with the words around, no more than `MOST_ROWS` (weights.ts) must come together. */
export const MOST_FEATURES = 130;

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

/** Fills `list` with the features of token `i`, which is lively, of the sentence from `first` to `last`. */
export function contextFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  list.length = 0;
  neighbourFeatures(reading, i, first, last, list);
  add(list, Template.Standing, mix(reading.place[i]!, reading.shape[i]!));
  listFeatures(reading, i, first, last, list);
  phraseFeatures(reading, i, list);
  if (!isCapital(reading.shape[i]!)) return;
  const written = reading.written[i]!;
  add(list, Template.Casing, mix(written, reading.place[i]! & Place.SentenceStart));
  add(list, Template.Casing, mix(written & (Written.Lower | Written.CapitalInside), reading.shape[i]! + 1000));
  runFeatures(reading, i, first, last, list);
  elsewhereFeatures(reading, i, list);
}

/** Hash of the folded word at a token, or of what stands beyond the sentence. */
function foldedIn(reading: Reading, at: number, first: number, last: number): number {
  return at >= first && at < last ? reading.folded[at]! : reading.vocabulary.facts[Fact.Folded]!;
}

/** A value of a token, 0 beyond the sentence. */
function valueIn(values: Int32Array | Uint8Array, at: number, first: number, last: number): number {
  return at >= first && at < last ? values[at]! : 0;
}

function neighbourFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  const { shape, cluster } = reading;
  const here = shape[i]!;
  const before = foldedIn(reading, i - 1, first, last);
  const after = foldedIn(reading, i + 1, first, last);
  add(list, Template.PairBefore, mix(before, reading.folded[i]!));
  add(list, Template.PairAfter, mix(reading.folded[i]!, after));
  const shapes = mix(mix(valueIn(shape, i - 1, first, last), here), valueIn(shape, i + 1, first, last));
  add(list, Template.Shapes, shapes);
  const wide = mix(shapes, valueIn(shape, i - 2, first, last));
  add(list, Template.ShapesWide, mix(wide, valueIn(shape, i + 2, first, last)));
  add(list, Template.Around, mix(mix(before, after), here));
  add(list, Template.BeforeAndShape, mix(before, here));
  add(list, Template.AfterAndShape, mix(after, here));
  add(list, Template.TwoBefore, mix(mix(foldedIn(reading, i - 2, first, last), before), here));
  add(list, Template.TwoAfter, mix(mix(after, foldedIn(reading, i + 2, first, last)), here));
  const own = cluster[i]! >> 6;
  add(list, Template.ClusterBefore, mix(mix(valueIn(cluster, i - 1, first, last) >> 6, own), here));
  add(list, Template.ClusterAfter, mix(mix(valueIn(cluster, i + 1, first, last) >> 6, own), here));
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
  const folded = reading.folded[noun]!;
  const cluster = reading.cluster[noun]!;
  const listed = reading.single[noun]! | reading.begins[noun]! | reading.ends[noun]!;
  const place = i === noun ? 0 : i === name ? 1 : name >= 0 && i > name ? 2 : 3;
  add(list, Template.Governor, mix(folded, place));
  add(list, Template.GovernorKind, mix(cluster >> 5, place));
  add(list, Template.GovernorKind, mix(listed, place + 50));
  if (name < 0) return;
  const kind = mix((reading.usage[name]! & 31) + 1, reading.shape[name]!);
  add(list, Template.Phrase, mix(mix(folded, place), kind));
  add(list, Template.Phrase, mix(mix(listed, place + 50), kind));
  add(list, Template.PhraseKind, mix(mix(cluster >> 5, place), mix(kind, reading.lists[name]!)));
}

function bits(list: FeatureList, template: Template, mask: number, salt: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) add(list, template, mix(31 - Math.clz32(rest & -rest), salt));
}

/** « le ministre Jean Petit a »: what stands before and after the whole run of capitals. */
function runFeatures(reading: Reading, i: number, first: number, last: number, list: FeatureList): void {
  const start = reading.runFirst[i]!;
  const end = reading.runLast[i]!;
  const part = (i === start ? 0 : 1) + (i === end - 1 ? 0 : 2);
  const before = foldedIn(reading, start - 1, first, last);
  const before2 = foldedIn(reading, start - 2, first, last);
  add(list, Template.RunPlace, mix(Math.min(end - start, 5), part));
  add(list, Template.RunBefore, mix(before, part));
  add(list, Template.RunBefore2, mix(mix(before2, before), part));
  add(list, Template.RunAfter, mix(foldedIn(reading, end, first, last), part));
  add(list, Template.RunBefore, mix(mix(valueIn(reading.cluster, start - 2, first, last) >> 4, before), part + 50));
  if (i !== start) {
    add(list, Template.RunFirst, mix(reading.folded[start]!, part));
    add(list, Template.RunLists, mix(reading.usage[start]! & 31, part));
  }
  if (i !== end - 1) {
    add(list, Template.RunLast, mix(reading.folded[end - 1]!, part));
    add(list, Template.RunLists, mix(reading.usage[end - 1]! & 31, part + 100));
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
    if (start > 0) add(list, Template.ElseBefore, mix(reading.folded[start - 1]!, j === start ? 1 : 0));
    if (end < reading.count) add(list, Template.ElseAfter, mix(reading.folded[end]!, j === end - 1 ? 1 : 0));
    if (j > start) add(list, Template.ElseSpan, mix(reading.usage[j - 1]! & 31, 1));
    if (j > start) bits(list, Template.ElseList, reading.single[j - 1]!, 5);
    bits(list, Template.ElseList, reading.begins[j]!, 1);
    bits(list, Template.ElseList, reading.goesOn[j]!, 2);
    bits(list, Template.ElseList, reading.ends[j]!, 3);
    if (isCapital(reading.shape[j]!)) add(list, Template.ElseSpan, mix(Math.min(end - start, 4), 100 + j - start));
  }
  add(list, Template.ElseSpan, Math.min(seen, 3) + 10_000);
}
