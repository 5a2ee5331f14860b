/** One quotation mark at a time: what the spacing around it says of its side. */
import type { Span } from '../../../document.js';
import { LETTER } from './repair.js';

/**
 * `either`: the spacing does not tell. `wrong`: an opening mark where only a closing one can stand (« partenaires« »).
 */
export type Side = 'open' | 'close' | 'either' | 'wrong';

export interface Mark extends Span {
  /** The opening mark of its pair: « “ ‹ ‘ " ' + '' */
  readonly kind: string;
  readonly side: Side;
  /** Closing marks of this kind that stand after it in the paragraph and are not used up by opening ones. */
  readonly closersAfter: number;
}

/*
 * « l''effet soldes' »: an apostrophe, then a mark; « d''une faute grave" »: both in one; « n''est » was doubled by a
 * machine. « '…' » and AFP's « +…+ » count only where the spacing shows a side: an apostrophe (« d'"Ondine" ») and a sum
 * are no quotation.
 */
const MARK =
  /([«»“”"])\1{2,}|[«»“”„"‹›‘]|<<|>>|(?<!(?<!\p{L})(?:[cdjlmnstCDJLMNST]|[qQ]u))''|''(?=\p{L}[^"«»]{0,200}(?<=[\p{L}.!?…])(?:"|'')(?:$|[\s,.;:!?)]))|(?<=^|[\s«"“(])'(?=\p{L})|(?<=(?<!\p{L})(?:[cdjlmnstCDJLMNST]|[qQ]u)')'(?=\p{L}[^'"]{0,80}'(?:$|[\s,.;:!?»"”)]))|(?<=[\p{L}.!?…])(?<!(?<!\p{L})(?:[cdjlmnst]|qu))'(?=$|[\s,.;:!?»"”)])|(?<=^|[\s("«“])\+(?=\p{L})|(?<=[\p{L}\p{N}.!?…])\+(?=$|[\s,.;:!?»"”)])/uy;

/** Code unit → a mark may begin with it: one look rules out nearly all of the text. */
const BEGINS_MARK = new Uint8Array(0x2100);
for (const mark of '«»“”„"‹›‘<>\'+') BEGINS_MARK[mark.charCodeAt(0)] = 1;
const APOSTROPHE = 0x27;

const PAIR: Readonly<Record<string, readonly [kind: string, side: Side]>> = {
  '«': ['«', 'open'],
  '»': ['«', 'close'],
  '<<': ['«', 'open'],
  '>>': ['«', 'close'],
  '“': ['“', 'open'],
  '„': ['“', 'open'],
  '”': ['“', 'close'],
  '‹': ['‹', 'open'],
  '›': ['‹', 'close'],
  '‘': ["'", 'open'],
};

/** The marks of one paragraph, in order. Linear. */
export function marksOf(text: string, paragraph: Span): Mark[] {
  const piece = text.slice(paragraph.start, paragraph.end);
  const found: Mutable[] = [];
  let straightOpen = false;
  let end = 0;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (BEGINS_MARK[text.charCodeAt(at)] !== 1 || at < paragraph.start + end || isElision(text, at)) continue;
    const start = at - paragraph.start;
    MARK.lastIndex = start;
    const match = MARK.exec(piece);
    if (!match) continue;
    end = start + match[0].length;
    // « """ »: three and more in a row are no marks of a newspaper.
    if (match[1] !== undefined) continue;
    const before = piece[start - 1] ?? ' ';
    const next = piece.slice(end, end + 2);
    // « [EMBED url=" » and no more on the line: left over from a page.
    if (before === '=' && next === '') continue;
    const [kind, side] = sided(match[0], before, next);
    // « un écran de 15" »: inches.
    if (
      kind === '"' &&
      !straightOpen &&
      /(?:^|[\s(])\d{1,2}(?:[.,]\d)?$/.test(piece.slice(Math.max(0, start - 6), start))
    )
      continue;
    if (kind === '"') straightOpen = side === 'open' || (side === 'either' && !straightOpen);
    found.push({ kind, side, start: paragraph.start + start, end: paragraph.start + end, closersAfter: 0 });
  }
  countClosers(found);
  return found;
}

/** « il parle d'un" nouveau départ", puis »: the space went to the wrong side of a mark that opens. */
export function respaced(text: string, marks: readonly Mark[]): readonly Mark[] {
  const straight = marks.filter(({ kind }) => kind === '"');
  const misspaced = new Set<Mark>();
  let open = 0;
  straight.forEach((mark, at) => {
    const { start, end, side } = mark;
    const opens = open === 0 && side === 'close' && straight[at + 1]?.side === 'close';
    if (opens && MISSPACED_AFTER.test(text[start - 1]!) && SPACE.test(text[end] ?? '')) misspaced.add(mark);
    open = side === 'open' || misspaced.has(mark) ? open + 1 : side === 'close' ? Math.max(0, open - 1) : open || 1;
  });
  if (misspaced.size === 0) return marks;
  const mended = marks.map((mark): Mutable => (misspaced.has(mark) ? { ...mark, side: 'open' } : { ...mark }));
  countClosers(mended);
  return mended;
}

/* Not after « . »: what stands there ends a sentence that was quoted. */
const MISSPACED_AFTER = /[\p{L}\p{N}'’,:]/u;

/** « l'eau », « qu'elle »: by far the most frequent of the characters that marks begin with. */
function isElision(text: string, at: number): boolean {
  return text.charCodeAt(at) === APOSTROPHE && isPlainLetter(text, at - 1) && isPlainLetter(text, at + 1);
}

/** Of the letters those that French needs most. */
function isPlainLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code > 0x60 && code < 0x7b) || (code > 0xdf && code < 0xf7) || (code > 0x40 && code < 0x5b);
}

type Mutable = { -readonly [key in keyof Mark]: Mark[key] };

function countClosers(marks: Mutable[]): void {
  const left = new Map<string, number>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const closers = left.get(mark.kind) ?? 0;
    mark.closersAfter = closers;
    left.set(mark.kind, mark.side === 'open' ? Math.max(0, closers - 1) : closers + 1);
  }
}

const SPACE = /\s/;
const OPENS_AFTER = /[\s([{'«“\-—–/]/u;
const CLOSES_BEFORE = /[\s)\]},.;:!?…»”\-—–/]/u;

/* « un nouveau maire ", martèle-t-il », « tu m'informes... ". Puis », « pas facile'". »: no quotation begins so; « "... ni » and « ".com" » do. */
const CLOSED_BEFORE = /^(?:[,;)\]]|\.(?![.\p{L}]))/u;

/** `before` is a character, `after` as many as there are up to two. */
function sided(mark: string, before: string, next: string): readonly [string, Side] {
  const pair = PAIR[mark];
  const after = next[0] ?? ' ';
  if (pair) {
    // « avec un ou deux partenaires« , ainsi »: glued to the word before and loose from the next.
    if (mark === '«' && /[\p{L}.!?]/u.test(before) && CLOSES_BEFORE.test(after)) return ['«', 'wrong'];
    if (mark === '“' && /[\p{L}.!?]/u.test(before) && CLOSES_BEFORE.test(after)) return ['“', 'close'];
    if (mark === '”' && SPACE.test(before) && /\p{L}/u.test(after)) return ['“', 'either'];
    if (mark === '»' && SPACE.test(before) && /\p{L}/u.test(after)) return ['«', 'either'];
    return pair;
  }
  if (mark === '"' && CLOSED_BEFORE.test(next)) return [mark, 'close'];
  // « "'Avouez-le, soyez honnêtes' … »
  if (mark === "'" && before === '"' && LETTER.test(after)) return [mark, 'open'];
  const mayOpen = OPENS_AFTER.test(before) && !SPACE.test(after);
  const mayClose = !SPACE.test(before) && CLOSES_BEFORE.test(after);
  if (mark === "'" || mark === '+') return [mark, mayOpen && !mayClose ? 'open' : 'close'];
  if (mayOpen === mayClose) return [mark, 'either'];
  return [mark, mayOpen ? 'open' : 'close'];
}
