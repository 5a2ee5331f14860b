/** A web page → its article: Mozilla's Readability finds it, blocks become paragraphs, nothing runs and nothing is fetched. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isoDate } from './metadata.js';

export interface PageArticle {
  readonly title: string | null;
  /** ISO date out of the page's own metadata. */
  readonly published: string | null;
  /** Title, then one paragraph per block, with an empty line between. */
  readonly text: string;
}

const PAGE = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)/i;

/** Whether a text is a web page rather than an article. */
export function isPage(text: string): boolean {
  return PAGE.test(text.slice(0, 5000));
}

/** The article in a page, or null when there is none to be found. */
export function articleOfPage(html: string): PageArticle | null {
  const { document } = parseHTML(html);
  if (!isReasonable(document.documentElement as unknown as Node | null)) return null;
  // Before Readability: it takes the page apart.
  const stated = document.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"]');
  const timed = document.querySelector('time[datetime]');
  const found = new Readability(document).parse();
  if (!found?.content) return null;
  const paragraphs = paragraphsOf(found.content);
  if (paragraphs.length === 0) return null;
  const title = tidied(found.title ?? '') || null;
  const dates = [found.publishedTime, stated?.getAttribute('content'), timed?.getAttribute('datetime')];
  const published = dates.map(date => isoDate(date ?? '')).find(date => date !== null) ?? null;
  const head = title !== null && paragraphs[0] !== title ? [title] : [];
  return { title, published, text: `${[...head, ...paragraphs].join('\n\n')}\n` };
}

/** Real pages stay far below; beyond it the search takes minutes. */
const DEEPEST = 150;
const MOST_NODES = 100_000;

/** Not a page made to keep a parser busy. Without recursion: depth is what it looks for. */
function isReasonable(root: Node | null): boolean {
  const waiting: [Node, number][] = root ? [[root, 0]] : [];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > DEEPEST || ++count > MOST_NODES) return false;
    if (node.nodeType === 1) for (const child of node.childNodes) waiting.push([child, depth + 1]);
  }
  return count > 0;
}

const tidied = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
/** A caption or a script is no sentence of the article. */
const LEFT_OUT = new Set('FIGCAPTION SCRIPT STYLE TEMPLATE NOSCRIPT BUTTON FORM IFRAME SVG AUDIO VIDEO'.split(' '));

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

/** Text between the starts and ends of blocks. */
function paragraphsOf(content: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  const paragraphs: string[] = [''];
  const visit = (node: Node): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) paragraphs.push((paragraphs.pop() ?? '') + (node.textContent ?? ''));
    if (node.nodeType !== 1 || LEFT_OUT.has(name)) return;
    const breaks = BLOCKS.has(name) || name === 'BR';
    if (breaks) paragraphs.push('');
    for (const child of node.childNodes) visit(child);
    if (breaks) paragraphs.push('');
  };
  visit(document.body as unknown as Node);
  return paragraphs.map(tidied).filter(paragraph => paragraph !== '');
}
