/**
 * A saved web page → the article in it: headline, day of publication, paragraphs, without menus and advertisements.
 * Mozilla's Readability chooses the article; linkedom is the page. Both are loaded only with this module.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isoDate } from '../text/metadata.js';

export interface PageArticle {
  readonly title: string | null;
  /** ISO date (YYYY-MM-DD). */
  readonly published: string | null;
  /** Headline and paragraphs, an empty line between them, a final line end. */
  readonly text: string;
}

/** What this module needs to know of a node. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const TEXT = 3;
const ELEMENT = 1;
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME']);

/** The article of a page, or null when there is none to be found. Deterministic. */
export function articleFromHtml(html: string): PageArticle | null {
  const { document } = parseHTML(whole(html));
  const found = new Readability(document, {
    charThreshold: 200,
    serializer: node => node as unknown as string,
  }).parse();
  if (!found?.content) return null;
  const paragraphs = paragraphsOf(found.content as unknown as PageNode);
  if (paragraphs.join('').length < SHORTEST) return null;
  const title = tidy(found.title ?? '') || null;
  const body = title !== null && paragraphs[0] !== title ? [title, ...paragraphs] : paragraphs;
  return { title, published: isoDate(found.publishedTime ?? ''), text: `${body.join('\n\n')}\n` };
}

/** Readability calls any text an article when a page has nothing better. */
const SHORTEST = 80;

/** A fragment with the head and body that linkedom needs to see. */
function whole(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  const title = /<title[^<>]{0,200}>[^<]{0,1000}<\/title>/i.exec(html)?.[0] ?? '';
  return `<html><head>${title}</head><body>${html.replace(title, '')}</body></html>`;
}

/** Text of each block in the order of the page. */
function paragraphsOf(root: PageNode): string[] {
  const done: string[] = [];
  let open = '';
  const close = (): void => {
    const text = tidy(open);
    if (text) done.push(text);
    open = '';
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) open += node.textContent ?? '';
    if (node.nodeType !== ELEMENT || SILENT.has(node.nodeName)) return;
    const block = BLOCKS.has(node.nodeName);
    if (block) close();
    if (node.nodeName === 'BR') open += '\n';
    for (const child of node.childNodes) walk(child);
    if (block) close();
  };
  walk(root);
  close();
  return done;
}

/** One space for each run of spaces and line ends; the no-break spaces of « 3 000 » stay. */
function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
}
