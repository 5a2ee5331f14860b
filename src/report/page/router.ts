/** What a page of the report is. */
import { hrefOf } from './address.js';

export interface Page {
  readonly title: string;
  readonly root: HTMLElement;
  /** Called when `root` is on the screen. */
  readonly shown?: () => void;
  /** Keys of this page; those of every page are in main.ts. */
  readonly keys: Readonly<Record<string, () => void>>;
}

export function go(page: string, id = ''): void {
  location.hash = hrefOf(page, id);
}
