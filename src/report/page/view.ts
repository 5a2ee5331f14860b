/** One article on the screen, and what can be done to it. */
import type { ArticleData } from '../data.js';
import { type Decision, type Verdict, decide, decisionOn, forget } from './decisions.js';
import { type Item, isBody, itemsOf } from './items.js';
import { type Mark, isQuote } from './marks.js';
import { articleAt, overview } from './store.js';
import { type Step, stepped } from './wordsteps.js';

export interface ArticleView {
  readonly index: number;
  readonly id: string;
  readonly data: ArticleData;
  readonly items: readonly Item[];
  /** `items`, or those with differences only. */
  shown: readonly Item[];
  current: Item | null;
  /** Elements of the text by the record that they belong to. */
  readonly elements: Map<string, HTMLElement[]>;
  readonly body: HTMLElement;
  readonly panel: HTMLElement;
  /** Draws the panel again, and the text too when its marks have changed. */
  redraw(text: boolean): void;
}

export function viewOf(index: number, body: HTMLElement, panel: HTMLElement): ArticleView {
  const data = articleAt(index);
  const items = itemsOf(data);
  const changed = items.filter(({ change }) => change !== null);
  const shown = overview.golden && changed.length ? changed : items;
  const { id } = data.records.article;
  return { index, id, data, items, shown, current: null, elements: new Map(), body, panel, redraw: () => undefined };
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
  const target = item && view.elements.get(item.marks[0]?.item ?? '')?.[0];
  if (!target) return;
  if (focus) target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}

export function move(view: ArticleView, by: 1 | -1): void {
  const at = view.current ? view.shown.indexOf(view.current) : -1;
  const next = view.shown[at < 0 && by < 0 ? view.shown.length - 1 : at + by];
  if (next) select(view, next, true);
}

function amend(view: ArticleView, fields: Partial<Decision>): void {
  if (!view.current) return;
  const known = decisionOn(view.id, view.current.id);
  decide({ decision: 'accept', ...known, ...fields, article: view.id, change: view.current.id });
  view.redraw(true);
}

export function judge(view: ArticleView, verdict: Verdict): void {
  amend(view, { decision: verdict });
}

export function undo(view: ArticleView): void {
  if (view.current) forget(view.id, view.current.id);
  view.redraw(true);
}

/** The part of a record whose ends can be moved; null for an interrupted quote and for what stands nowhere. */
export function movable({ marks }: Item): Mark | null {
  const body = marks.filter(isBody);
  return body.length === 1 && body[0]!.kind !== 'missing' ? body[0]! : null;
}

export function step(view: ArticleView, how: Step): void {
  const mark = view.current && movable(view.current);
  if (!view.current || !mark || view.data.text === null) return;
  const known = decisionOn(view.id, view.current.id);
  const from = { start: known?.start ?? mark.start, end: known?.end ?? mark.end };
  amend(view, { decision: 'accept', ...stepped(view.data.text, from, how) });
}

export function isOnQuote(item: Item | null): boolean {
  const record = item?.marks[0]?.record;
  return record != null && isQuote(record);
}

export function nameSpeaker(view: ArticleView, entity: string | null): void {
  amend(view, { decision: 'accept', speaker: entity });
}
