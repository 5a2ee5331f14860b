/** The words that quotation rules know, read once when French is loaded. */
import { CLASS_NAMES, WordClass } from './classes.js';
import type { ReadData } from '../../../language.js';
import { rowsOf, wordsOf } from '../../../text/lexicon.js';
import { familiesOf } from './conjugation.js';
import { type Build, type Headed, type Readings, type Verb, formsOfAll } from './verb-forms.js';
import { type WordIndex, wordIndex } from './word-index.js';

/** A preposition that sets a source, as lower-case tokens. */
export interface SourcePreposition {
  readonly words: readonly string[];
  readonly kind: 'any' | 'speaker' | 'own';
}

export interface QuoteLexicon {
  readonly readings: ReadonlyMap<string, Readings>;
  /** Their values, in the same order. */
  readonly readingList: readonly Readings[];
  /** Forms of avoir and être that carry a compound tense, and whether they are conditional. */
  readonly auxiliaries: ReadonlyMap<string, 'avoir' | 'être'>;
  /** Finite forms and participles of verbs that may govern a reporting infinitive: « tient à préciser ». */
  readonly governors: ReadonlySet<string>;
  readonly governorParticiples: ReadonlySet<string>;
  /** Third-person forms of all verbs known, reporting or not, with their infinitive. */
  readonly finite: ReadonlyMap<string, string>;
  readonly conditional: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  readonly participles: ReadonlyMap<string, string>;
  readonly nounForms: ReadonlySet<string>;
  /** Words that end like an infinitive and are none: « hier », « maire ». */
  readonly notInfinitive: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, number>;
  /** Phrases that count as adverbs, as tokens. */
  readonly adverbials: WordIndex<{ readonly words: readonly string[] }>;
  readonly prepositions: WordIndex<SourcePreposition>;
  readonly falseFriends: ReadonlySet<string>;
  readonly reportingNouns: ReadonlySet<string>;
  readonly documentNouns: ReadonlySet<string>;
  readonly speakerNouns: ReadonlySet<string>;
  readonly namingWords: ReadonlySet<string>;
}

/** Reads the lexicons of quotations; `data` hands out the files of the French folder. */
export function quoteLexicon(data: ReadData): QuoteLexicon {
  const words = (name: string): string[] => wordsOf(data(`lexicon/${name}`), name);
  const rows = (name: string): string[][] => rowsOf(data(`lexicon/${name}`), name);
  const families = familiesOf(rows('verb-families.tsv'));
  const verbs = [...rows('reporting-verbs.tsv').map(verbOf), ...rows('reporting-phrases.tsv').map(phraseOf)];
  const forms = formsOfAll(verbs, words('common-verbs.txt'), words('cue-governors.txt'), families);
  return {
    ...forms,
    readingList: [...forms.readings.values()],
    nounForms: new Set(words('noun-verb-forms.txt')),
    notInfinitive: new Set(words('not-infinitives.txt')),
    classes: classesOf(rows('grammar-words.tsv')),
    adverbials: wordIndex(words('adverbial-phrases.txt').map(phrase => ({ words: tokensOf(phrase) }))),
    prepositions: wordIndex(rows('source-prepositions.tsv').map(prepositionOf)),
    falseFriends: new Set(words('source-false-friends.txt')),
    reportingNouns: new Set(words('reporting-nouns.txt')),
    documentNouns: new Set(words('document-nouns.txt')),
    speakerNouns: new Set(words('speaker-nouns.txt')),
    namingWords: new Set(words('naming-words.txt')),
  };
}

const REFLEXIVE = /^(?:se |s')/;

function verbOf([lemma, builds = '']: string[]): Headed {
  const head = lemma!.replace(REFLEXIVE, '');
  return { lemma: lemma!, head, builds: buildsOf(builds), reflexive: head !== lemma, rest: [] };
}

function phraseOf([head, rest, lemma, builds = '']: string[]): Headed {
  return { lemma: lemma!, head: head!, builds: buildsOf(builds), reflexive: false, rest: rest!.split(' ') };
}

function buildsOf(column: string): Set<Build> {
  return new Set(column.split(' ').filter(build => build !== '') as Build[]);
}

function prepositionOf([phrase, kind]: string[]): SourcePreposition {
  return { words: tokensOf(phrase!), kind: kind as SourcePreposition['kind'] };
}

/** « d'après » → « d' » « après », as the tokens of a text. */
function tokensOf(phrase: string): string[] {
  return phrase.replaceAll("'", "' ").split(' ').filter(Boolean);
}

function classesOf(rows: string[][]): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [name, members] of rows) {
    const bit = CLASS_NAMES[name!];
    if (bit === undefined) throw new Error(`grammar-words.tsv: no class "${name}"; use one of lexicon.ts.`);
    for (const word of members!.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bit);
  }
  return classes;
}

export { type Build, type Readings, type Verb, WordClass };
