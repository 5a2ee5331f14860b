/** Modal windows. */
import { type Child, h } from './dom.js';
import { words } from './labels.js';

/** Shows a modal window until it is closed; focus goes back to where it was. */
export function showDialog(title: string, ...content: readonly Child[]): HTMLDialogElement {
  const close = h('button', { type: 'button', class: 'close', 'aria-label': words().close }, '×');
  const dialog = h('dialog', { 'aria-label': title }, h('h2', {}, title), close, ...content);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** The keys of the page. */
export function showHelp(): void {
  const rows = words().keys.map(([key, does]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)));
  showDialog(words().helpTitle, h('dl', { class: 'keys' }, ...rows));
}
