/** Beside the text: the chosen record with its decision, every record of the article, its notes. */
import { decisionOn } from './decisions.js';
import { type Child, fill, h } from './dom.js';
import { detailOf } from './detail.js';
import { type Item, isOpen } from './items.js';
import { counted, nameOf, words } from './labels.js';
import { isQuote } from './marks.js';
import { overview } from './store.js';
import { shownValue } from './shown.js';
import { type ArticleView, select, settleDraft } from './view.js';

/** Draws everything beside the text. */
export function drawPanel(view: ArticleView): void {
  fill(view.panel, h('section', { class: 'card', 'aria-live': 'polite' }), h('div', { class: 'state' }), listed(view));
  growList(view);
  refreshPanel(view);
}

/** Draws what a choice or a decision changes: the card, the state of the golden file, the chosen line. */
export function refreshPanel(view: ArticleView): void {
  const { panel, rows, current } = view;
  panel.classList.toggle('chosen', current !== null);
  fill(panel.querySelector('.card')!, ...detailOf(view));
  fill(panel.querySelector('.state')!, draftOf(view));
  panel.querySelector('.row[aria-current]')?.removeAttribute('aria-current');
  if (current && !rows.has(current.id)) growList(view, view.shown.indexOf(current) + 1);
  const line = current && rows.get(current.id);
  if (!line) return;
  fill(line, row(view, current));
  keepInSight(panel.querySelector<HTMLElement>('.list')!, line);
}

/** Lines at a time: an article may have thousands. */
const LINES = 250;

/** @param until lines that there must be at least */
function growList(view: ArticleView, until = view.rows.size + LINES): void {
  const { panel, rows, shown } = view;
  const fresh = shown.slice(rows.size, until);
  for (const item of fresh) rows.set(item.id, h('li', {}, row(view, item)));
  panel.querySelector('.list')!.append(...fresh.map(({ id }) => rows.get(id)!));
  panel.querySelector<HTMLElement>('.more')!.hidden = rows.size === shown.length;
}

/** Scrolls the list, and nothing but the list, until the chosen line is seen. */
function keepInSight(list: HTMLElement, line: HTMLElement): void {
  const chosen = line.getBoundingClientRect();
  const { top, bottom } = list.getBoundingClientRect();
  if (chosen.top < top || chosen.bottom > bottom) list.scrollTop += chosen.top - (top + bottom) / 2;
}

function listed(view: ArticleView): HTMLElement {
  const only = view.shown !== view.items;
  const name = only ? words().changeNoun : words().recordNoun;
  const list = h('ol', { class: 'list', 'aria-label': words().inArticle });
  const more = h('button', { type: 'button', class: 'link more', onclick: () => growList(view) }, words().more);
  view.rows.clear();
  return h(
    'section',
    { class: 'found' },
    h('h2', {}, counted(view.shown.length, name), overview.golden ? switchOf(view, only) : null),
    list,
    more,
  );
}

function switchOf(view: ArticleView, only: boolean): HTMLElement {
  const toggle = (): void => {
    view.shown = only ? view.items : view.items.filter(isOpen);
    drawPanel(view);
  };
  return h(
    'button',
    { type: 'button', class: 'link', onclick: toggle },
    only ? words().everything : words().onlyChanges,
  );
}

function row(view: ArticleView, item: Item): HTMLElement {
  const mark = item.marks[0];
  const type = mark?.kind === 'role' ? 'role' : (mark?.type ?? item.change?.type ?? '');
  return h(
    'button',
    {
      type: 'button',
      class: `row ${type}`,
      'data-focus': `row ${item.id}`,
      'aria-current': item === view.current ? 'true' : null,
      onclick: () => select(view, item, true),
    },
    h('span', { class: 'kind' }, h('span', { class: 'swatch' }), nameOf(words().type, type)),
    h('span', { class: 'said', lang: 'fr' }, excerpt(view, item)),
    h('span', { class: 'value' }, ...valueIn(item)),
    verdictOf(view, item),
  );
}

/** The words in the text, cut to one line. */
function excerpt({ data }: ArticleView, item: Item): string {
  const said = data.text?.slice(item.start, item.end) ?? item.change?.gold?.shows ?? '';
  const line = said.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 88)}…` : line;
}

function valueIn({ marks, change }: Item): Child[] {
  const record = marks[0]?.record;
  if (change && overview.golden) return [h('b', {}, `≠ ${nameOf(words().kinds, change.kind)}`)];
  if (!record || marks[0]?.kind === 'role') return [];
  return [shownValue(record) ?? (isQuote(record) ? words().noSpeaker : words().nothing)];
}

function verdictOf({ id }: ArticleView, { change }: Item): HTMLElement | null {
  if (!change) return null;
  const decision = decisionOn(id, change.key);
  if (!decision) return change.known === null ? null : h('span', { class: 'verdict' }, words().known);
  if (decision.decision === 'reject') return h('span', { class: 'verdict reject' }, `✗ ${words().rejected}`);
  return h('span', { class: 'verdict accept' }, decision.edit ? `✎ ${words().corrected}` : `✓ ${words().accepted}`);
}

/** A golden file that nobody has read can be declared read; one that cannot be compared says why. */
function draftOf(view: ArticleView): HTMLElement | null {
  const { golden } = view.data;
  if (golden?.stale) return h('section', { class: 'card' }, h('h2', {}, words().stale), h('p', {}, golden.stale));
  if (golden?.state !== 'draft') return null;
  const pressed = decisionOn(view.id, 'draft') !== null;
  const settle = (): void => settleDraft(view);
  const props = { type: 'button', 'aria-pressed': String(pressed), 'data-focus': 'draft', onclick: settle };
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, words().draft),
    h('p', {}, words().draftHint),
    h('button', props, words().settle),
  );
}

/** What a reader should know of the article, below its text. */
export function notesOf({ data }: ArticleView): HTMLElement | null {
  const { notes } = data.records;
  if (notes.length === 0) return null;
  const item = ({ code, message, start, end }: (typeof notes)[number]): HTMLElement =>
    h(
      'li',
      {},
      h('code', {}, code),
      ` ${message} `,
      h('q', { lang: 'fr' }, data.text?.slice(start, end).slice(0, 80) ?? ''),
    );
  return h('section', { class: 'notes' }, h('h2', {}, words().notes), h('ul', {}, ...notes.map(item)));
}
