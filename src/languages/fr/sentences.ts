/**
 * French sentence boundaries. A point ends a sentence unless an abbreviation (« M. Dupont »), an initial, a number or a
 * lower-case continuation says otherwise; nothing ends inside a pair of quotation marks that the sentence goes on after.
 */
import type { Detected, Sentence, Span, Tokens } from '../../document.js';
import type { ReadData } from '../../language.js';
import { rowsOf, wordsOf } from '../../text/lexicon.js';
import { spanAt } from '../../text/spans.js';
import { startsCapital } from '../../text/words.js';

type Follows = 'name' | 'number' | 'word' | 'any';

interface Lists {
  readonly abbreviations: ReadonlyMap<string, Follows>;
  readonly starters: ReadonlySet<string>;
}

/** Builds the splitter from its lexicons. */
export function sentenceSplitter(data: ReadData) {
  const abbreviationFile = 'lexicon/abbreviations.tsv';
  const starterFile = 'lexicon/sentence-starters.txt';
  const lists: Lists = {
    abbreviations: new Map(
      rowsOf(data(abbreviationFile), abbreviationFile).map(([word, follows]) => [word!, follows as Follows]),
    ),
    starters: new Set(wordsOf(data(starterFile), starterFile)),
  };
  return (document: Detected, tokens: Tokens, paragraphs: readonly Span[]): Sentence[] => {
    const sentences: Sentence[] = [];
    let token = 0;
    paragraphs.forEach((paragraph, index) => {
      for (const { start, end } of sentencesIn(document.view.text, paragraph, lists)) {
        const firstToken = token;
        while (token < tokens.count && tokens.start[token]! < end) token++;
        sentences.push({ start, end, firstToken, lastToken: token, paragraph: index });
      }
    });
    return sentences;
  };
}

/** Sentences of one paragraph, without the white space between them. */
function sentencesIn(text: string, paragraph: Span, lists: Lists): Span[] {
  const piece = text.slice(paragraph.start, paragraph.end);
  const quoted = quotedStretches(piece);
  const sentences: Span[] = [];
  let start = 0;
  let runEnd = 0;
  for (let first = nextTerminator(piece, 0); first >= 0; first = nextTerminator(piece, runEnd)) {
    runEnd = terminatorsEnd(piece, first);
    if (first < start) continue;
    const mark: Mark = { piece, start: first, runEnd, sentenceStart: start };
    const end = closersEnd(mark);
    const next = skipSpaces(piece, end);
    if (next >= piece.length) break;
    if (!endsSentence(mark, end, next, lists) || (spanAt(quoted, mark.start)?.end ?? 0) > next) continue;
    sentences.push({ start: paragraph.start + start, end: paragraph.start + end });
    start = next;
  }
  if (start < piece.length) sentences.push({ start: paragraph.start + start, end: paragraph.end });
  return sentences;
}

/** Where the next « . ! ? … » stands, or -1. */
function nextTerminator(piece: string, from: number): number {
  for (let at = from; at < piece.length; at++) if (isTerminator(piece.charCodeAt(at))) return at;
  return -1;
}

function terminatorsEnd(piece: string, start: number): number {
  let at = start + 1;
  while (at < piece.length && isTerminator(piece.charCodeAt(at))) at++;
  return at;
}

function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

interface Mark {
  readonly piece: string;
  /** The run of « . ! ? … ». */
  readonly start: number;
  readonly runEnd: number;
  readonly sentenceStart: number;
}

function skipSpaces(piece: string, at: number): number {
  while (piece[at] === ' ' || piece[at] === '\n') at++;
  return at;
}

/** « … fini. », « … fini ! » », « … fini.) »: closing marks belong to the sentence that they close. */
function closersEnd({ piece, runEnd }: Mark): number {
  let end = runEnd;
  for (;;) {
    const spaced = skipSpaces(piece, end);
    const mark = piece[spaced];
    if (mark === '»' || mark === '”' || mark === '›') end = spaced + 1;
    // « … des veaux."Chaque semaine »: a straight mark with a letter at its right opens.
    else if (mark === '"' && LETTER.test(piece[spaced + 1] ?? '')) return end;
    else if (spaced === end && (mark === '"' || mark === ')' || mark === ']' || mark === "'")) end++;
    else return end;
  }
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
/** What a sentence may begin with beside a capital. */
const OPENING = /[«“"‹'‘([—–\-•*\d¿¡]/u;

function endsSentence(mark: Mark, end: number, next: number, lists: Lists): boolean {
  const { piece, start, runEnd } = mark;
  const run = piece.slice(start, runEnd);
  const first = piece[next]!;
  if (next === end && !runsOn(mark, end)) return false;
  if (run !== '.') return startsCapital(first) || (OPENING.test(first) && !LOWER.test(piece[next + 1] ?? ''));
  if (/^\d+$/.test(piece.slice(mark.sentenceStart, start))) return false;
  if (end === runEnd && heldOpen(mark, next, lists)) return false;
  if (LOWER.test(first)) return end === runEnd && lowerStart(mark);
  return startsCapital(first) || OPENING.test(first) || !/[,;:.!?…»”)\]%€$/]/.test(first);
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
function heldOpen({ piece, start }: Mark, next: number, lists: Lists): boolean {
  const before = wordBefore(piece, start);
  const word = before.toLowerCase();
  const nextWord = piece.slice(next, next + 24).match(/^[\p{L}']+/u)?.[0] ?? '';
  const starts = lists.starters.has(nextWord.toLowerCase().replace(/^[dlsjnc]'.*/, 'le'));
  const follows = lists.abbreviations.get(word);
  // « MM. Le Goff et Amiel »: a title is followed by a name, whatever it looks like.
  if (follows === 'name' && startsCapital(before)) return true;
  // « J. Dupont », « J.-C. Vion », « George W. Bush », « l'article L. 642-3 »; but « vitamine C. Elle ».
  if (INITIALS.test(before)) return !starts && /[\p{Lu}\d(]/u.test(piece[next]!);
  switch (follows) {
    case 'number':
      return /\d/.test(piece[next]!) || (word.length > 1 && LOWER.test(piece[next]!));
    case 'word':
      return LOWER.test(piece[next]!) || !(starts || /^(?:par|sept|mer|ex)$/.test(word));
    case 'any':
      return LETTER.test(piece[next]!) && !startsCapital(piece[next]!);
    default:
      return false;
  }
}

const INITIALS = /^(?:\p{Lu}|\p{Lu}\.?-\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;

/** Letters, inner points and hyphens right before `at`. */
function wordBefore(piece: string, at: number): string {
  const from = Math.max(0, at - 24);
  return piece.slice(from, at).match(/[\p{L}\p{M}.-]+$/u)?.[0] ?? '';
}

/** Stretches between « and ». Straight marks are too uncertain to hold a sentence together. */
function quotedStretches(piece: string): Span[] {
  const found: Span[] = [];
  if (!piece.includes('«')) return found;
  for (const match of piece.matchAll(/«[^«»]*»/g))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
