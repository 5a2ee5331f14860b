/** The page of one article: its text with highlights, and beside it what was found, with review. */
import type { ArticleData } from '../data.js';
import { decisionOn } from './decisions.js';
import { fill, h } from './dom.js';
import { layersOf } from './layers.js';
import { counted, nameOf, words } from './labels.js';
import { type Mark, marksOf } from './marks.js';
import { drawPanel, notesOf, refreshPanel } from './panel.js';
import { hrefOf } from './address.js';
import { type Page, go } from './router.js';
import type { Range } from './segments.js';
import { askSpeaker } from './speaker.js';
import { overview } from './store.js';
import { textView } from './text.js';
import { type ArticleView, itemAt, judge, light, link, move, select, step, undo, viewOf } from './view.js';

/** @param wanted id of the record or difference to show first */
export function articlePage(index: number, wanted: string | null): Page {
  const body = h('div', { class: 'body' });
  const panel = h('aside', { class: 'panel', 'aria-label': words().inArticle });
  const view = viewOf(index, body, panel);
  view.redraw = text => {
    const focused = document.activeElement?.getAttribute('data-focus') ?? null;
    if (text) drawText(view);
    light(view);
    refreshPanel(view);
    if (focused !== null)
      document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  };
  drawText(view);
  drawPanel(view);
  watch(view);
  const { title } = view.data.records.article;
  return {
    title: title ?? view.id,
    root: h(
      'div',
      { class: 'article' },
      h('div', { class: 'reading' }, heading(view), layersOf(view), body, notesOf(view)),
      panel,
    ),
    shown: () => select(view, wanted === null ? null : itemAt(view, wanted), true),
    keys: keysOf(view),
  };
}

function keysOf(view: ArticleView): Page['keys'] {
  return {
    j: () => move(view, 1),
    k: () => move(view, -1),
    a: () => judge(view, 'accept'),
    x: () => judge(view, 'reject'),
    u: () => undo(view),
    s: () => askSpeaker(view),
    ']': () => step(view, 'grow-end'),
    '[': () => step(view, 'shrink-end'),
    '}': () => step(view, 'grow-start'),
    '{': () => step(view, 'shrink-start'),
    Escape: () => select(view, null, false),
    n: () => other(view, 1),
    p: () => other(view, -1),
  };
}

function other({ index }: ArticleView, by: number): void {
  const row = overview.articles[index + by];
  if (row) go('article', row.id);
}

function heading({ index, data }: ArticleView): HTMLElement {
  const { article, quotes, entities } = data.records;
  const facts = [
    article.published ?? words().unpublished,
    article.id,
    counted(entities.length, words().entityNoun),
    counted(quotes.length, words().quoteNoun),
  ];
  return h(
    'header',
    { class: 'heading' },
    h(
      'nav',
      { class: 'steps', 'aria-label': words().articles },
      neighbour(index - 1, '←'),
      h('a', { href: '#/' }, words().backToCorpus),
      neighbour(index + 1, '→'),
    ),
    h('h1', { lang: 'fr' }, article.title ?? words().untitled),
    h('p', { class: 'facts' }, facts.join(' · ')),
  );
}

function neighbour(index: number, arrow: string): HTMLElement | null {
  const row = overview.articles[index];
  const name = arrow === '←' ? words().previousArticle : words().nextArticle;
  return row
    ? h('a', { href: hrefOf('article', row.id), 'aria-label': name, title: row.title ?? row.id }, arrow)
    : null;
}

function drawText(view: ArticleView): void {
  const { data, body, elements } = view;
  elements.clear();
  if (data.text === null) return fill(body, h('p', { class: 'trouble' }, trouble(data)));
  const marks = [...marksOf(data), ...drafts(view)];
  fill(body, textView(data.text, marks, elements, differenceLabels(view)));
}

/** « ≠ type » behind every record that differs, by its item. */
function differenceLabels({ items }: ArticleView): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const {
    change,
    marks: [mark],
  } of items) {
    if (!change || !mark || mark.kind === 'missing') continue;
    const before = labels.get(mark.item);
    const name = nameOf(words().kinds, change.kind) + (change.known === null ? '' : ` (${words().known})`);
    labels.set(mark.item, before === undefined ? `≠ ${name}` : `${before}, ${name}`);
  }
  return labels;
}

function trouble({ trouble: reason }: ArticleData): string {
  return words().noText[reason ?? 'missing'];
}

/** Where the reviewer moved the ends of a record. */
function drafts({ id, items }: ArticleView): Mark[] {
  return items.flatMap(({ change, marks: [mark] }) => {
    const spans = change && decisionOn(id, change.key)?.edit?.spans;
    return mark && spans ? spans.map(span => movedTo(mark, span)) : [];
  });
}

function movedTo(mark: Mark, { start, end }: Range): Mark {
  return { ...mark, kind: 'draft', start, end };
}

/** Hover and focus light up what belongs together; a click chooses. */
function watch(view: ArticleView): void {
  const markOf = (event: Event): HTMLElement | null => (event.target as Element).closest<HTMLElement>('.m');
  const show = (event: Event): void => {
    light(view);
    const group = markOf(event)?.dataset.group;
    if (group) link(view, group);
  };
  view.body.addEventListener('mouseover', show);
  view.body.addEventListener('focusin', show);
  view.body.addEventListener('mouseleave', () => light(view));
  view.body.addEventListener('click', event => {
    const item = itemAt(view, markOf(event)?.dataset.item ?? '');
    if (item && getSelection()?.isCollapsed !== false) select(view, item, true);
  });
}
