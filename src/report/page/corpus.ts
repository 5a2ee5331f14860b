/** The first page: who is quoted, what is named, which speakers are unknown. */
import type { Named, Unresolved, Voice } from '../data.js';
import { articleList } from './articles.js';
import { type Child, fill, h } from './dom.js';
import { count, counted, nameOf, words } from './labels.js';
import { growingList, searchBox } from './list.js';
import { hrefOf } from './address.js';
import type { Page } from './router.js';
import { folded, overview } from './store.js';

export function corpusPage(): Page {
  const root = h(
    'div',
    { class: 'corpus' },
    h('h1', { class: 'hidden' }, words().corpus),
    totals(),
    h(
      'div',
      { class: 'columns' },
      section(words().mostQuoted, voices()),
      section(words().byType, named()),
      section(unresolvedTitle(), unresolved()),
    ),
    articleList(),
  );
  return { title: words().corpus, root, keys: {} };
}

function section(title: string, ...content: readonly Child[]): HTMLElement {
  return h('section', { class: 'box' }, h('h2', {}, title), ...content);
}

function totals(): HTMLElement {
  const entries = Object.entries(overview.totals).map(([type, total]) =>
    figure(total, nameOf(words().types, type), hrefOf('records', '', { type }), type),
  );
  return h('ul', { class: 'totals' }, figure(overview.articles.length, words().articles, '#articles', ''), ...entries);
}

function figure(total: number, name: string, href: string, type: string): HTMLElement {
  const content = [h('b', {}, count(total)), h('span', {}, type ? h('span', { class: 'swatch' }) : null, name)];
  return h('li', { class: type }, type ? h('a', { href }, ...content) : h('div', {}, ...content));
}

function voices(): HTMLElement {
  const most = overview.voices[0]?.quotes ?? 1;
  const line = ({ name, type, quotes, articles }: Voice): HTMLElement => {
    const bar = h('span', { class: `bar ${type}` });
    bar.style.setProperty('--part', `${(100 * quotes) / most}%`);
    const title = `${counted(quotes, words().quoteNoun)}, ${counted(articles, words().articleNoun)}`;
    return h(
      'a',
      { class: 'voice', href: hrefOf('records', '', { type: 'quote', q: name }), title },
      h('span', { class: 'name', lang: 'fr' }, name),
      h('b', {}, count(quotes)),
      bar,
    );
  };
  return growingList(overview.voices, 12, line, 'voices');
}

const NAMES = ['person', 'organisation', 'place', 'misc'] as const;

function named(): HTMLElement {
  const list = h('div');
  let type: string = 'person';
  let wanted = '';
  const draw = (): void => {
    const rows = overview.named.filter(row => row.type === type && folded(row.name).includes(wanted));
    fill(list, growingList(rows, 12, nameLine, 'names'));
  };
  const tab = (value: string): HTMLElement => {
    const choose = (): void => {
      type = value;
      draw();
    };
    const input = h('input', { type: 'radio', name: 'named', value, checked: value === type, onchange: choose });
    return h('label', { class: value }, input, h('span', { class: 'swatch' }), nameOf(words().types, value));
  };
  const search = searchBox(words().searchNames, '', text => {
    wanted = folded(text);
    draw();
  });
  draw();
  return h(
    'div',
    {},
    h('fieldset', { class: 'tabs' }, h('legend', { class: 'hidden' }, words().byType), ...NAMES.map(tab)),
    search,
    list,
  );
}

function nameLine({ name, type, mentions, articles }: Named): HTMLElement {
  const title = `${counted(mentions, words().mentionNoun)}, ${counted(articles, words().articleNoun)}`;
  return h(
    'a',
    { class: 'voice', href: hrefOf('records', '', { type, q: name }), title },
    h('span', { class: 'name', lang: 'fr' }, name),
    h('b', {}, count(mentions)),
  );
}

function unresolvedTitle(): string {
  return `${words().unresolvedTitle} (${count(overview.unresolved.length)})`;
}

function unresolved(): HTMLElement {
  const line = ({ article, quote, text, words: said }: Unresolved): HTMLElement => {
    const { id, title } = overview.articles[article]!;
    return h(
      'a',
      { class: 'unknown', href: hrefOf('article', id, { at: quote }) },
      h('q', { lang: 'fr' }, text),
      h(
        'span',
        { class: 'quiet', lang: said ? 'fr' : null },
        `— ${said ?? words().noSpeaker} · `,
        h('span', { lang: 'fr' }, title ?? id),
      ),
    );
  };
  return growingList(overview.unresolved, 6, line, 'unknowns');
}
