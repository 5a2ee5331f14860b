/** Opening, closing and repairing quotations while the marks of a paragraph are read. */
import type { Note, Span } from '../../../document.js';
import type { Mark } from './mark.js';
import { LETTER, pauseAfter } from './repair.js';

export interface Draft {
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
export interface Reading {
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

/** Notes of one article; a file of nothing but marks needs no more to be understood. */
export const MOST_NOTES = 200;

export function opens(reading: Reading, mark: Pick<Mark, 'kind' | 'start' | 'end'>): void {
  const { open, drafts, base } = reading;
  if (open.length >= DEEPEST) return;
  const parent = open.length > 0 ? base + open[open.length - 1]! : -1;
  open.push(drafts.length);
  const { kind, start, end } = mark;
  drafts.push({ kind, outerStart: start, outerEnd: end, start: end, end, parent, repaired: false, goesOn: false });
}

export function closes(reading: Reading, mark: Mark, index: number, wrong: boolean): void {
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
    repair(reading, draft, openingOf(draft), 'never closed; it was ended where the quotation around it ends');
  }
}

const [SPACE, COLON, POINT, EXCLAMATION, QUESTION] = [...' :.!?'].map(char => char.charCodeAt(0));

/** « … fini. Il », « … : il »: remembers where the words before a mark began. */
function scanTo(reading: Reading, end: number): void {
  const { text } = reading;
  for (let i = reading.scanned; i < end; i++) {
    if (text.charCodeAt(i + 1) !== SPACE) continue;
    const code = text.charCodeAt(i);
    if (code === COLON) reading.colon = reading.boundary = i + 2;
    else if (code === POINT || code === EXCLAMATION || code === QUESTION) reading.boundary = i + 2;
  }
  reading.scanned = end;
}

/** « La récolte est perdue », dit X », a closing mark that nothing opened: the quotation began with the sentence. */
export function opensBefore(reading: Reading, mark: Mark): void {
  const { drafts, open, text, base, paragraph } = reading;
  scanTo(reading, mark.start);
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
export function again(reading: Reading, mark: Mark, here: number): void {
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
  repair(reading, draft, openingOf(draft), 'never closed; it was ended before the next one opens');
  opens(reading, mark);
}

/** The mark that opened a quotation: what was never closed is shown there. */
export function openingOf({ outerStart, start }: Draft): Span {
  return { start: outerStart, end: start };
}

export function repair(reading: Reading, draft: Draft, { start, end }: Span, what: string): void {
  draft.repaired = true;
  if (reading.notes.length >= MOST_NOTES) return;
  reading.notes.push({ code: 'quote-mark-unbalanced', start, end, message: `This quotation was ${what}.` });
}
