/**
 * French tokens: elisions stand alone (« l' » « AFP »), inverted pronouns too (« a » « -t-elle »), hyphenated words,
 * numbers with their separators, addresses and web names stay whole. One pass over the code units.
 */
import type { Tokens } from '../../document.js';
import { unitsOf } from '../../text/units.js';
import { startsCapital } from '../../text/words.js';
import { Kind, Unit, kindOf } from './characters.js';
import { type Cuts, assemble, cutsFor, push } from './cuts.js';
import { type WordForms, wordForms } from './wordforms.js';

/* « l'AFP », « qu'il », « lorsqu'on » split after the apostrophe; « aujourd'hui », « prud'hommes », « O'Brien » do not. */
const ELIDED = /^(?:qu|jusqu|lorsqu|puisqu|quoiqu)$/i;
const ELIDED_LETTERS = 'cdjlmnst';
const LONGEST_ELIDED = 6;
/* « a-t-il », « dit-on », « est-ce »; not « rendez-vous », « Pays-de-la ». */
const CLITIC = /^(?:t-)?(?:il|elle|ils|elles|on)$|^(?:je|tu|nous|vous|ce|moi|toi|y|en|le|la|les|lui|leur)$/i;
const LONGEST_CLITIC = 5;
const NO_CLITIC = /^(?:rendez-vous|chez-nous|chez-vous|chez-moi|chez-lui|entre-nous|sur-le|sur-la|grand-ce)/i;
/* The point of « M. Dupont », « MM. », « J. Dupont » belongs to the word; « J.-C. », « U.R.S.S. » are one token. */
const TITLE_POINT = /^(?:M|MM|Mgr|Dr|Pr|St|Ste|Me)$/;
const WEB =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[@#][\p{L}\p{N}_]+/uy;

/** Tokens of `text` (folded, see text/view.ts) from `from` on, with offsets into it. Linear. */
export function tokenize(text: string, from = 0): Tokens {
  // Entries of lexicons are strings of every make, and after them whole articles would be read at half the speed.
  return tokensIn(text.length < SHORT ? text.split('').join('') : text, from, null);
}

const SHORT = 100;

/** `tokenize` for many texts: what it learns of a word serves all its tokens. */
export function tokenizer(): typeof tokenize {
  const forms = wordForms();
  return (text, from = 0) => {
    forms.begin(text);
    return tokensIn(text, from, forms);
  };
}

function tokensIn(text: string, from: number, forms: WordForms | null): Tokens {
  const cuts = cutsFor(text, unitsOf(text), 64 + ((text.length - from) >> 2));
  const { units } = cuts;
  let at = from;
  while (at < text.length) {
    const kind = kindOf(units[at]!);
    if (kind === Kind.Space) at++;
    else if (kind === Kind.Other) at = other(cuts, at);
    else at = wordFrom(cuts, at);
  }
  return assemble(cuts, forms);
}

function webAt(text: string, at: number): number {
  WEB.lastIndex = at;
  return WEB.test(text) ? WEB.lastIndex : 0;
}

/** A mark or symbol: one code point, but « ... » and « --- » whole. */
function other(cuts: Cuts, at: number): number {
  const { text, units } = cuts;
  const mark = units[at]!;
  let end = at + 1;
  if (mark >= 0xd800 && text.codePointAt(at)! > 0xffff) end++;
  if (mark === Unit.At || mark === Unit.Hash) end = Math.max(end, webAt(text, at));
  else if (mark === Unit.Point || mark === Unit.Hyphen) while (units[end] === mark) end++;
  return push(cuts, at, end);
}

/** End of a run of letters and digits with its inner hyphens, apostrophes, points and decimal commas; notes a hyphen. */
function runEnd(cuts: Cuts, start: number): number {
  const { units } = cuts;
  for (let at = start; ; at++) {
    const code = units[at]!;
    const kind = kindOf(code);
    if (kind === Kind.Space) return at;
    if (kind !== Kind.Other) continue;
    if (!joins(units, start, at, code)) return at;
    if (code === Unit.Hyphen) cuts.hyphen = at;
  }
}

/** Whether the mark at `at` holds together what stands around it. */
function joins(units: Uint16Array, start: number, at: number, mark: number): boolean {
  const next = kindOf(units[at + 1]!);
  if (next !== Kind.Letter && next !== Kind.Digit) return false;
  switch (mark) {
    case Unit.Apostrophe:
      return next === Kind.Digit || !isElided(units, start, at);
    case Unit.Hyphen:
    case Unit.FirmHyphen:
    case Unit.Underscore:
    case Unit.Ampersand:
      return true;
    case Unit.Point:
      return next === Kind.Letter ? dottedWord(units, start, at) : kindOf(units[at - 1]!) === Kind.Digit;
    case Unit.Comma:
      return next === Kind.Digit && kindOf(units[at - 1]!) === Kind.Digit;
    default:
      return false;
  }
}

function isElided(units: Uint16Array, start: number, end: number): boolean {
  if (end - start === 1) return ELIDED_UNITS[units[start]!] === 1;
  return end - start <= LONGEST_ELIDED && ELIDED.test(String.fromCharCode(...units.subarray(start, end)));
}

const ELIDED_UNITS = new Uint8Array(128);
for (const letter of ELIDED_LETTERS + ELIDED_LETTERS.toUpperCase()) ELIDED_UNITS[letter.charCodeAt(0)] = 1;

/** « Silicon.fr » and « U.R.S.S » go on over the point; « fin.Il » (a missing space) does not. */
function dottedWord(units: Uint16Array, start: number, point: number): boolean {
  if (!isCapital(units[point + 1]!))
    return isCapital(units[start]!) || units.subarray(start, point).includes(Unit.Point);
  return point - start === 1 || units[point - 2] === Unit.Point;
}

function isCapital(unit: number): boolean {
  return startsCapital(String.fromCharCode(unit));
}

function wordFrom(cuts: Cuts, start: number): number {
  const { text, units } = cuts;
  const first = units[start]!;
  if ((first === Unit.H && text.startsWith('http', start)) || (first === Unit.W && text.startsWith('www.', start))) {
    const web = webAt(text, start);
    if (web) return push(cuts, start, web);
  }
  cuts.hyphen = -1;
  let end = runEnd(cuts, start);
  const mark = units[end]!;
  if (mark === Unit.At) {
    const web = webAt(text, start);
    if (web > end) return push(cuts, start, web);
  }
  if (mark === Unit.Apostrophe && isElided(units, start, end)) return push(cuts, start, end + 1);
  if (mark === Unit.Point) end = withPoint(cuts, start, end);
  const clitic = cuts.hyphen < 0 ? 0 : cliticStart(cuts, start, end);
  if (clitic) push(cuts, start, clitic);
  return push(cuts, clitic || start, end);
}

/** Takes the point of an abbreviation into the token. */
function withPoint(cuts: Cuts, start: number, end: number): number {
  const { text, units } = cuts;
  if (units[end] !== Unit.Point) return end;
  // No abbreviation with a point begins with a small letter.
  if (isSmallAscii(units[start]!)) return end;
  const piece = text.slice(start, end);
  if (TITLE_POINT.test(piece) && (units[end + 1] === Unit.Space || units[end + 1] === Unit.Line)) return end + 1;
  if (/^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(piece)) return end + 1;
  const initial = piece.length === 1 && startsCapital(piece);
  if (!initial) return end;
  if (units[end + 1] === Unit.Hyphen && isCapital(units[end + 2]!)) {
    cuts.hyphen = end + 1;
    return withPoint(cuts, start, runEnd(cuts, end + 2));
  }
  return units[end + 1] === Unit.Space && isCapital(units[end + 2]!) ? end + 1 : end;
}

function isSmallAscii(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** Whether a word may be hung onto a verb by a hyphen and be a token of its own: « -t-elle », « -vous ». */
export function isClitic(piece: string): boolean {
  return CLITIC.test(piece);
}

/** Where the inverted pronoun of « a-t-elle » begins, or 0. */
function cliticStart({ text, hyphen }: Cuts, start: number, end: number): number {
  if (end - hyphen > LONGEST_CLITIC + 1) return 0;
  const piece = text.slice(start, end);
  const cut = piece.search(/-(?:t-)?[^-]*$/i);
  return cut > 0 && CLITIC.test(piece.slice(cut + 1)) && !NO_CLITIC.test(piece) ? start + cut : 0;
}
