/** One article on the screen, and what can be done to it. */
import type { ArticleData, PageChange } from '../data.js';
import { type Edit, type Verdict, decide, decisionOn, forget } from './decisions.js';
import { type Item, isOpen, itemsOf } from './items.js';
import type { Range } from './segments.js';
import { articleAt, overview } from './store.js';
import { type Step, stepped } from './wordsteps.js';

export interface ArticleView {
  readonly index: number;
  readonly id: string;
  readonly data: ArticleData;
  readonly items: readonly Item[];
  /** `items`, or those with differences to decide only. */
  shown: readonly Item[];
  current: Item | null;
  /** Elements of the text by the record that they belong to. */
  readonly elements: Map<string, HTMLElement[]>;
  readonly body: HTMLElement;
  readonly panel: HTMLElement;
  /** Lines of the list beside the text, by item. */
  readonly rows: Map<string, HTMLElement>;
  /** Draws what a choice or a decision changes, and the text when its marks have changed. */
  redraw(text: boolean): void;
}

export function viewOf(index: number, body: HTMLElement, panel: HTMLElement): ArticleView {
  const data = articleAt(index);
  const items = itemsOf(data);
  const changed = items.filter(isOpen);
  const shown = overview.golden && changed.length ? changed : items;
  const { id } = data.records.article;
  return {
    index,
    id,
    data,
    items,
    shown,
    current: null,
    elements: new Map(),
    rows: new Map(),
    body,
    panel,
    redraw: () => undefined,
  };
}

export function itemAt(view: ArticleView, wanted: string): Item | null {
  const is = (item: Item): boolean => item.id === wanted || item.marks.some(mark => mark.item === wanted);
  return view.shown.find(is) ?? view.items.find(is) ?? null;
}

/** Lights up every mark of the chosen record, of its thing, of its quote. */
export function light(view: ArticleView): void {
  for (const element of view.body.querySelectorAll('.current, .linked')) element.classList.remove('current', 'linked');
  for (const { item, group } of view.current?.marks ?? []) {
    for (const element of view.elements.get(item) ?? []) element.classList.add('current');
    link(view, group);
  }
}

/** Lights up what belongs together. */
export function link(view: ArticleView, group: string): void {
  for (const element of view.body.querySelectorAll(`[data-group="${CSS.escape(group)}"]`))
    element.classList.add('linked');
}

export function select(view: ArticleView, item: Item | null, focus: boolean): void {
  view.current = item;
  view.redraw(false);
  if (focus) focusCurrent(view);
  elementOf(view)?.scrollIntoView({ block: 'center' });
}

function elementOf({ current, elements }: ArticleView): HTMLElement | null {
  return elements.get(current?.marks[0]?.item ?? '')?.[0] ?? null;
}

/** Back from a box or button to the text, so that the keys go on from there. */
export function focusCurrent(view: ArticleView): void {
  elementOf(view)?.focus({ preventScroll: true });
}

export function move(view: ArticleView, by: 1 | -1): void {
  const at = view.current ? view.shown.indexOf(view.current) : -1;
  const next = view.shown[at < 0 && by < 0 ? view.shown.length - 1 : at + by];
  if (next) select(view, next, true);
}

/** The difference that can be decided here, or null. */
export function openChange({ current }: ArticleView): PageChange | null {
  return current?.change ?? null;
}

export function judge(view: ArticleView, decision: Verdict): void {
  const change = openChange(view);
  if (!change) return;
  const known = decisionOn(view.id, change.key);
  const kept = known?.decision === decision ? known : {};
  decide({ ...kept, article: view.id, change: change.key, decision });
  view.redraw(known?.edit?.spans !== undefined);
}

export function giveReason(view: ArticleView, reason: string): void {
  const change = openChange(view);
  if (!change) return;
  const why = reason.trim() ? { reason: reason.trim() } : {};
  decide({ article: view.id, change: change.key, decision: 'reject', ...why });
  view.redraw(false);
}

export function undo(view: ArticleView): void {
  const change = openChange(view);
  const moved = change !== null && decisionOn(view.id, change.key)?.edit?.spans !== undefined;
  if (change) forget(view.id, change.key);
  view.redraw(moved);
}

/** A correction accepts what is corrected. */
function correct(view: ArticleView, edit: Edit): void {
  const change = openChange(view);
  if (!change) return;
  const before = decisionOn(view.id, change.key)?.edit;
  decide({ article: view.id, change: change.key, decision: 'accept', edit: { ...before, ...edit } });
  view.redraw(edit.spans !== undefined);
}

/** The words of the output's side as they are now; null when there are none whose ends could be moved. */
export function movable(view: ArticleView): readonly Range[] | null {
  const change = openChange(view);
  if (!change?.now || view.data.text === null) return null;
  return decisionOn(view.id, change.key)?.edit?.spans ?? change.now.spans;
}

/** Moves the start of the first or the end of the last span. */
export function step(view: ArticleView, how: Step): void {
  const spans = movable(view);
  if (!spans) return;
  const at = how.endsWith('end') ? spans.length - 1 : 0;
  correct(view, { spans: spans.map((span, one) => (one === at ? stepped(view.data.text ?? '', span, how) : span)) });
}

/** The output's quote here can be given another speaker. */
export function isOnQuote(view: ArticleView): boolean {
  const change = openChange(view);
  return change?.type === 'quote' && change.now !== null;
}

export function nameSpeaker(view: ArticleView, speaker: string | null): void {
  correct(view, { speaker });
}

/** Declares a draft read. */
export function settleDraft({ id, ...view }: ArticleView): void {
  if (decisionOn(id, 'draft')) forget(id, 'draft');
  else decide({ article: id, change: 'draft', decision: 'accept' });
  view.redraw(false);
}
