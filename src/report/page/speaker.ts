/** Asks who speaks: a list of the people and organisations of the article. */
import { h } from './dom.js';
import { showDialog } from './dialog.js';
import { nameOf, words } from './labels.js';
import { type ArticleView, isOnQuote, nameSpeaker } from './view.js';

export function askSpeaker(view: ArticleView): void {
  if (!isOnQuote(view)) return;
  const speakers = view.data.records.entities.filter(({ type }) => type === 'person' || type === 'organisation');
  const options = speakers.map(entity =>
    h(
      'option',
      { value: entity.id },
      `${'name' in entity ? entity.name : entity.id} · ${nameOf(words().type, entity.type)}`,
    ),
  );
  const list = h('select', {
    size: Math.min(12, options.length + 1),
    'aria-label': words().chooseSpeaker,
    autofocus: true,
  });
  list.append(...options, h('option', { value: '' }, words().nobody));
  list.selectedIndex = 0;
  const choose = (): void => {
    dialog.close();
    nameSpeaker(view, list.value || null);
  };
  list.addEventListener('dblclick', choose);
  list.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose();
  });
  const button = h('button', { type: 'button', class: 'primary', onclick: choose }, words().choose);
  const dialog = showDialog(words().chooseSpeaker, list, button);
}
