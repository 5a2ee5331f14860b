/** The table of scores, as rows of words. */
import { RECORD_TYPES } from '../../evaluate/difference.js';
import { FIELDS, MEASURES, type Counts, type Scores, ratios } from '../../evaluate/score.js';

/** « 0.83 », or « n/a » where there is nothing to score. */
export function shownRatio(value: number | null): string {
  return value === null ? 'n/a' : value.toFixed(2);
}

/** P, R and F1 of one measure. */
function cells(counts: Counts): string[] {
  const { precision, recall, f1 } = ratios(counts);
  return [precision, recall, f1].map(shownRatio);
}

export const TYPE_HEADER = ['', 'golden', 'now', ...MEASURES.flatMap(name => [`${name} P`, 'R', 'F1'])];
export const FIELD_HEADER = ['', 'golden', 'now', 'same', 'P', 'R', 'F1'];

/** One row per record type that either side has, or of all when none has. */
export function typeRows({ types }: Scores): string[][] {
  return RECORD_TYPES.map(type => {
    const { possible, actual } = types[type].strict;
    return [type, String(possible), String(actual)].concat(MEASURES.flatMap(name => cells(types[type][name])));
  });
}

export function fieldRows({ fields }: Scores): string[][] {
  return FIELDS.map(field => {
    const { possible, actual, correct } = fields[field];
    return [field, String(possible), String(actual), String(correct)].concat(cells(fields[field]));
  });
}

/** Columns in line: the first to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return `${rows.map(row => line(row).trimEnd()).join('\n')}\n`;
}
