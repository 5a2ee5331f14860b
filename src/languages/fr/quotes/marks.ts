/**
 * Quotation marks: which opens and which closes, repaired where a newspaper lost one. Every repair is a note; what
 * cannot be paired costs only itself.
 */
import { type Draft, MOST_NOTES, type Reading, again, closes, openingOf, opens, opensBefore, repair } from './open.js';
import { isSpace, sentenceEnd, takesUp } from './repair.js';
import type { Note, Span } from '../../../document.js';
import { type Mark, marksOf, respaced } from './mark.js';

/** A quoted stretch: `start`–`end` is the content without marks and surrounding space. */
export interface Quoted extends Span {
  /** From the opening mark to after the closing mark (where the content ends when the mark is missing). */
  readonly outer: Span;
  /** Index of the stretch around it, or -1. */
  readonly parent: number;
  /** A mark was missing or wrong. */
  readonly repaired: boolean;
  /** Goes on in the next paragraph, which opens it again or only closes it. */
  readonly goesOn: boolean;
}

export interface Marks {
  /** In order of opening: a parent stands before its children. */
  readonly quoted: readonly Quoted[];
  readonly notes: readonly Note[];
}

/** A quotation that is never closed goes on to the end of its paragraph unless that is longer (code units). */
const LONGEST_UNCLOSED = 500;
/** Pairs the marks of each paragraph; a paragraph that opens with a mark may take up the quotation before it. */
export function pairMarks(text: string, paragraphs: readonly Span[]): Marks {
  const quoted: Quoted[] = [];
  const notes: Note[] = [];
  let carried: string | null = null;
  const known = new Map<number, readonly Mark[]>();
  const marksAt = (index: number): readonly Mark[] => {
    const marks = known.get(index) ?? marksOf(text, paragraphs[index]!);
    known.set(index, marks);
    return marks;
  };
  paragraphs.forEach((paragraph, index) => {
    const marks = carried === null ? respaced(text, marksAt(index)) : marksAt(index);
    known.delete(index);
    if (marks.length === 0 && carried === null) return;
    const reading = readParagraph(text, paragraph, marks, quoted.length, carried);
    carried = closeParagraph(reading, paragraphs[index + 1], kind =>
      closesLater(text, paragraphs, index, marksAt, kind),
    );
    for (const draft of reading.drafts) quoted.push(quotedFrom(text, draft));
    if (reading.notes.length > 0 && notes.length < MOST_NOTES) notes.push(...reading.notes.slice(0, MOST_NOTES));
  });
  return { quoted, notes };
}

function readParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  base: number,
  carried: string | null,
): Reading {
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
  if (carried !== null && !takesUp(text[start]!, carried)) opens(reading, { kind: carried, start, end: start });
  marks.forEach((mark, at) => {
    if (at === 0 && carried !== null && mark.start === start && (mark.kind === carried || mark.side === 'close')) {
      opens(reading, { ...mark, kind: carried });
    } else readMark(reading, mark, at);
  });
  return reading;
}

function readMark(reading: Reading, mark: Mark, at: number): void {
  const { open, drafts } = reading;
  const top = open.length > 0 ? drafts[open[open.length - 1]!]! : null;
  const here = open.findLast(index => drafts[index]!.kind === mark.kind);
  // « "… l'ancienne direction de Canal+, elle n'est pas courageuse »: a name, not the wrong mark.
  if (here === undefined && mark.side === 'close' && mark.kind === '+') return;
  if (here === undefined && mark.side === 'close' && top && nextOf(reading, top.kind, at)?.side !== 'close') {
    // « "… ni vainqueur ni vaincu', a estimé », « « un avion" »: the wrong mark closes when the right one never comes.
    closes(reading, mark, open.at(-1)!, true);
    return;
  }
  if (here === undefined && mark.side === 'close' && mark.kind.startsWith("'")) return;
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

/** Ends what is still open; returns the kind of mark that the next paragraph takes up or closes, if it does. */
function closeParagraph(
  reading: Reading,
  next: Span | undefined,
  isClosedLater: (kind: string) => boolean,
): string | null {
  const { open, drafts, text, paragraph } = reading;
  let carried: string | null = null;
  while (open.length > 0) {
    const draft = drafts[open.pop()!]!;
    // « la 'Ndrangheta »: what looked like an opening mark was an apostrophe.
    if (/['+]/.test(draft.kind)) continue;
    draft.end = draft.outerEnd = paragraph.end;
    if (open.length === 0 && next && (takesUp(text[next.start]!, draft.kind) || isClosedLater(draft.kind))) {
      draft.goesOn = true;
      carried = draft.kind;
      continue;
    }
    if (paragraph.end - draft.start > LONGEST_UNCLOSED)
      draft.end = draft.outerEnd = sentenceEnd(text, draft.start, paragraph.end);
    repair(reading, draft, openingOf(draft), 'never closed; it was ended with the sentence or the paragraph');
  }
  return carried;
}

/** So many paragraphs may a quotation go over that opens once and closes once: answers in interviews. */
const MOST_PARAGRAPHS = 8;
/** « Q: », « QUESTION : »: who speaks next is told. */
const LABEL = /^\p{Lu}[\p{L}. -]{0,24}\s?:\s/u;

/** « "Je veux faire plus.⏎Je veux aider les familles", assure-t-elle »: the next mark of its kind closes it. */
function closesLater(
  text: string,
  paragraphs: readonly Span[],
  index: number,
  marksAt: (index: number) => readonly Mark[],
  kind: string,
): boolean {
  const last = Math.min(index + MOST_PARAGRAPHS, paragraphs.length - 1);
  for (let later = index + 1; later <= last; later++) {
    const { start } = paragraphs[later]!;
    if (LABEL.test(text.slice(start, start + 32))) return false;
    const mark = marksAt(later).find(one => one.kind === kind);
    if (mark) return mark.side === 'close';
  }
  return false;
}

function quotedFrom(text: string, draft: Draft): Quoted {
  let { start, end } = draft;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const { parent, repaired, goesOn } = draft;
  return { start, end, outer: { start: draft.outerStart, end: draft.outerEnd }, parent, repaired, goesOn };
}
