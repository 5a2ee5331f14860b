/** Entry of the page: header, addresses, keys. */
import { articlePage } from './article.js';
import { corpusPage } from './corpus.js';
import { decisionCount, loadDecisions, onDecision, wouldBeLost } from './decisions.js';
import { isDialogOpen, showHelp } from './dialog.js';
import { fill, h } from './dom.js';
import { showExport } from './exporting.js';
import { counted, uiLanguage, useLanguage, words } from './labels.js';
import { recordsPage } from './records.js';
import { addressOf } from './address.js';
import type { Page } from './router.js';
import { indexOf } from './store.js';
import { currentTheme, nextTheme } from './theme.js';

const page = document.getElementById('page')!;
const main = h('main', { id: 'content', tabindex: -1 });
const header = h('header', { class: 'top' });
let current: Page | null = null;

function pageAt(hash: string): Page {
  const { page: name, id, query } = addressOf(hash);
  const index = name === 'article' ? indexOf(id) : null;
  if (index !== null) return articlePage(index, query.get('at'));
  return name === 'records' ? recordsPage(query) : corpusPage();
}

function show(): void {
  current = pageAt(location.hash);
  document.title = `${current.title} · Dépêche`;
  drawHeader();
  fill(main, current.root);
  scrollTo(0, 0);
  current.shown?.();
}

function drawHeader(): void {
  const { page: name } = addressOf(location.hash);
  const link = (href: string, text: string, on: boolean): HTMLElement =>
    h('a', { href, 'aria-current': on ? 'page' : null }, text);
  const button = (text: string, run: () => void, title?: string): HTMLElement =>
    h('button', { type: 'button', title, onclick: run }, text);
  const decisions = decisionCount();
  fill(
    header,
    h('a', { class: 'brand', href: '#/', lang: 'fr' }, 'Dépêche'),
    h(
      'nav',
      { 'aria-label': 'Dépêche' },
      link('#/', words().corpus, name === ''),
      link('#/records', words().records, name === 'records'),
    ),
    h(
      'div',
      { class: 'tools' },
      decisions ? button(`✓ ${counted(decisions, words().decisionNoun)}`, () => showExport(show)) : null,
      button(`${words().theme} : ${words().themes[currentTheme()]}`, () => (nextTheme(), drawHeader())),
      h(
        'button',
        { type: 'button', lang: uiLanguage() === 'fr' ? 'en' : 'fr', onclick: switchLanguage },
        words().language,
      ),
      h('button', { type: 'button', 'aria-label': words().help, onclick: showHelp }, '?'),
    ),
  );
}

function switchLanguage(): void {
  useLanguage(uiLanguage() === 'fr' ? 'en' : 'fr');
  show();
}

const everywhere: Readonly<Record<string, () => void>> = {
  '?': showHelp,
  '/': () => main.querySelector<HTMLElement>('.filters input[type=search]')?.focus(),
  e: () => showExport(show),
};

/* AltGr writes [ and ] on a French keyboard, and reports itself as Ctrl+Alt. */
function onKey(event: KeyboardEvent): void {
  const writes = event.getModifierState('AltGraph');
  if (isDialogOpen() || event.metaKey || ((event.ctrlKey || event.altKey) && !writes)) return;
  if ((event.target as Element).closest('input:not([type=checkbox], [type=radio]), textarea, select')) return;
  const run = current?.keys[event.key] ?? everywhere[event.key];
  if (!run) return;
  event.preventDefault();
  run();
}

loadDecisions();
onDecision(drawHeader);
fill(
  page,
  h(
    'a',
    { class: 'skip', href: '#content', onclick: (event: Event) => (event.preventDefault(), main.focus()) },
    words().skip,
  ),
  header,
  main,
);
addEventListener('hashchange', show);
addEventListener('keydown', onKey);
addEventListener('beforeunload', event => {
  if (wouldBeLost()) event.preventDefault();
});
show();
