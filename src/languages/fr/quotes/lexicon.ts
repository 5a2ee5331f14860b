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

/** The reporting verbs that a word form may belong to, by the mood that it would be in. */
export interface Readings {
  readonly moods: Readonly<Partial<Record<Mood, VerbsOfForm>>>;
  /** The word is a noun too: « demande ». */
  readonly noun: boolean;
}

/** Verbs alone, and those with words that must follow. */
export interface VerbsOfForm {
  readonly plain: readonly Verb[];
  readonly phrases: readonly Verb[];
}

/** A preposition that sets a source, as lower-case tokens. */
export interface SourcePreposition {
  readonly words: readonly string[];
  readonly kind: 'any' | 'speaker' | 'own';
}

export interface QuoteLexicon {
  readonly readings: ReadonlyMap<string, Readings>;
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
  /** By their first word. */
  readonly prepositions: ReadonlyMap<string, readonly SourcePreposition[]>;
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
    adverbials: grouped(words('adverbial-phrases.txt').map(tokensOf), phrase => phrase[0]!),
    prepositions: grouped(rows('source-prepositions.tsv').map(prepositionOf), ({ words: [first] }) => first!),
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

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
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
  const readings: (readonly [text: string, mood: Mood, verb: Verb])[] = [];
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
      readings.push([form.text, form.mood, verb]);
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
    readings: readingsOf(grouped(readings, ([text]) => text)),
    finite,
    conditional: conditionals,
    infinitives,
    participles,
    auxiliaries,
    governors,
    governorParticiples,
  };
}

function readingsOf(byText: ReadonlyMap<string, readonly (readonly [string, Mood, Verb])[]>): Map<string, Readings> {
  const found = new Map<string, Readings>();
  for (const [text, readings] of byText) {
    const moods: Partial<Record<Mood, VerbsOfForm>> = {};
    for (const [mood, group] of grouped(readings, ([, mood]) => mood)) {
      const verbs = group.map(([, , verb]) => verb);
      const isPlain = ({ rest }: Verb): boolean => rest.length === 0;
      moods[mood as Mood] = { plain: verbs.filter(isPlain), phrases: verbs.filter(verb => !isPlain(verb)) };
    }
    found.set(text, { moods, noun: readings.some(([, , { builds }]) => builds.has('noun')) });
  }
  return found;
}

export { WordClass };
