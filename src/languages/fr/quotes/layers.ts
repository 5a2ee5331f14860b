/** Layers of numbers over the tokens of a document: what stands on each. */
import type { Span, Tokens } from '../../../document.js';
import type { Linked } from '../../../language.js';
import { type QuoteLexicon, WordClass } from './lexicon.js';
import type { Quoted } from './marks.js';
import { mayOpenPhrase } from './phrase-words.js';
import type { Range } from './scene.js';
import { ALL_CLASSES, Trait } from './traits.js';
import { phraseFrom } from './word-index.js';

/** Ranges of tokens of the quotations, which come in order of opening; in `owner` the innermost of each token. */
export function quotationsOver({ count, start }: Tokens, quoted: readonly Quoted[], owner: Int32Array): Range[] {
  let first = 0;
  return quoted.map(({ outer }, index) => {
    while (first < count && start[first]! < outer.start) first++;
    let last = first;
    while (last < count && start[last]! < outer.end) owner[last++] = index;
    return { first, last };
  });
}

/** The index of each span on its tokens. */
export function layOver({ count, start, end }: Tokens, spans: readonly Span[], on: Int32Array): void {
  let token = 0;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at]!;
    while (token < count && end[token]! <= span.start) token++;
    for (let i = token; i < count && start[i]! < span.end; i++) on[i] = at;
  }
}

/** For each name its first token and the one after its last. */
export function edgesOf(nameOf: Int32Array, count: number): [first: Int32Array, last: Int32Array] {
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  for (let i = 0; i < nameOf.length; i++) {
    const at = nameOf[i]!;
    if (at < 0) continue;
    if (last[at] === 0) first[at] = i;
    last[at] = i + 1;
  }
  return [first, last];
}

/** Classes of the words where they stand. */
export function classesOf(
  { tokens }: Linked,
  lexicon: QuoteLexicon,
  traits: Int32Array,
  phrases: Int32Array,
): Int32Array {
  const { count, lower } = tokens;
  const classes = new Int32Array(count);
  const nominal = WordClass.Determiner | WordClass.Contracted | WordClass.Of;
  for (let i = 0, before = 0; i < count; i++) {
    // « le département », « du gouvernement » are no adverbs.
    before = (traits[i]! & Trait.Ment) !== 0 && (before & nominal) !== 0 ? 0 : traits[i]! & ALL_CLASSES;
    classes[i] = before;
  }
  for (let i = 0; i < count; i++) {
    if (!mayOpenPhrase(phrases, i)) continue;
    const phrase = phraseFrom(lexicon.adverbials, lower, i);
    if (phrase) classes.fill(WordClass.Adverb, i, i + phrase.words.length);
  }
  return classes;
}
