/**
 * The article's text with its highlights. Every piece of text is wrapped once for each mark over it, quotes outermost,
 * so that marks may cross as they like; labels are real text, so that colour says nothing alone.
 */
import { h } from './dom.js';
import { nameOf, words } from './labels.js';
import { type Mark, isQuote } from './marks.js';
import { type Segment, segmentsOf } from './segments.js';
import { shownValue } from './shown.js';

const WIDEST_LANE = 3;

/* « --- title: … --- » before the article. */
const FRONT_MATTER = /^\ufeff?---\r?\n[^]*?\n---\r?\n/;

/** Elements of the text by the item that they belong to. */
type Elements = Map<string, HTMLElement[]>;
/** What is said behind the last word of an item. */
type Labels = ReadonlyMap<string, string>;

/** Paragraphs of `text`; elements of each mark are added to `elements` under its item. */
export function textView(text: string, marks: readonly Mark[], elements: Elements, differences: Labels): HTMLElement {
  const lineEnds = [...text.matchAll(/\n/g)].flatMap(({ index }) => [index, index + 1]);
  const article = h('div', { class: 'text', lang: 'fr' });
  const body = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const paragraph = (at: number): HTMLElement => h('p', { class: at < body ? 'front' : null });
  let line = paragraph(0);
  for (const segment of segmentsOf(text.length, marks, lineEnds)) {
    const piece = text.slice(segment.start, segment.end);
    if (piece !== '\n') line.append(wrapped(piece, segment, elements, differences));
    else {
      if (line.hasChildNodes()) article.append(line);
      line = paragraph(segment.end);
    }
  }
  article.append(line);
  return article;
}

function wrapped(piece: string, segment: Segment<Mark>, elements: Elements, differences: Labels): Node {
  const outermostLast = [...segment.marks].sort((a, b) => depth(a) - depth(b) || a.end - a.start - (b.end - b.start));
  let node: Node = document.createTextNode(piece);
  for (const mark of outermostLast) {
    const element = wrap(node, mark, segment, differences.get(mark.item) ?? null);
    const drawn = elements.get(mark.item);
    if (drawn) drawn.push(element);
    else elements.set(mark.item, [element]);
    node = element;
  }
  return node;
}

/* Names inside of roles, cues around both, quotes around all, the upper lane nearest to the text. */
function depth(mark: Mark): number {
  if (mark.kind === 'quote') return 10 + mark.lane;
  return isOverlay(mark) ? 9 : isPart(mark) ? 5 : 0;
}

function wrap(content: Node, mark: Mark, { start, end }: Segment<Mark>, difference: string | null): HTMLElement {
  const first = start === mark.start;
  const last = end === mark.end;
  const type = isPart(mark) || isOverlay(mark) ? null : mark.type;
  const classes: (string | null)[] = ['m', mark.kind, type, mark.taken, first ? 'first' : null, last ? 'last' : null];
  if (mark.kind === 'quote' && mark.record && isQuote(mark.record))
    classes.push(`lane${Math.min(mark.lane, WIDEST_LANE)}`, mark.record.type);
  const props = {
    class: classes.filter(name => name !== null).join(' '),
    'data-item': mark.item,
    'data-group': mark.group,
    'data-focus': first ? `mark ${mark.kind} ${mark.item}` : null,
    tabindex: first ? -1 : null,
  };
  const before = first && mark.kind === 'quote' ? label(quoteLabel(mark)) : null;
  const differs = last && difference !== null && isLast(mark) ? label(difference, 'label differs') : null;
  return h('span', props, before, content, last ? labelAfter(mark) : null, differs);
}

/** Cue, speaker and outlet belong to a quote and are drawn as what they are. */
function isPart({ kind }: Mark): boolean {
  return kind === 'cue' || kind === 'speaker' || kind === 'via';
}

/** What the golden file or the reviewer says stands over what was found. */
function isOverlay({ kind }: Mark): boolean {
  return kind === 'missing' || kind === 'draft';
}

/** « 3 · Élysée »: its number and who speaks, before its first piece. */
function quoteLabel({ number, record, start }: Mark): string {
  if (!record || !isQuote(record) || record.spans[0]!.start !== start) return `${number}`;
  return `${number} · ${shownValue(record) ?? '?'}`;
}

function labelAfter(mark: Mark): HTMLElement | null {
  const text = labelOf(mark);
  return text === null ? null : label(text);
}

function label(text: string, className = 'label'): HTMLElement {
  return h('span', { class: className }, text);
}

/** A difference is said once: behind a name or value, behind the last piece of a quote. */
function isLast(mark: Mark): boolean {
  if (isPart(mark) || isOverlay(mark)) return false;
  return mark.kind !== 'quote' || !mark.record || !isQuote(mark.record) || mark.record.spans.at(-1)!.end === mark.end;
}

/** Type of a name, who is meant by a pronoun, value of a sum or date, number of the quote that a cue belongs to. */
function labelOf({ kind, type, number, record, taken }: Mark): string | null {
  if (kind === 'quote' || kind === 'speaker') return null;
  if (kind === 'cue' || kind === 'via') return `${number}`;
  if (kind === 'missing') return `− ${words().kinds.missing} ${nameOf(words().type, type).toLowerCase()}`;
  if (kind === 'draft') return `✎ ${words().corrected}`;
  if (kind === 'money' || kind === 'date') return (record && shownValue(record)) ?? '?';
  if (taken && record) return `= ${shownValue(record) ?? '?'}`;
  return nameOf(words().tags, kind === 'role' ? 'role' : type);
}
