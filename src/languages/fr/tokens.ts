/**
 * French tokens: elisions stand alone (« l' » « AFP »), inverted pronouns too (« a » « -t-elle »), hyphenated words,
 * numbers with their separators, addresses and web names stay whole. One pass over the code units.
 */
import { type Tokens, TokenShape } from '../../document.js';
import { startsCapital } from '../../text/words.js';
import { Kind, kindAt } from './characters.js';
import { shapeOf, type WordForms, wordForms } from './wordforms.js';

/* « l'AFP », « qu'il », « lorsqu'on » split after the apostrophe; « aujourd'hui », « prud'hommes », « O'Brien » do not. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i;
/* « a-t-il », « dit-on », « est-ce »; not « rendez-vous », « Pays-de-la ». */
const CLITIC = /^(?:t-)?(?:il|elle|ils|elles|on)$|^(?:je|tu|nous|vous|ce|moi|toi|y|en|le|la|les|lui|leur)$/i;
const NO_CLITIC = /^(?:rendez-vous|chez-nous|chez-vous|chez-moi|chez-lui|entre-nous|sur-le|sur-la|grand-ce)/i;
/* The point of « M. Dupont », « MM. », « J. Dupont » belongs to the word; « J.-C. », « U.R.S.S. » are one token. */
const TITLE_POINT = /^(?:M|MM|Mgr|Dr|Pr|St|Ste|Me)$/;
const WEB =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[@#][\p{L}\p{N}_]+/uy;

/** Tokens of `text` (folded, see text/view.ts) from `from` on, with offsets into it. Linear. */
export function tokenize(text: string, from = 0): Tokens {
  return tokensIn(text, from, null);
}

/** `tokenize` for many texts: what it learns of a word serves all its tokens. */
export function tokenizer(): typeof tokenize {
  const forms = wordForms();
  return (text, from = 0) => {
    forms.begin();
    return tokensIn(text, from, forms);
  };
}

function tokensIn(text: string, from: number, forms: WordForms | null): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (start: number, end: number): void => {
    starts.push(start);
    ends.push(end);
  };
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.Space) at++;
    else if (kind === Kind.Other) at = other(text, at, push);
    else at = wordFrom(text, at, push);
  }
  return assemble(text, Int32Array.from(starts), Int32Array.from(ends), forms);
}

type Push = (start: number, end: number) => void;

function webAt(text: string, at: number): number {
  WEB.lastIndex = at;
  return WEB.test(text) ? WEB.lastIndex : 0;
}

/** A mark or symbol: one code point, but « ... » and « --- » whole. */
function other(text: string, at: number, push: Push): number {
  const mark = text[at]!;
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  if (mark === '@' || mark === '#') end = Math.max(end, webAt(text, at));
  else if (mark === '.' || mark === '-') while (text[end] === mark) end++;
  push(at, end);
  return end;
}

/** End of a run of letters and digits with its inner hyphens, apostrophes, points and decimal commas. */
function runEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Digit) {
      at++;
      continue;
    }
    if (kind !== Kind.Other || at + 1 >= text.length) break;
    const next = kindAt(text, at + 1);
    const mark = text[at]!;
    const joins =
      mark === "'" || mark === '-' || mark === '‑' || mark === '_' || mark === '&'
        ? next === Kind.Letter || next === Kind.Digit
        : mark === '.'
          ? (next === Kind.Letter && dottedWord(text, start, at)) ||
            (next === Kind.Digit && kindAt(text, at - 1) === Kind.Digit)
          : mark === ','
            ? next === Kind.Digit && kindAt(text, at - 1) === Kind.Digit
            : false;
    if (!joins) break;
    if (mark === "'" && ELIDED.test(text.slice(start, at)) && next !== Kind.Digit) break;
    at++;
  }
  return at;
}

/** « Silicon.fr » and « U.R.S.S » go on over the point; « fin.Il » (a missing space) does not. */
function dottedWord(text: string, start: number, point: number): boolean {
  const next = text[point + 1]!;
  if (!startsCapital(next)) return startsCapital(text[start]!) || text.slice(start, point).includes('.');
  return point - start === 1 || text[point - 2] === '.';
}

function wordFrom(text: string, start: number, push: Push): number {
  const code = text.charCodeAt(start) | 32;
  if (code === 104 || code === 119) {
    const web = webAt(text, start);
    if (web) return (push(start, web), web);
  }
  let end = runEnd(text, start);
  if (text[end] === '@') {
    const web = webAt(text, start);
    if (web > end) return (push(start, web), web);
  }
  if (text[end] === "'" && ELIDED.test(text.slice(start, end))) return (push(start, end + 1), end + 1);
  end = withPoint(text, start, end);
  const clitic = cliticStart(text, start, end);
  if (clitic) {
    push(start, clitic);
    push(clitic, end);
  } else push(start, end);
  return end;
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
  const piece = text.slice(start, end);
  const hyphen = piece.indexOf('-');
  if (hyphen < 1 || !CLITIC.test(piece.slice(piece.search(/-(?:t-)?[^-]*$/i) + 1)) || NO_CLITIC.test(piece)) return 0;
  const cut = piece.search(/-(?:t-)?[^-]*$/i);
  return cut > 0 ? start + cut : 0;
}

function assemble(text: string, start: Int32Array, end: Int32Array, forms: WordForms | null): Tokens {
  const count = start.length;
  const texts = new Array<string>(count);
  const lower = new Array<string>(count);
  const word = new Int32Array(count);
  const shape = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const place = forms ? forms.placeOf(text, start[i]!, end[i]!) : -1;
    if (place >= 0) {
      texts[i] = forms!.text[place]!;
      lower[i] = forms!.lower[place]!;
      shape[i] = forms!.shape[place]!;
      word[i] = forms!.base() + place;
    } else {
      texts[i] = text.slice(start[i], end[i]);
      lower[i] = texts[i]!.toLowerCase();
      shape[i] = shapeOf(texts[i]!, lower[i]!);
      word[i] = -1;
    }
    shape[i]! |= gapBefore(text, i ? end[i - 1]! : 0, start[i]!, i === 0);
  }
  return { count, start, end, text: texts, lower, word, shape };
}

function gapBefore(text: string, from: number, to: number, first: boolean): number {
  if (first) return TokenShape.SpaceBefore | TokenShape.LineBefore;
  let bits = from < to ? TokenShape.SpaceBefore : 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) bits |= TokenShape.LineBefore;
  return bits;
}
