/** What a word alone tells the quotation rules, as bits: its classes (see classes.ts) and the traits below. */
import type { Tokens } from '../../../document.js';
import { perWord } from '../../../text/per-word.js';
import { type QuoteLexicon, WordClass } from './lexicon.js';
import type { WordIndex } from './word-index.js';

/** Bits above those of WordClass. */
export const Trait = {
  /** A third-person form of a known verb. */
  Finite: 1 << 15,
  /** Ends like one that is not known: « rouvriraient ». */
  FiniteEnding: 1 << 16,
  /** A verb's form that is a noun elsewhere: « demande ». */
  NounForm: 1 << 17,
  /** A form of a reporting verb. */
  Reporting: 1 << 18,
  /** Begins a phrase that counts as an adverb, or a preposition that sets a source: « selon », « d' » « après ». */
  OpensPhrase: 1 << 19,
  /** Goes on one, as its second word, or is all of it. */
  SecondInPhrase: 1 << 20,
  /** An adverb by its ending alone may be a noun: « département ». */
  Ment: 1 << 21,
  Article: 1 << 22,
  /** What stands behind it is a verb: « se », « ne », « lui ». */
  LeadsVerb: 1 << 23,
  /** « -t-elle » */
  Inverted: 1 << 24,
  /** The infinitive of a known verb. */
  Infinitive: 1 << 25,
  /** Ends like an infinitive and is not known to be something else. */
  InfinitiveEnding: 1 << 26,
} as const;

/** The bits of classes within the bits of a word. */
export const ALL_CLASSES = (1 << 15) - 1;

const FINITE_ENDING = /(?:aient|èrent|ra|ront|rait|ait|irent|urent)$/u;

/* Infinitives in -re are told from nouns (« le ministère ») by their consonant or by being known. */
const INFINITIVE_ENDING = /(?:er|ir|[dtpv]re|[cd]oir|uire|crire|faire|aître)$/u;

const FEW_WORDS: readonly (readonly [number, readonly string[]])[] = [
  [Trait.Article, ['le', 'la', 'les', "l'"]],
  [Trait.LeadsVerb, ['se', "s'", 'ne', "n'", 'y', 'lui', 'leur']],
  [Trait.Inverted, ['il', 'elle', 'ils', 'elles', 'on', 'ce'].flatMap(word => [`-${word}`, `-t-${word}`])],
];

/** Classes and traits of each token's word. */
export function traitsOf(lexicon: QuoteLexicon): (tokens: Tokens) => Int32Array {
  const { finite, nounForms, readings, infinitives, notInfinitive } = lexicon;
  const few = fewWords(lexicon);
  return perWord(word => {
    let bits = classOf(word, lexicon) | (few.get(word) ?? 0);
    if (finite.has(word)) bits |= Trait.Finite;
    if (nounForms.has(word)) bits |= Trait.NounForm;
    if (readings.has(word)) bits |= Trait.Reporting;
    const last = word.at(-1);
    if ((last === 't' || last === 'a') && word.length > 5) {
      if (FINITE_ENDING.test(word)) bits |= Trait.FiniteEnding;
      else if ((bits & ALL_CLASSES) === WordClass.Adverb && word.endsWith('ment')) bits |= Trait.Ment;
    }
    if (last === 'r' || last === 'e') {
      if (infinitives.has(word)) bits |= Trait.Infinitive;
      if (INFINITIVE_ENDING.test(word) && !notInfinitive.has(word)) bits |= Trait.InfinitiveEnding;
    }
    return bits;
  });
}

/** Articles, clitics and the words of phrases, with their bits. */
function fewWords({ adverbials, prepositions }: QuoteLexicon): Map<string, number> {
  const few = new Map<string, number>();
  const add = (bit: number, words: Iterable<string>): void => {
    for (const word of words) few.set(word, (few.get(word) ?? 0) | bit);
  };
  for (const [bit, words] of FEW_WORDS) add(bit, words);
  for (const phrases of [adverbials, prepositions]) {
    add(Trait.OpensPhrase, phrases.keys());
    add(Trait.SecondInPhrase, secondsIn(phrases));
  }
  return few;
}

/** Words that stand second in a phrase, and phrases of one word. */
function secondsIn(index: WordIndex<{ readonly words: readonly string[] }>): string[] {
  return [...index].flatMap(([first, bySecond]) => [...bySecond.keys()].map(second => second || first));
}

/** Whether one of the phrases may begin at token `i`. */
export function mayOpenPhrase(traits: Int32Array, i: number): boolean {
  if ((traits[i]! & Trait.OpensPhrase) === 0) return false;
  const next = i + 1 < traits.length ? traits[i + 1]! : 0;
  return ((traits[i]! | next) & Trait.SecondInPhrase) !== 0;
}

function classOf(word: string, { classes, finite }: QuoteLexicon): number {
  const known = classes.get(word);
  if (known !== undefined) return known;
  return word.length > 6 && word.endsWith('ment') && !finite.has(word) ? WordClass.Adverb : 0;
}
