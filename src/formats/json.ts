/** Records as JSON: one file per article, or one line per article. */
import type { Records } from '../records.js';

const WIDTH = 120;

/** Indented by two, what fits on a line on one line, final newline: what lies in `output/` and `tests/golden/`. */
export function toJson(records: Records): string {
  return `${pretty(records, 0, 0)}\n`;
}

/** One line with its line end. */
export function toJsonLine(records: Records): string {
  return `${JSON.stringify(records)}\n`;
}

/**
 * `depth` is how far it is indented, `used` how much of the line the key takes. Every part is written once, as for a line
 * of its own: when all of them fit on one line, each did, and looks the same there.
 */
function pretty(value: unknown, depth: number, used: number): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value) parts.push(pretty(item, depth + 1, 1));
    return parts.length ? laidOut(parts, '[', ']', depth, used) : '[]';
  }
  for (const key in value) {
    const name = named(key);
    parts.push(name + pretty((value as Fields)[key], depth + 1, name.length + 1));
  }
  return parts.length ? laidOut(parts, '{ ', ' }', depth, used) : '{}';
}

type Fields = Readonly<Record<string, unknown>>;

/** On one line, or each part on a line of its own. */
function laidOut(parts: readonly string[], open: string, close: string, depth: number, used: number): string {
  let length = open.length + 2 * (parts.length - 1) + close.length;
  for (const part of parts) length += part.length;
  const fits = length < WIDTH - 2 * depth - used;
  const first = fits ? open : open[0]! + lineAt(depth + 1);
  const between = fits ? ', ' : `,${lineAt(depth + 1)}`;
  const last = fits ? close : lineAt(depth) + close.at(-1)!;
  let text = first + parts[0]!;
  for (let at = 1; at < parts.length; at++) text += between + parts[at]!;
  return text + last;
}

const lines: string[] = [];

/** A line break and the white space of the next line. */
function lineAt(depth: number): string {
  return (lines[depth] ??= `\n${'  '.repeat(depth)}`);
}

/** What JSON writes in another way. */
// oxlint-disable-next-line no-control-regex
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function scalar(value: unknown): string {
  if (typeof value === 'string' && !ESCAPED.test(value)) return `"${value}"`;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : JSON.stringify(value);
}

const names = new Map<string, string>();

/** « "start": »: the same few keys over and over. */
function named(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}: `;
  names.set(key, name);
  return name;
}
