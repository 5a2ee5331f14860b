import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/formats/json.js';
import type { Records } from '../../src/records.js';

/** `toJson` prints whatever it is given; records are the only thing that it is given elsewhere. */
const printed = (value: unknown): string => toJson(value as Records);

describe('toJson', () => {
  it('puts on one line what fits on it, and ends with a line end', () => {
    expect(printed({ a: [1, 'deux', null], b: {}, c: [] })).toBe('{ "a": [1, "deux", null], "b": {}, "c": [] }\n');
  });

  it('breaks what does not fit, at 120 characters with indent and key', () => {
    const fits = 'x'.repeat(120 - 2 - '"a": '.length - 1 - 1 - 2);
    expect(printed({ a: fits, b: 1 })).toBe(`{\n  "a": "${fits}",\n  "b": 1\n}\n`);
    const spans = { spans: Array.from({ length: 9 }, () => ({ start: 1, end: 2 })) };
    expect(printed(spans).split('\n')).toHaveLength(9 + 5);
    expect(printed(spans).split('\n')[2]).toBe('    { "start": 1, "end": 2 },');
  });

  it('is JSON', () => {
    const value = { text: 'l’été « à 3 € »\u2028\ud83d', deep: { list: [[['x'.repeat(200)]]] } };
    expect(JSON.parse(printed(value))).toEqual(value);
  });
});
