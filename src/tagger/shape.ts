/** What a token looks like, as one small number, and as a hash of its collapsed pattern. */
import { TokenShape } from '../document.js';

export const enum Shape {
  Pad = 0,
  Lower = 1,
  Capitalised = 2,
  Initial = 3,
  AllCaps = 4,
  MixedCaps = 5,
  CapitalHyphenCapital = 6,
  CapitalHyphenLower = 7,
  Number = 8,
  NumberWithLetters = 9,
  OtherMark = 10,
  Opening = 11,
  Closing = 12,
  Comma = 13,
  Stop = 14,
  Colon = 15,
  Dash = 16,
  Elided = 17,
  ElidedCapital = 18,
  DottedCapitals = 19,
  Web = 20,
  CapsWithDigits = 21,
  LowerHyphen = 22,
  Quote = 23,
}

const MARKS = new Map<string, Shape>([
  ...[...'([{«“„‹'].map(mark => [mark, Shape.Opening] as const),
  ...[...')]}»”›'].map(mark => [mark, Shape.Closing] as const),
  ...['.', '!', '?', '…', '...'].map(mark => [mark, Shape.Stop] as const),
  ...[':', ';'].map(mark => [mark, Shape.Colon] as const),
  ...['-', '–', '—', '--'].map(mark => [mark, Shape.Dash] as const),
  ...['"', "'"].map(mark => [mark, Shape.Quote] as const),
  [',', Shape.Comma],
]);
const UPPER = /\p{Lu}/u;

/** Shape of a token from its text and `TokenShape` bits. */
export function shapeOf(word: string, bits: number): Shape {
  if (bits & TokenShape.Mark)
    return word.length > 1 && (word[0] === '@' || word[0] === '#') ? Shape.Web : markShape(word);
  const capital = (bits & TokenShape.Capital) !== 0;
  if (bits & TokenShape.Elided) return capital ? Shape.ElidedCapital : Shape.Elided;
  if (bits & TokenShape.Digit) return numberShape(bits);
  const hyphen = word.indexOf('-', 1);
  if (!capital) return lowerShape(word, hyphen);
  if (word.length === 1 || (word.length === 2 && word[1] === '.')) return Shape.Initial;
  if (word.includes('.') && bits & TokenShape.AllCaps) return Shape.DottedCapitals;
  if (hyphen > 0) return UPPER.test(word.slice(hyphen)) ? Shape.CapitalHyphenCapital : Shape.CapitalHyphenLower;
  if (bits & TokenShape.AllCaps) return Shape.AllCaps;
  return UPPER.test(word.slice(1)) ? Shape.MixedCaps : Shape.Capitalised;
}

function markShape(word: string): Shape {
  return MARKS.get(word) ?? Shape.OtherMark;
}

function numberShape(bits: number): Shape {
  if (bits & TokenShape.AllCaps) return bits & TokenShape.Word ? Shape.CapsWithDigits : Shape.NumberWithLetters;
  if (bits & TokenShape.Capital) return Shape.CapsWithDigits;
  return bits & TokenShape.Word ? Shape.NumberWithLetters : Shape.Number;
}

function lowerShape(word: string, hyphen: number): Shape {
  if (UPPER.test(word)) return Shape.MixedCaps;
  return hyphen > 0 ? Shape.LowerHyphen : Shape.Lower;
}

const CAPITALS =
  (1 << Shape.Capitalised) |
  (1 << Shape.Initial) |
  (1 << Shape.AllCaps) |
  (1 << Shape.MixedCaps) |
  (1 << Shape.CapitalHyphenCapital) |
  (1 << Shape.CapitalHyphenLower) |
  (1 << Shape.DottedCapitals) |
  (1 << Shape.CapsWithDigits);

/** « Lyon », « SNCF », « iPhone », « Jean-Luc », « A320 ». */
export function isCapital(shape: number): boolean {
  return ((CAPITALS >> shape) & 1) === 1;
}

/** « Saint-Étienne » → hash of « Xx-Xx »: runs of one kind collapse. */
export function patternHash(word: string): number {
  let hash = 0x811c9dc5;
  let last = 0;
  for (let i = 0; i < word.length && i < 40; i++) {
    const code = word.charCodeAt(i);
    const kind = kindOf(code, word, i);
    if (kind !== last) hash = Math.imul(hash ^ kind, 0x01000193);
    last = kind;
  }
  return hash | 0;
}

function kindOf(code: number, word: string, at: number): number {
  if (code >= 97 && code <= 122) return 120;
  if (code >= 65 && code <= 90) return 88;
  if (code >= 48 && code <= 57) return 48;
  if (code < 0xc0) return code;
  return UPPER.test(word[at]!) ? 88 : 120;
}
