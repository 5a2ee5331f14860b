/** The words that quotation rules know, read once when French is loaded. */
import { CLASS_NAMES, WordClass } from './classes.js';
import type { ReadData } from '../../../language.js';
import { rowsOf, wordsOf } from '../../../text/lexicon.js';
import { type Families, type Form, type Mood, familiesOf, formsOf } from './conjugation.js';

/** How a verb builds; see the head of reporting-verbs.tsv. */
export type Build =
  'que' | 'infinitive' | 'de' | 'to' | 'object' | 'state' | 'incise' | 'to-whom' | 'colon' | 'title' | 'noun';

/** A verb or phrase that reports. */
export interface Verb {
  /** As written on the record: « se féliciter », « faire savoir ». */
  readonly lemma: string;
  readonly builds: ReadonlySet<Build>;
  readonly reflexive: boolean;
  /** Words that must follow the head of a phrase: « faire » + `savoir`. */
  readonly rest: readonly string[];
}

/** One word form that may belong to a reporting verb. */
export interface Reading {
  readonly mood: Mood;
  readonly conditional: boolean;
  readonly verb: Verb;
}

/** A preposition that sets a source, as lower-case tokens. */
export interface SourcePreposition {
  readonly words: readonly string[];
  readonly kind: 'any' | 'speaker' | 'own';
}

export interface QuoteLexicon {
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
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
  /** Phrases of several words that count as adverbs, as tokens, by their first. */
  readonly adverbials: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly prepositions: readonly SourcePreposition[];
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
    nounForms: new Set(words('noun-verb-forms.txt')),
    notInfinitive: new Set(words('not-infinitives.txt')),
    classes: classesOf(rows('grammar-words.tsv')),
    adverbials: byFirst(words('adverbial-phrases.txt').map(tokensOf)),
    prepositions: rows('source-prepositions.tsv').map(prepositionOf),
    falseFriends: new Set(words('source-false-friends.txt')),
    reportingNouns: new Set(words('reporting-nouns.txt')),
    documentNouns: new Set(words('document-nouns.txt')),
    speakerNouns: new Set(words('speaker-nouns.txt')),
    namingWords: new Set(words('naming-words.txt')),
  };
}

interface Headed extends Verb {
  readonly head: string;
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

function byFirst(phrases: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) found.set(phrase[0]!, [...(found.get(phrase[0]!) ?? []), phrase]);
  return found;
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

function formsOfAll(
  verbs: readonly Headed[],
  common: readonly string[],
  governing: readonly string[],
  families: Families,
) {
  const readings = new Map<string, Reading[]>();
  const finite = new Map<string, string>();
  const conditionals = new Set<string>();
  const infinitives = new Set<string>();
  const participles = new Map<string, string>();
  const note = (lemma: string, { text, mood, conditional }: Form): void => {
    if (mood === 'finite' && !finite.has(text)) finite.set(text, lemma);
    else if (mood === 'participle' && !participles.has(text)) participles.set(text, lemma);
    else if (mood === 'infinitive') infinitives.add(text);
    if (conditional) conditionals.add(text);
  };
  for (const verb of verbs) {
    for (const form of formsOf(verb.head, families)) {
      note(verb.lemma, form);
      const list = readings.get(form.text) ?? [];
      readings.set(form.text, list);
      list.push({ mood: form.mood, conditional: form.conditional, verb });
    }
  }
  for (const lemma of [...common, ...governing]) for (const form of formsOf(lemma, families)) note(lemma, form);
  const governors = new Set<string>();
  const governorParticiples = new Set<string>();
  for (const lemma of governing) {
    for (const { text, mood } of formsOf(lemma, families)) {
      if (mood === 'finite') governors.add(text);
      else if (mood === 'participle') governorParticiples.add(text);
    }
  }
  const auxiliaries = new Map<string, 'avoir' | 'être'>();
  for (const lemma of ['avoir', 'être'] as const)
    for (const { text, mood } of formsOf(lemma, families)) if (mood !== 'participle') auxiliaries.set(text, lemma);
  return {
    readings,
    finite,
    conditional: conditionals,
    infinitives,
    participles,
    auxiliaries,
    governors,
    governorParticiples,
  };
}

export { WordClass };
