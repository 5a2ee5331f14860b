/** Which highlights are shown. The choice holds for every article of the visit. */
import { h } from './dom.js';
import { isBody } from './items.js';
import { nameOf, words } from './labels.js';
import { marksOf } from './marks.js';
import type { ArticleView } from './view.js';

const LAYERS = ['person', 'organisation', 'place', 'misc', 'money', 'date', 'role', 'quote'] as const;
const hidden = new Set<string>();

/** A row of boxes to tick, with how often each kind occurs. */
export function layersOf({ data, body }: ArticleView): HTMLElement {
  const counts = new Map<string, Set<string>>();
  for (const mark of marksOf(data)) {
    const layer = mark.kind === 'role' ? 'role' : mark.type;
    if (isBody(mark)) counts.set(layer, (counts.get(layer) ?? new Set<string>()).add(mark.item));
  }
  const apply = (): void => {
    for (const layer of LAYERS) body.classList.toggle(`hide-${layer}`, hidden.has(layer));
  };
  const box = (layer: string): HTMLElement => {
    const toggle = (event: Event): void => {
      if ((event.target as HTMLInputElement).checked) hidden.delete(layer);
      else hidden.add(layer);
      apply();
    };
    const input = h('input', { type: 'checkbox', checked: !hidden.has(layer), onchange: toggle });
    const name = nameOf(words().types, layer);
    return h(
      'label',
      { class: `layer ${layer}` },
      input,
      h('span', { class: 'swatch' }),
      `${name} `,
      h('b', {}, counts.get(layer)?.size ?? 0),
    );
  };
  apply();
  return h('fieldset', { class: 'layers' }, h('legend', { class: 'quiet' }, words().layers), ...LAYERS.map(box));
}
