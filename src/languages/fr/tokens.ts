/**
 * French tokens: elisions stand alone (« l' » « AFP »), inverted pronouns too (« a » « -t-elle »), hyphenated words,
 * numbers with their separators, addresses and web names stay whole. One pass over the code units.
 */
import type { Tokens } from '../../document.js';
import { startsCapital } from '../../text/words.js';
import { Kind, Unit, kindAt, kindOf } from './characters.js';
import { type Cuts, assemble, cutsFor, push } from './cuts.js';
import { type WordForms, wordForms } from './wordforms.js';

/* « l'AFP », « qu'il », « lorsqu'on » split after the apostrophe; « aujourd'hui », « prud'hommes », « O'Brien » do not. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i;
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
  const cuts = cutsFor(64 + ((text.length - from) >> 2));
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.Space) at++;
    else if (kind === Kind.Other) at = other(text, at, cuts);
    else at = wordFrom(text, at, cuts);
  }
  return assemble(text, cuts, forms);
}

function webAt(text: string, at: number): number {
  WEB.lastIndex = at;
  return WEB.test(text) ? WEB.lastIndex : 0;
}

/** A mark or symbol: one code point, but « ... » and « --- » whole. */
function other(text: string, at: number, cuts: Cuts): number {
  const mark = text.charCodeAt(at);
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  if (mark === Unit.At || mark === Unit.Hash) end = Math.max(end, webAt(text, at));
  else if (mark === Unit.Point || mark === Unit.Hyphen) while (text.charCodeAt(end) === mark) end++;
  return push(cuts, at, end);
}

/** End of a run of letters and digits with its inner hyphens, apostrophes, points and decimal commas. */
function runEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    if (at >= text.length) return at;
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === Kind.Space || (kind === Kind.Other && !joins(text, start, at, code))) return at;
  }
}

/** Whether the mark at `at` holds together what stands around it. */
function joins(text: string, start: number, at: number, mark: number): boolean {
  if (at + 1 >= text.length) return false;
  const next = kindAt(text, at + 1);
  if (next !== Kind.Letter && next !== Kind.Digit) return false;
  switch (mark) {
    case Unit.Apostrophe:
      return next === Kind.Digit || !isElided(text, start, at);
    case Unit.Hyphen:
    case Unit.FirmHyphen:
    case Unit.Underscore:
    case Unit.Ampersand:
      return true;
    case Unit.Point:
      return next === Kind.Letter ? dottedWord(text, start, at) : kindAt(text, at - 1) === Kind.Digit;
    case Unit.Comma:
      return next === Kind.Digit && kindAt(text, at - 1) === Kind.Digit;
    default:
      return false;
  }
}

function isElided(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_ELIDED && ELIDED.test(text.slice(start, end));
}

/** « Silicon.fr » and « U.R.S.S » go on over the point; « fin.Il » (a missing space) does not. */
function dottedWord(text: string, start: number, point: number): boolean {
  const next = text[point + 1]!;
  if (!startsCapital(next)) return startsCapital(text[start]!) || text.slice(start, point).includes('.');
  return point - start === 1 || text[point - 2] === '.';
}

function wordFrom(text: string, start: number, cuts: Cuts): number {
  const first = text.charCodeAt(start);
  if ((first === Unit.H && text.startsWith('http', start)) || (first === Unit.W && text.startsWith('www.', start))) {
    const web = webAt(text, start);
    if (web) return push(cuts, start, web);
  }
  let end = runEnd(text, start);
  const mark = text.charCodeAt(end);
  if (mark === Unit.At) {
    const web = webAt(text, start);
    if (web > end) return push(cuts, start, web);
  }
  if (mark === Unit.Apostrophe && isElided(text, start, end)) return push(cuts, start, end + 1);
  if (mark === Unit.Point) end = withPoint(text, start, end);
  const clitic = cliticStart(text, start, end);
  if (clitic) push(cuts, start, clitic);
  return push(cuts, clitic || start, end);
}

/** Takes the point of an abbreviation into the token. */
function withPoint(text: string, start: number, end: number): number {
  if (text[end] !== '.') return end;
  const piece = text.slice(start, end);
  if (TITLE_POINT.test(piece) && (text[end + 1] === ' ' || text[end + 1] === '\n')) return end + 1;
  if (/^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(piece)) return end + 1;
  const initial = piece.length === 1 && startsCapital(piece);
  if (!initial) return end;
  if (text[end + 1] === '-' && startsCapital(text[end + 2] ?? '')) return withPoint(text, start, runEnd(text, end + 2));
  return text[end + 1] === ' ' && startsCapital(text[end + 2] ?? '') ? end + 1 : end;
}

/** Whether a word may be hung onto a verb by a hyphen and be a token of its own: « -t-elle », « -vous ». */
export function isClitic(piece: string): boolean {
  return CLITIC.test(piece);
}

/** Where the inverted pronoun of « a-t-elle » begins, or 0. */
function cliticStart(text: string, start: number, end: number): number {
  let hyphen = end - 1;
  const first = Math.max(start, end - LONGEST_CLITIC - 1);
  while (hyphen > first && text.charCodeAt(hyphen) !== Unit.Hyphen) hyphen--;
  if (hyphen <= start || text.charCodeAt(hyphen) !== Unit.Hyphen) return 0;
  const piece = text.slice(start, end);
  const cut = piece.search(/-(?:t-)?[^-]*$/i);
  return cut > 0 && CLITIC.test(piece.slice(cut + 1)) && !NO_CLITIC.test(piece) ? start + cut : 0;
}
