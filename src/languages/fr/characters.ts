/** What a code unit is to the tokenizer: one look into a table. */

/** What a code unit is to the tokenizer. */
export const enum Kind {
  Space = 0,
  Letter = 1,
  Digit = 2,
  Other = 3,
}

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const kinds = kindsBelow(0x3000);

function kindsBelow(end: number): Uint8Array {
  const all = Uint16Array.from({ length: end }, (_, code) => code);
  const table = new Uint8Array(end).fill(Kind.Other);
  for (const { index, 0: run } of String.fromCharCode(...all).matchAll(/[\p{L}\p{M}]+/gu))
    table.fill(Kind.Letter, index, index + run.length);
  return table.fill(Kind.Space, 0, 0x21).fill(Kind.Digit, 0x30, 0x3a);
}

export function kindAt(text: string, at: number): Kind {
  return kindOf(text.charCodeAt(at));
}

export function kindOf(code: number): Kind {
  if (code < 0x3000) return kinds[code]!;
  return code < 0xd800 || (code > 0xf8ff && LETTER_OR_MARK.test(String.fromCharCode(code))) ? Kind.Letter : Kind.Other;
}

/** Marks that it knows. */
export const enum Unit {
  Line = 0x0a,
  Space = 0x20,
  Hash = 0x23,
  Ampersand = 0x26,
  Apostrophe = 0x27,
  Comma = 0x2c,
  Hyphen = 0x2d,
  Point = 0x2e,
  At = 0x40,
  Underscore = 0x5f,
  H = 0x68,
  W = 0x77,
  FirmHyphen = 0x2011,
}
