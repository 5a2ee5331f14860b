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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = onOneLine(value);
  if (indent.length + used + flat.length < WIDTH) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map(item => inner + pretty(item, inner, 1)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + pretty(item, inner, name.length + 1);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}
