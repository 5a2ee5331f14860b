/** One self-contained HTML page out of records, texts and differences. */
import { createHash } from 'node:crypto';
import type { ArticleData } from './data.js';
import { type PageParts, escapedJson, pageOf } from './html.js';
import { overviewOf } from './overview.js';

/**
 * The page; the same bytes for the same input.
 * @param articles in the order in which they are to be listed
 * @param golden differences from golden files were looked for
 */
export function reportPage(articles: readonly ArticleData[], golden: boolean, parts: PageParts): string {
  const hash = createHash('sha256');
  for (const { records, changes } of articles) hash.update(escapedJson([records.article.sha256, records, changes]));
  return pageOf(overviewOf(articles, golden, hash.digest('hex').slice(0, 16)), articles, parts);
}
