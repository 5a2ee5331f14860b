/** The list of articles: search over their texts, filters, notes. */
import type { ArticleRow } from '../data.js';
import { type Child, fill, h } from './dom.js';
import { count, counted, words } from './labels.js';
import { pagedTable, searchBox } from './list.js';
import { hrefOf } from './address.js';
import { folded, overview, searchTextOf } from './store.js';

interface Filter {
  readonly name: () => string;
  readonly keeps: (row: ArticleRow) => boolean;
}

const FILTERS: readonly Filter[] = [
  { name: () => words().withNotes, keeps: row => row.notes.length > 0 },
  { name: () => words().withUnresolved, keeps: row => row.unresolved > 0 },
  { name: () => words().withChanges, keeps: row => row.changes > 0 },
];

export function articleList(): HTMLElement {
  const found = h('div', { 'aria-live': 'polite' });
  const on = new Set<Filter>();
  let wanted = '';
  const draw = (): void => {
    const rows = overview.articles.filter(
      (row, at) => [...on].every(({ keeps }) => keeps(row)) && (wanted === '' || searchTextOf(at).includes(wanted)),
    );
    fill(
      found,
      h('p', { class: 'quiet' }, counted(rows.length, words().articleNoun)),
      pagedTable(words().articles, headings(), rows, 100, cells),
    );
  };
  const box = (filter: Filter): HTMLElement => {
    const toggle = (): void => {
      if (!on.delete(filter)) on.add(filter);
      draw();
    };
    return h('label', {}, h('input', { type: 'checkbox', onchange: toggle }), ` ${filter.name()}`);
  };
  const search = searchBox(words().searchArticles, '', text => {
    wanted = folded(text.trim());
    draw();
  });
  draw();
  const filters = FILTERS.filter(filter => overview.golden || filter.keeps !== FILTERS[2]!.keeps);
  return h(
    'section',
    { class: 'box', id: 'articles' },
    h('h2', {}, words().articles),
    h('div', { class: 'filters' }, search, ...filters.map(box)),
    found,
  );
}

function headings(): string[] {
  const { columns } = words();
  const shared = [columns.date, columns.title, columns.entities, columns.quotes, columns.unresolved, columns.notes];
  return overview.golden ? [...shared, columns.changes] : shared;
}

function cells(row: ArticleRow): Child[] {
  const title = h('a', { href: hrefOf('article', row.id), lang: 'fr' }, row.title ?? row.id);
  const name = h('span', {}, title, h('small', { class: 'quiet' }, row.id));
  const shared = [
    row.published ?? words().nothing,
    name,
    ...[row.entities, row.quotes, row.unresolved].map(number),
    notes(row),
  ];
  if (!overview.golden) return shared;
  const state = row.state === 'draft' ? words().draftNoun : row.state === 'stale' ? words().stale : null;
  return [...shared, state === null ? number(row.changes) : h('span', {}, number(row.changes), ` ${state}`)];
}

function number(value: number): HTMLElement {
  return h('span', { class: value ? 'number' : 'number quiet' }, count(value));
}

function notes({ notes: codes }: ArticleRow): HTMLElement {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  const all = [...times].map(([code, n]) => h('code', { class: 'note' }, n > 1 ? `${code} × ${n}` : code));
  return h('span', {}, ...all);
}
