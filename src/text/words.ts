/**
 * What a letter, a word and a boundary are, for every rule. JavaScript's `\b` and `\w` are ASCII: they see a word start
 * inside « émail ».
 */

/** Regular expression sources for use with the `u` flag. */
export const LETTER = '[\\p{L}\\p{M}]';
/** Stands where a word may begin: no letter, mark, digit or underscore before. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}_])';
/** Stands where a word may end. */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_])';

const MARKS = /\p{M}+/gu;

/* Nearly all words of French: their letters are folded one by one. */
const WESTERN = /^[\0-\xffŒœ]*$/;
const NOT_ASCII = /[^\0-\x7f]/g;
const folded: ReadonlyMap<string, string> = new Map(
  [...'œ', ...Array.from({ length: 0x80 }, (_, at) => String.fromCharCode(0x80 + at))].map(letter => [
    letter,
    foldAny(letter),
  ]),
);

/** « Économie » → « economie »: lower case, no accents, œ and æ opened. For keys, never for offsets. */
export function fold(word: string): string {
  if (!WESTERN.test(word)) return foldAny(word);
  return word.toLowerCase().replace(NOT_ASCII, letter => folded.get(letter)!);
}

function foldAny(word: string): string {
  return word.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** Lower case with accents kept, composed. */
export function lower(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

const CAPITAL = /^\p{Lu}/u;

/** « Écully », « SNCF », « L'Oréal ». */
export function startsCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return CAPITAL.test(word);
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
const SMALL = /^\p{Ll}/u;

/** Whether a token is a word or number rather than a mark. */
export function startsWord(token: string): boolean {
  const code = token.charCodeAt(0);
  if (code >= 128) return LETTER_OR_DIGIT.test(token);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** « écully », « à ». */
export function startsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : SMALL.test(word);
}

const WORD = 1;
const UPPER = 2;
/** Of the code units that French is written with. */
const UNITS = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return (/[\p{L}\p{M}'-]/u.test(unit) ? WORD : 0) | (CAPITAL.test(unit) ? UPPER : 0);
});

/** Whether a code unit belongs to a French word of a folded text: a letter, an apostrophe, a hyphen. */
export function isWordUnit(code: number): boolean {
  return code < UNITS.length && (UNITS[code]! & WORD) !== 0;
}

/** Whether a code unit is a capital of the French alphabet. */
export function isUpperUnit(code: number): boolean {
  return code < UNITS.length && (UNITS[code]! & UPPER) !== 0;
}

const WORD_PART = /[\p{L}\p{M}\p{N}_]/u;

/** Every place where `words` stand whole: what WORD_START and WORD_END ask, without building an expression. */
export function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isInWord(text, at - 1) && !isInWord(text, at + words.length)) places.push(at);
  }
  return places;
}

/** Whether a letter, mark, digit or underscore stands at `at`; both halves of a pair count. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return startsWord(text[at]!) || code === 0x5f;
  const before = code >= 0xdc00 && code < 0xe000 ? (text.codePointAt(at - 1) ?? 0) : 0;
  const point = before > 0xffff ? before : text.codePointAt(at);
  return point !== undefined && WORD_PART.test(String.fromCodePoint(point));
}

/** Escapes a literal for a regular expression; the `u` flag forbids `\-` (« court-métrage ») outside of a class. */
export function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '\\x2d');
}

/** One alternative of many literals, longest first, so that « millions » is not read as « million ». */
export function anyOf(literals: Iterable<string>): string {
  return [...literals]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|');
}
