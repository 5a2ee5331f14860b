/**
 * Dépêche as a library.
 *
 * @example
 * import { analyze } from 'depeche';
 * const records = analyze('ville/crue', readFileSync('crue.txt'), { published: '2024-03-12' });
 */
import { language } from './languages/index.js';
import { extractRecords } from './pipeline.js';
import type { Records } from './records.js';

export type { EntityRecord, MentionRecord, NoteRecord, QuoteRecord, Records } from './records.js';
export { UnreadableArticle } from './text/decode.js';

export interface AnalyzeOptions {
  /** Path to write into the records; `<id>.txt` if not given. */
  readonly path?: string;
  /** ISO date of publication (YYYY-MM-DD), against which « mardi » or « l'an dernier » are resolved. */
  readonly published?: string | null;
  readonly title?: string | null;
}

/**
 * The records of one article.
 * @param id name of the article, `/`-separated, without extension
 * @param bytes the article as it lies on the disk, in UTF-8, UTF-16 with a byte order mark, or Windows-1252
 * @throws UnreadableArticle when the bytes are binary or more than 10 MB
 */
export function analyze(id: string, bytes: Uint8Array, options: AnalyzeOptions = {}): Records {
  return extractRecords({ path: `${id}.txt`, ...options, id, bytes }, language('fr'));
}
