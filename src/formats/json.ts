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
  const flat = onOneLine(value, WIDTH - indent.length - used);
  if (flat !== null || typeof value !== 'object' || value === null) return flat ?? JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map(item => inner + pretty(item, inner, 1)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + pretty(item, inner, name.length + 1);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** The value on one line, or null as soon as it is clear that it takes `room` characters or more. */
function onOneLine(value: unknown, room: number): string | null {
  if (typeof value !== 'object' || value === null) {
    const flat = JSON.stringify(value);
    return flat.length < room ? flat : null;
  }
  const list = Array.isArray(value);
  let flat = '';
  for (const [key, item] of Object.entries(value)) {
    const name = list ? '' : `${JSON.stringify(key)}: `;
    const piece = onOneLine(item, room - flat.length - name.length);
    if (piece === null) return null;
    flat += (flat && ', ') + name + piece;
    if (flat.length >= room) return null;
  }
  const whole = list ? `[${flat}]` : flat ? `{ ${flat} }` : '{}';
  return whole.length < room ? whole : null;
}
