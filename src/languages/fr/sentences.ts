/**
 * French sentence boundaries. A point ends a sentence unless an abbreviation (« M. Dupont »), an initial, a number or a
 * lower-case continuation says otherwise; nothing ends inside a pair of quotation marks that the sentence goes on after.
 */
import type { Detected, Sentence, Span, Tokens } from '../../document.js';
import type { ReadData } from '../../language.js';
import { rowsOf, wordsOf } from '../../text/lexicon.js';
import { spanAt } from '../../text/spans.js';
import { unitsOf } from '../../text/units.js';
import { startsCapital, startsSmall } from '../../text/words.js';
import { Kind, Unit, kindOf } from './characters.js';
import { nextTerminator, skipSpaces, terminatorsEnd } from './terminators.js';

type Follows = 'name' | 'number' | 'word' | 'any';

interface Lists {
  readonly abbreviations: ReadonlyMap<string, Follows>;
  /** Letters of the longest abbreviation. */
  readonly longest: number;
  readonly starters: ReadonlySet<string>;
}

/** Builds the splitter from its lexicons. */
export function sentenceSplitter(data: ReadData) {
  const abbreviationFile = 'lexicon/abbreviations.tsv';
  const starterFile = 'lexicon/sentence-starters.txt';
  const abbreviations = rowsOf(data(abbreviationFile), abbreviationFile);
  const lists: Lists = {
    abbreviations: new Map(abbreviations.map(([word, follows]) => [word!, follows as Follows])),
    longest: Math.max(...abbreviations.map(([word]) => word!.length)),
    starters: new Set(wordsOf(data(starterFile), starterFile)),
  };
  return (document: Detected, tokens: Tokens, paragraphs: readonly Span[]): Sentence[] => {
    const sentences: Sentence[] = [];
    const { text } = document.view;
    const units = unitsOf(text);
    let token = 0;
    paragraphs.forEach((paragraph, index) => {
      for (const { start, end } of sentencesIn(text, units, paragraph, lists)) {
        const firstToken = token;
        while (token < tokens.count && tokens.start[token]! < end) token++;
        sentences.push({ start, end, firstToken, lastToken: token, paragraph: index });
      }
    });
    return sentences;
  };
}

/** Sentences of one paragraph, without the white space between them. */
function sentencesIn(text: string, all: Uint16Array, paragraph: Span, lists: Lists): Span[] {
  const piece = text.slice(paragraph.start, paragraph.end);
  const units = all.subarray(paragraph.start, paragraph.end);
  const quoted = quotedStretches(piece);
  const sentences: Span[] = [];
  let start = 0;
  let runEnd = 0;
  for (let first = nextTerminator(units, 0); first >= 0; first = nextTerminator(units, runEnd)) {
    runEnd = terminatorsEnd(units, first);
    if (first < start) continue;
    const mark: Mark = { piece, units, start: first, runEnd, sentenceStart: start };
    const end = closersEnd(mark);
    const next = skipSpaces(units, end);
    if (next >= units.length) break;
    if (!endsSentence(mark, end, next, lists) || (spanAt(quoted, mark.start)?.end ?? 0) > next) continue;
    sentences.push({ start: paragraph.start + start, end: paragraph.start + end });
    start = next;
  }
  if (start < piece.length) sentences.push({ start: paragraph.start + start, end: paragraph.end });
  return sentences;
}

interface Mark {
  readonly piece: string;
  /** Code units of `piece`. */
  readonly units: Uint16Array;
  /** The run of « . ! ? … ». */
  readonly start: number;
  readonly runEnd: number;
  readonly sentenceStart: number;
}

/** « … fini. », « … fini ! » », « … fini.) »: closing marks belong to the sentence that they close. */
function closersEnd({ piece, units, runEnd }: Mark): number {
  let end = runEnd;
  for (;;) {
    const spaced = skipSpaces(units, end);
    // Most sentences end with their point.
    if (spaced === units.length || kindOf(units[spaced]!) === Kind.Letter) return end;
    const mark = piece[spaced];
    if (mark === '»' || mark === '”' || mark === '›') end = spaced + 1;
    // « … des veaux."Chaque semaine »: a straight mark with a letter at its right opens.
    else if (mark === '"' && LETTER.test(piece[spaced + 1] ?? '')) return end;
    else if (spaced === end && (mark === '"' || mark === ')' || mark === ']' || mark === "'")) end++;
    else return end;
  }
}

const LETTER = /\p{L}/u;
/** What a sentence may begin with beside a capital. */
const OPENING = /[«“"‹'‘([—–\-•*\d¿¡]/u;

function endsSentence(mark: Mark, end: number, next: number, lists: Lists): boolean {
  const { piece, units, start, runEnd, sentenceStart } = mark;
  const first = piece[next]!;
  if (next === end && !runsOn(mark, end)) return false;
  if (runEnd - start > 1 || units[start] !== Unit.Point)
    return startsCapital(first) || (OPENING.test(first) && !startsSmall(piece[next + 1] ?? ''));
  if (isDigit(units[sentenceStart]!) && /^\d+$/.test(piece.slice(sentenceStart, start))) return false;
  if (end === runEnd && heldOpen(mark, next, lists)) return false;
  if (startsCapital(first)) return true;
  if (startsSmall(first)) return end === runEnd && lowerStart(mark);
  return OPENING.test(first) || !/[,;:.!?…»”)\]%€$/]/.test(first);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** « … partenaires.Mais », « … mois"."Nous »: a space was forgotten; not « Silicon.fr », « U.R.S.S. », « 1.500 ». */
function runsOn({ piece, start }: Mark, end: number): boolean {
  const before = piece.slice(Math.max(0, start - 3), start);
  return /^["“«]? ?\p{Lu}['\p{Ll}]/u.test(piece.slice(end, end + 4)) && /(?:\p{Ll}{3}|["”»])$/u.test(before);
}

/** « … fait autant. à ce jour, », « … (1929). à peu près »: a small letter after a full word or bracket; typists lose the accent's capital. */
function lowerStart({ piece, start }: Mark): boolean {
  return /(?:\p{Ll}{4}|\))$/u.test(piece.slice(Math.max(0, start - 4), start));
}

/** Whether the point belongs to an abbreviation or an initial, and the sentence goes on. */
function heldOpen({ piece, units, start }: Mark, next: number, lists: Lists): boolean {
  const before = wordBefore(piece, units, start);
  const initial = isCapital(units[start - 1] ?? 0);
  if (before.length > lists.longest && !initial) return false;
  const word = before.toLowerCase();
  const follows = lists.abbreviations.get(word);
  // « MM. Le Goff et Amiel »: a title is followed by a name, whatever it looks like.
  if (follows === 'name' && startsCapital(before)) return true;
  // « J. Dupont », « J.-C. Vion », « George W. Bush », « l'article L. 642-3 »; but « vitamine C. Elle ».
  if (initial && INITIALS.test(before)) return /[\p{Lu}\d(]/u.test(piece[next]!) && !isStarter(piece, next, lists);
  switch (follows) {
    case 'number':
      return isDigit(units[next]!) || (word.length > 1 && startsSmall(piece[next]!));
    case 'word':
      return startsSmall(piece[next]!) || !(isStarter(piece, next, lists) || /^(?:par|sept|mer|ex)$/.test(word));
    case 'any':
      return LETTER.test(piece[next]!) && !startsCapital(piece[next]!);
    default:
      return false;
  }
}

/** Whether it is one, or may be half of one. */
function isCapital(unit: number): boolean {
  return unit >= 0xd800 || startsCapital(String.fromCharCode(unit));
}

/** Whether the word at `next` is one that sentences begin with: « Le », « L'affaire ». */
function isStarter(piece: string, next: number, { starters }: Lists): boolean {
  const word = piece.slice(next, next + 24).match(/^[\p{L}']+/u)?.[0] ?? '';
  return starters.has(word.toLowerCase().replace(/^[dlsjnc]'.*/, 'le'));
}

const INITIALS = /^(?:\p{Lu}|\p{Lu}\.?-\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;

/** Letters, inner points and hyphens right before `at`. */
function wordBefore(piece: string, units: Uint16Array, at: number): string {
  const from = Math.max(0, at - 24);
  for (let start = at; start > from; start--) {
    const code = units[start - 1]!;
    // Beyond the table of characters.
    if (code >= 0x3000) return piece.slice(from, at).match(/[\p{L}\p{M}.-]+$/u)?.[0] ?? '';
    if (kindOf(code) !== Kind.Letter && code !== Unit.Point && code !== Unit.Hyphen) return piece.slice(start, at);
  }
  return piece.slice(from, at);
}

/** Stretches between « and ». Straight marks are too uncertain to hold a sentence together. */
function quotedStretches(piece: string): Span[] {
  const found: Span[] = [];
  if (!piece.includes('«')) return found;
  for (const match of piece.matchAll(/«[^«»]*»/g))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
