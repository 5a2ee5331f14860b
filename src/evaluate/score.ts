/**
 * Counts → precision, recall, F1, in the sense of SemEval-2013 task 9.1 as nervaluate computes them. Counts are summed
 * over articles before any ratio; a ratio with nothing to count is null, not 0.
 *
 *   strict   same words and same type            exact   same words, whatever the type
 *   partial  same words 1, overlapping words ½   type    overlapping words and same type
 *
 * Of a quote the words are its content and the type is direct, mixed or indirect; of a role the type is its person.
 * Fields are counted apart: how many the golden has, how many the output has, how many are the same in paired records.
 */
import { RECORD_TYPES, type RecordType } from './difference.js';

export const MEASURES = ['strict', 'exact', 'partial', 'type'] as const;
export type Measure = (typeof MEASURES)[number];

export const FIELDS = ['link', 'money value', 'date value', 'role organisation', 'cue', 'speaker', 'via'] as const;
export type Field = (typeof FIELDS)[number];

export interface Counts {
  /** What is right, in records; ½ for each partial match. */
  correct: number;
  /** Records of the golden: correct + incorrect + partial + missing. */
  possible: number;
  /** Records of the output: correct + incorrect + partial + spurious. */
  actual: number;
}

export interface Scores {
  readonly types: Readonly<Record<RecordType, Readonly<Record<Measure, Counts>>>>;
  readonly fields: Readonly<Record<Field, Counts>>;
}

export interface Ratios {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

const none = (): Counts => ({ correct: 0, possible: 0, actual: 0 });

export function noScores(): Scores {
  const measures = () => Object.fromEntries(MEASURES.map(name => [name, none()])) as Record<Measure, Counts>;
  return {
    types: Object.fromEntries(RECORD_TYPES.map(type => [type, measures()])) as unknown as Scores['types'],
    fields: Object.fromEntries(FIELDS.map(field => [field, none()])) as unknown as Scores['fields'],
  };
}

/** Counts one paired record, under the golden's type. */
export function countPair(scores: Scores, type: RecordType, same: { words: boolean; type: boolean }): void {
  const right: Record<Measure, number> = {
    strict: same.words && same.type ? 1 : 0,
    exact: same.words ? 1 : 0,
    partial: same.words ? 1 : 0.5,
    type: same.type ? 1 : 0,
  };
  for (const measure of MEASURES) count(scores.types[type][measure], right[measure], 1, 1);
}

export function countMissing(scores: Scores, type: RecordType): void {
  for (const measure of MEASURES) count(scores.types[type][measure], 0, 1, 0);
}

export function countSpurious(scores: Scores, type: RecordType): void {
  for (const measure of MEASURES) count(scores.types[type][measure], 0, 0, 1);
}

export function countField(scores: Scores, field: Field, correct: number, possible: number, actual: number): void {
  count(scores.fields[field], correct, possible, actual);
}

function count(counts: Counts, correct: number, possible: number, actual: number): void {
  counts.correct += correct;
  counts.possible += possible;
  counts.actual += actual;
}

/** Sums counts of many articles. */
export function sumScores(all: Iterable<Scores>): Scores {
  const sum = noScores();
  for (const { types, fields } of all) {
    for (const type of RECORD_TYPES) {
      for (const measure of MEASURES) {
        const { correct, possible, actual } = types[type][measure];
        count(sum.types[type][measure], correct, possible, actual);
      }
    }
    for (const field of FIELDS)
      count(sum.fields[field], fields[field].correct, fields[field].possible, fields[field].actual);
  }
  return sum;
}

/** F1 is null only when neither side has anything: an empty golden and an empty output is no zero. */
export function ratios({ correct, possible, actual }: Counts): Ratios {
  const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  return {
    precision: ratio(correct, actual),
    recall: ratio(correct, possible),
    f1: ratio(2 * correct, possible + actual),
  };
}

/** `quote`, `quote.partial`, `speaker` → its counts; a record type alone means strict. Null for an unknown name. */
export function countsNamed(scores: Scores, name: string): Counts | null {
  if ((FIELDS as readonly string[]).includes(name)) return scores.fields[name as Field];
  const [type, measure = 'strict'] = name.split('.');
  const row = scores.types[type as RecordType] as Readonly<Record<string, Counts>> | undefined;
  return row?.[measure] ?? null;
}
