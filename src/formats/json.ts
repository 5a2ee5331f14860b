/** Records as JSON: one file per article, or one line per article. */
import type { Records } from '../records.js';

const WIDTH = 120;

/** Indented by two, what fits on a line on one line, final newline: what lies in `output/` and `tests/golden/`. */
export function toJson(records: Records): string {
  return `${pretty(records, '', 0)}\n`;
}

/** One line with its line end. */
export function toJsonLine(records: Records): string {
  return `${JSON.stringify(records)}\n`;
}

/** `used` is how much of the line the key takes. */
function pretty(value: unknown, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  const flat = onOneLine(value, WIDTH - indent.length - used);
  if (flat !== null) return flat;
  const inner = `${indent}  `;
  const start = `\n${inner}`;
  let lines = '';
  if (Array.isArray(value)) {
    for (const item of value) lines += (lines ? ',' : '') + start + pretty(item, inner, 1);
    return `[${lines}\n${indent}]`;
  }
  for (const key in value) {
    const name = named(key);
    lines += (lines ? ',' : '') + start + name + pretty((value as Fields)[key], inner, name.length + 1);
  }
  return `{${lines}\n${indent}}`;
}

type Fields = Readonly<Record<string, unknown>>;

/** A list or object on one line, or null as soon as it is clear that it takes `room` characters or more. */
function onOneLine(value: object, room: number): string | null {
  let flat = '';
  if (Array.isArray(value)) {
    for (const item of value) {
      const piece = short(item, room - flat.length - 2);
      if (piece === null) return null;
      flat += flat ? `, ${piece}` : piece;
    }
    return flat.length + 2 < room ? `[${flat}]` : null;
  }
  for (const key in value) {
    const name = named(key);
    const piece = short((value as Fields)[key], room - flat.length - name.length - 2);
    if (piece === null) return null;
    flat += (flat ? ', ' : '{ ') + name + piece;
  }
  if (!flat) return room > 2 ? '{}' : null;
  return flat.length + 2 < room ? `${flat} }` : null;
}

/** Any value as `onOneLine`. */
function short(value: unknown, room: number): string | null {
  if (typeof value === 'object' && value !== null) return onOneLine(value, room);
  // No need to look at a long text only to see that it is long.
  if (typeof value === 'string' && value.length >= room) return null;
  const piece = scalar(value);
  return piece.length < room ? piece : null;
}

function scalar(value: unknown): string {
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
