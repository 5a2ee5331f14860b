/** Elements from plain data. Text goes in as text: nothing here reads markup. */

export type Child = Node | string | number | null | undefined | false;
type Props = Readonly<Record<string, unknown>>;

/** `h('a', { href: '#/' , class: 'quiet' }, 'Corpus')`; `on…` props are listeners, null and false props are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  append(element, children.flat());
  return element;
}

function set(element: HTMLElement, name: string, value: unknown): void {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener);
  else if (name === 'value' || name === 'checked') Object.assign(element, { [name]: value });
  else element.setAttribute(name, value === true ? '' : String(value));
}

function append(element: Element, children: readonly (Child | readonly Child[])[]): void {
  for (const child of children as readonly Child[]) {
    if (child === null || child === undefined || child === false) continue;
    element.append(typeof child === 'number' ? String(child) : child);
  }
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: readonly (Child | readonly Child[])[]): void {
  element.replaceChildren();
  append(element, children.flat());
}
