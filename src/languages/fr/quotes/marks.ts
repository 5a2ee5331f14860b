/**
 * Quotation marks: which opens and which closes, repaired where a newspaper lost one. Every repair is a note; what
 * cannot be paired costs only itself.
 */
import type { Note, Span } from '../../../document.js';
import { type Mark, marksOf } from './mark.js';

/** A quoted stretch: `start`–`end` is the content without marks and surrounding space. */
export interface Quoted extends Span {
  /** From the opening mark to after the closing mark (where the content ends when the mark is missing). */
  readonly outer: Span;
  /** Index of the stretch around it, or -1. */
  readonly parent: number;
  /** A mark was missing or wrong. */
  readonly repaired: boolean;
  /** Goes on in the next paragraph, whose first mark opens it again. */
  readonly goesOn: boolean;
}

export interface Marks {
  /** In order of opening: a parent stands before its children. */
  readonly quoted: readonly Quoted[];
  readonly notes: readonly Note[];
}

interface Draft {
  kind: string;
  outerStart: number;
  outerEnd: number;
  start: number;
  end: number;
  parent: number;
  repaired: boolean;
  goesOn: boolean;
}

/** What is known while the marks of one paragraph are read. */
interface Reading {
  readonly text: string;
  readonly paragraph: Span;
  readonly marks: readonly Mark[];
  readonly drafts: Draft[];
  readonly notes: Note[];
  /** Indices of drafts that are open, innermost last. */
  readonly open: number[];
  /** Index in the document of the first draft. */
  readonly base: number;
  /** Where the sentence or the part after a colon began, and how far that was looked for. */
  boundary: number;
  colon: number;
  scanned: number;
}

/** Deeper than this no newspaper nests; further marks are passed over. */
const DEEPEST = 4;
/** A quotation that is never closed goes on to the end of its paragraph unless that is longer (code units). */
const LONGEST_UNCLOSED = 500;
/** Notes of one article; a file of nothing but marks needs no more to be understood. */
const MOST_NOTES = 200;

/** Pairs the marks of each paragraph; a paragraph that opens with a mark may take up the quotation before it. */
export function pairMarks(text: string, paragraphs: readonly Span[]): Marks {
  const quoted: Quoted[] = [];
  const notes: Note[] = [];
  let carried: string | null = null;
  paragraphs.forEach((paragraph, index) => {
    const reading = readParagraph(text, paragraph, quoted.length, carried);
    carried = closeParagraph(reading, paragraphs[index + 1]);
    for (const draft of reading.drafts) quoted.push(quotedFrom(text, draft));
    if (notes.length < MOST_NOTES) notes.push(...reading.notes.slice(0, MOST_NOTES));
  });
  return { quoted, notes };
}

function readParagraph(text: string, paragraph: Span, base: number, carried: string | null): Reading {
  const marks = marksOf(text, paragraph);
  const { start } = paragraph;
  const reading: Reading = {
    text,
    paragraph,
    marks,
    drafts: [],
    notes: [],
    open: [],
    base,
    boundary: start,
    colon: start,
    scanned: start,
  };
  marks.forEach((mark, at) => {
    scanTo(reading, mark.start);
    if (at === 0 && carried !== null && mark.start === start && (mark.kind === carried || mark.side === 'close')) {
      opens(reading, { ...mark, kind: carried });
    } else readMark(reading, mark, at);
  });
  return reading;
}

/** « … fini. Il », « … : il »: remembers where the words before a mark began. */
function scanTo(reading: Reading, end: number): void {
  const { text } = reading;
  for (let i = reading.scanned; i < end; i++) {
    const char = text[i]!;
    if (text[i + 1] !== ' ') continue;
    if (char === ':') reading.colon = reading.boundary = i + 2;
    else if (char === '.' || char === '!' || char === '?') reading.boundary = i + 2;
  }
  reading.scanned = end;
}

function readMark(reading: Reading, mark: Mark, at: number): void {
  const { open, drafts } = reading;
  const top = open.length > 0 ? drafts[open[open.length - 1]!]! : null;
  const here = open.findLast(index => drafts[index]!.kind === mark.kind);
  if (here === undefined && mark.side === 'close' && top && nextOf(reading, top.kind, at)?.side !== 'close') {
    // « "… ni vainqueur ni vaincu', a estimé », « « un avion" »: the wrong mark closes when the right one never comes.
    closes(reading, mark, open.at(-1)!, true);
    return;
  }
  if (here === undefined && mark.side === 'close' && /['+]/.test(mark.kind)) return;
  if (here === undefined) {
    if (mark.side === 'close') opensBefore(reading, mark);
    else opens(reading, mark);
  } else if (mark.side === 'open') again(reading, mark, here);
  else if (mark.side === 'wrong') closes(reading, mark, here, true);
  else closes(reading, mark, here, false);
}

function nextOf({ marks }: Reading, kind: string, at: number): Mark | undefined {
  for (let i = at + 1; i < Math.min(marks.length, at + 6); i++) if (marks[i]!.kind === kind) return marks[i];
  return undefined;
}

function opens(reading: Reading, mark: Mark): void {
  const { open, drafts, base } = reading;
  if (open.length >= DEEPEST) return;
  const parent = open.length > 0 ? base + open[open.length - 1]! : -1;
  open.push(drafts.length);
  const { kind, start, end } = mark;
  drafts.push({ kind, outerStart: start, outerEnd: end, start: end, end, parent, repaired: false, goesOn: false });
}

function closes(reading: Reading, mark: Mark, index: number, wrong: boolean): void {
  const { open, drafts } = reading;
  while (open.length > 0) {
    const closing = open.pop()!;
    const draft = drafts[closing]!;
    draft.end = mark.start;
    draft.outerEnd = mark.end;
    if (closing === index) {
      if (wrong) repair(reading, draft, mark, 'closed by the wrong mark; it was read as the closing one');
      return;
    }
    draft.outerEnd = mark.start;
    repair(reading, draft, mark, 'never closed; it was ended where the quotation around it ends');
  }
}

/** « La récolte est perdue », dit X », a closing mark that nothing opened: the quotation began with the sentence. */
function opensBefore(reading: Reading, mark: Mark): void {
  const { drafts, open, text, base, paragraph } = reading;
  const last = drafts.at(-1);
  // « Paul Woodadge : C'est choquant. Merci de corriger" a-t-il écrit »: from the colon, if no other marks stand between.
  const colon = reading.colon > (last?.outerEnd ?? paragraph.start);
  const start = Math.max(colon ? reading.colon : reading.boundary, paragraph.start);
  const crowded = last !== undefined && last.outerEnd > start;
  if (open.length > 0 || crowded || text.slice(start, Math.min(mark.start, start + 9)).trim().length < 3) return;
  const content = start + text.slice(start, start + 9).search(/[^\s,;.]/);
  const draft: Draft = {
    kind: mark.kind,
    outerStart: content,
    outerEnd: mark.end,
    start: content,
    end: mark.start,
    parent: open.length > 0 ? base + open.at(-1)! : -1,
    repaired: false,
    goesOn: false,
  };
  drafts.push(draft);
  repair(reading, draft, mark, 'never opened; the quotation was taken to begin with the sentence');
}

/** A mark opens while one of its kind is open: nested when enough closing marks follow, else the first was not closed. */
function again(reading: Reading, mark: Mark, here: number): void {
  const { open, drafts, text } = reading;
  // « ««« »: the same mark again with nothing between says nothing new.
  if (!LETTER.test(text.slice(drafts[here]!.start, Math.min(mark.start, drafts[here]!.start + 9)))) return;
  const depth = open.filter(index => drafts[index]!.kind === mark.kind).length;
  if (mark.closersAfter >= depth + 1) {
    opens(reading, mark);
    return;
  }
  const draft = drafts[here]!;
  const stop = pauseAfter(text, draft.start, mark.start);
  const closing = { ...mark, start: stop, end: stop };
  closes(reading, closing, here, false);
  repair(reading, draft, mark, 'never closed; it was ended before the next one opens');
  opens(reading, mark);
}

const LETTER = /[\p{L}\p{N}]/u;

/** The first comma or point of the words from `start`; they end at `end` when there is none. */
function pauseAfter(text: string, start: number, end: number): number {
  const pause = text.slice(start, Math.min(end, start + 1000)).search(/[,.;:!?](?=\s|$)/);
  return pause > 0 ? start + pause : start + text.slice(start, end).trimEnd().length;
}

function repair(reading: Reading, draft: Draft, { start, end }: Mark, what: string): void {
  draft.repaired = true;
  if (reading.notes.length >= MOST_NOTES) return;
  reading.notes.push({ code: 'quote-mark-unbalanced', start, end, message: `This quotation was ${what}.` });
}

/** Ends what is still open; returns the kind of mark that the next paragraph takes up, if it does. */
function closeParagraph(reading: Reading, next: Span | undefined): string | null {
  const { open, drafts, text, paragraph } = reading;
  let carried: string | null = null;
  while (open.length > 0) {
    const draft = drafts[open.pop()!]!;
    draft.end = draft.outerEnd = paragraph.end;
    if (open.length === 0 && next && takesUp(text[next.start]!, draft.kind)) {
      draft.goesOn = true;
      carried = draft.kind;
      continue;
    }
    if (paragraph.end - draft.start > LONGEST_UNCLOSED)
      draft.end = draft.outerEnd = sentenceEnd(text, draft.start, paragraph.end);
    const at = { kind: draft.kind, side: 'open', start: draft.outerStart, end: draft.start, closersAfter: 0 } as const;
    repair(reading, draft, at, 'never closed; it was ended with the sentence or the paragraph');
  }
  return carried;
}

function takesUp(first: string, kind: string): boolean {
  return first === kind || (kind === '«' && first === '»') || (kind === '“' && first === '”');
}

const SENTENCE_END = /[.!?…](?=\s+[\p{Lu}«"“])/u;

function sentenceEnd(text: string, start: number, end: number): number {
  const window = text.slice(start, Math.min(end, start + 2000));
  const found = window.search(SENTENCE_END);
  return found < 0 ? end : start + found + 1;
}

function quotedFrom(text: string, draft: Draft): Quoted {
  let { start, end } = draft;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const { parent, repaired, goesOn } = draft;
  return { start, end, outer: { start: draft.outerStart, end: draft.outerEnd }, parent, repaired, goesOn };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10;
}
