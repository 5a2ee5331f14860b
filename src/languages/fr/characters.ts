/** What a code unit is to the tokeniser: one look into a table. */

export const Kind = { Space: 0, Letter: 1, Digit: 2, Other: 3 } as const;

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const kinds = new Uint8Array(0x3000).map((_, code) => {
  if (code <= 0x20) return Kind.Space;
  if (code >= 0x30 && code <= 0x39) return Kind.Digit;
  return LETTER_OR_MARK.test(String.fromCharCode(code)) ? Kind.Letter : Kind.Other;
});

/** The kind of the code unit at `at`. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x3000) return kinds[code]!;
  return code < 0xd800 || (code > 0xf8ff && LETTER_OR_MARK.test(text[at]!)) ? Kind.Letter : Kind.Other;
}
