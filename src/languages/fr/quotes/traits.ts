/** What a word alone tells the quotation rules, as bits: its classes (see classes.ts) and the traits below. */
import { type QuoteLexicon, WordClass } from './lexicon.js';

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
  /** A participle of a known verb. */
  Participle: 1 << 19,
  /** A form of avoir or être that may carry a compound tense: « a », « ai ». */
  Auxiliary: 1 << 20,
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
  /** Somebody who may speak: « porte-parole ». */
  SpeakerNoun: 1 << 27,
  /** « communiqué » */
  DocumentNoun: 1 << 28,
  /** May govern a reporting infinitive: « tient », « tenu ». */
  Governor: 1 << 29,
  /** « réponse » */
  ReportingNoun: 1 << 30,
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

/** « j'ai répondu que »: in an interview the speaker reports too. */
export const OWN_AUXILIARY: ReadonlyMap<string, 'avoir'> = new Map([
  ['ai', 'avoir'],
  ['avons', 'avoir'],
]);

/** Classes and traits of a word. */
export function traitReader(lexicon: QuoteLexicon): (word: string) => number {
  const { notInfinitive } = lexicon;
  const listed = listedTraits(lexicon);
  return word => {
    let bits = listed.get(word) ?? 0;
    const last = word.charCodeAt(word.length - 1);
    if (last === T || last === A) {
      const isAdverb = word.length > 6 && word.endsWith('ment') && (bits & (ALL_CLASSES | Trait.Finite)) === 0;
      if (isAdverb) bits |= WordClass.Adverb;
      if (word.length > 5) bits |= byEnding(word, bits);
    } else if ((last === R || last === E) && INFINITIVE_ENDING.test(word) && !notInfinitive.has(word)) {
      bits |= Trait.InfinitiveEnding;
    }
    return bits;
  };
}

const [T, A, R, E] = [...'tare'].map(letter => letter.charCodeAt(0));

/** « rouvriraient », « département » */
function byEnding(word: string, bits: number): number {
  if (FINITE_ENDING.test(word)) return Trait.FiniteEnding;
  return (bits & ALL_CLASSES) === WordClass.Adverb && word.endsWith('ment') ? Trait.Ment : 0;
}

/** What the lists say, gathered once: one look-up for a word seen for the first time. */
function listedTraits(lexicon: QuoteLexicon): Map<string, number> {
  const traits = new Map<string, number>();
  const add = (bit: number, words: Iterable<string>): void => {
    for (const word of words) traits.set(word, (traits.get(word) ?? 0) | bit);
  };
  for (const [bit, words] of FEW_WORDS) add(bit, words);
  for (const [word, bits] of lexicon.classes) add(bits, [word]);
  add(Trait.Infinitive, lexicon.infinitives);
  add(Trait.Finite, lexicon.finite.keys());
  add(Trait.NounForm, lexicon.nounForms);
  add(Trait.Reporting, lexicon.readings.keys());
  add(Trait.Participle, lexicon.participles.keys());
  add(Trait.Auxiliary, [...lexicon.auxiliaries.keys(), ...OWN_AUXILIARY.keys()]);
  add(Trait.SpeakerNoun, lexicon.speakerNouns);
  add(Trait.DocumentNoun, lexicon.documentNouns);
  add(Trait.ReportingNoun, lexicon.reportingNouns);
  add(Trait.Governor, [...lexicon.governors, ...lexicon.governorParticiples]);
  return traits;
}
