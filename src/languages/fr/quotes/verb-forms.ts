/** Every form of every verb that quotation rules know, and the reporting verbs that a form may belong to. */
import { type Families, type Form, type Mood, formsOf } from './conjugation.js';

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
  readonly moods: Readonly<Record<Mood, VerbsOfForm | null>>;
  /** The word is a noun too: « demande ». */
  readonly noun: boolean;
}

/** The verb alone, with « se », and those with words that must follow. */
export interface VerbsOfForm {
  readonly plain: Verb | null;
  readonly reflexive: Verb | null;
  readonly phrases: readonly Verb[];
}

/** A verb with the word that is conjugated. */
export interface Headed extends Verb {
  readonly head: string;
}

/** Reads the reporting verbs, the common ones and those that govern an infinitive. */
export function formsOfAll(
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
    const moods: Record<Mood, VerbsOfForm | null> = { finite: null, infinitive: null, participle: null, gerund: null };
    for (const [mood, group] of grouped(readings, reading => reading[1])) {
      const verbs = group.map(([, , verb]) => verb);
      const alone = verbs.filter(({ rest }) => rest.length === 0);
      moods[mood as Mood] = {
        plain: alone.find(({ reflexive }) => !reflexive) ?? null,
        reflexive: alone.find(({ reflexive }) => reflexive) ?? null,
        phrases: verbs.filter(({ rest }) => rest.length > 0),
      };
    }
    found.set(text, { moods, noun: readings.some(([, , { builds }]) => builds.has('noun')) });
  }
  return found;
}

/** Items by key, in order. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return found;
}
