/** The decisions as a file, or to be copied. */
import { areKept, asJsonl, decisionCount, download, forgetAll } from './decisions.js';
import { showDialog } from './dialog.js';
import { h } from './dom.js';
import { counted, words } from './labels.js';

/** @param changed called when the decisions were cleared */
export function showExport(changed: () => void): void {
  const text = h('textarea', { readonly: true, rows: 8, 'aria-label': words().decisions, value: asJsonl() });
  const save = h('button', { type: 'button', class: 'primary', onclick: download, autofocus: true }, words().download);
  const clear = h('button', { type: 'button' }, words().forget);
  const dialog = showDialog(
    counted(decisionCount(), words().decisionNoun),
    h('p', {}, areKept() ? words().kept : words().notKept),
    text,
    h('p', {}, words().exportHint, h('br'), h('code', {}, 'depeche accept --from decisions.jsonl')),
    h('div', { class: 'actions' }, save, clear),
  );
  clear.addEventListener('click', () => {
    forgetAll();
    dialog.close();
    changed();
  });
}
