/** The data blocks of the page. An article's block is parsed when it is first asked for. */
import type { ArticleData, Overview } from '../data.js';

function blockOf(id: string): unknown {
  const block = document.getElementById(id);
  if (!block) throw new Error(`the report has no block "${id}"; make it again`);
  return JSON.parse(block.textContent ?? '');
}

export const overview = blockOf('overview') as Overview;

const parsed = new Map<number, ArticleData>();

/** Everything of the article with this index. */
export function articleAt(index: number): ArticleData {
  const known = parsed.get(index);
  if (known) return known;
  const data = blockOf(`article-${index}`) as ArticleData;
  parsed.set(index, data);
  return data;
}

const indexes = new Map(overview.articles.map(({ id }, at) => [id, at]));

/** Index of an article, or null. */
export function indexOf(id: string): number | null {
  return indexes.get(id) ?? null;
}

/** Lower case without accents, so that « evreux » finds « Évreux ». */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase();
}

const searchable = new Map<number, string>();

/** Headline, id and text of an article, folded for searching. */
export function searchTextOf(index: number): string {
  const known = searchable.get(index);
  if (known !== undefined) return known;
  const { records, text } = articleAt(index);
  const made = folded(`${records.article.id}\n${records.article.title ?? ''}\n${text ?? ''}`);
  searchable.set(index, made);
  return made;
}
