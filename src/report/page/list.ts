/** Lists that show a part at a time. */
import { type Child, fill, h } from './dom.js';
import { count, words } from './labels.js';

/** The first `size` of `items`, and a button for as many more; an empty list says so. */
export function growingList<T>(
  items: readonly T[],
  size: number,
  draw: (item: T) => Child,
  className: string,
): HTMLElement {
  if (items.length === 0) return h('p', { class: 'quiet' }, words().none);
  const list = h('ol', { class: className });
  const more = h('button', { type: 'button', class: 'link' });
  let shown = 0;
  const grow = (): void => {
    for (const item of items.slice(shown, shown + size)) list.append(h('li', {}, draw(item)));
    shown = Math.min(items.length, shown + size);
    more.hidden = shown === items.length;
    fill(more, `${words().more} (${count(items.length - shown)})`);
  };
  more.addEventListener('click', grow);
  grow();
  return h('div', {}, list, more);
}

/** A table of one page of `rows`, with steps to the other pages. Its body scrolls sideways on narrow screens. */
export function pagedTable<T>(
  name: string,
  headings: readonly string[],
  rows: readonly T[],
  size: number,
  draw: (row: T) => readonly Child[],
): HTMLElement {
  const body = h('tbody');
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const where = h('span', { class: 'quiet' });
  let page = 0;
  const turn = (to: number): void => {
    page = Math.max(0, Math.min(pages - 1, to));
    fill(
      body,
      ...rows
        .slice(page * size, (page + 1) * size)
        .map(row => h('tr', {}, ...draw(row).map(cell => h('td', {}, cell)))),
    );
    fill(where, `${count(page + 1)} / ${count(pages)}`);
  };
  const arrow = (by: number, label: string, sign: string): HTMLElement =>
    h('button', { type: 'button', 'aria-label': label, onclick: () => turn(page + by) }, sign);
  turn(0);
  const head = h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading))));
  const table = h('table', { 'aria-label': name }, head, body);
  const steps =
    pages > 1
      ? h('div', { class: 'pages' }, arrow(-1, words().previous, '←'), where, arrow(1, words().next, '→'))
      : null;
  const empty = rows.length === 0 ? h('p', { class: 'quiet' }, words().none) : null;
  return h(
    'div',
    {},
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, table),
    empty,
    steps,
  );
}

/** A box to type in; `run` is called when typing pauses. */
export function searchBox(name: string, value: string, run: (text: string) => void): HTMLInputElement {
  let timer = 0;
  const input = h('input', { type: 'search', class: 'search', placeholder: name, 'aria-label': name, value });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => run(input.value), 120);
  });
  return input;
}
