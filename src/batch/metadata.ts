/** What is known of a file beside its text: `<id>.json` next to it, a row of `metadata.csv` in its folder. */
import { join } from 'node:path';
import { type ArticleFile, FileTrouble, readIfThere } from '../files.js';
import { lazily } from '../text/lazily.js';
import { metadataOf } from '../text/metadata.js';

const csv = lazily<typeof import('csv-parse/sync')>('csv-parse/sync');

/** Title and date known of an article outside of its text. */
export interface Metadata {
  readonly title: string | null;
  readonly published: string | null;
}

/** Looks up `<id>.json` beside an article, then the row of `metadata.csv` in its folder (columns id, title, published). */
export function metadataReader(): (article: ArticleFile) => Metadata {
  const tables = new Map<string, ReadonlyMap<string, Metadata>>();
  const table = (root: string): ReadonlyMap<string, Metadata> => {
    const known = tables.get(root);
    if (known) return known;
    const read = readTable(join(root, 'metadata.csv'));
    tables.set(root, read);
    return read;
  };
  return article => readSidecar(article) ?? table(article.root).get(article.id) ?? { title: null, published: null };
}

function readSidecar(article: ArticleFile): Metadata | null {
  const path = article.absolute.replace(/\.(?:txt|html?)$/i, '.json');
  if (path === article.absolute) return null;
  const text = readIfThere(path);
  if (text === null) return null;
  try {
    const fields: unknown = JSON.parse(text);
    return typeof fields === 'object' && fields !== null ? metadataOf(fields as Record<string, unknown>) : null;
  } catch {
    throw new FileTrouble(`${path}: is not valid JSON; mend it or remove it.`);
  }
}

function readTable(path: string): ReadonlyMap<string, Metadata> {
  const text = readIfThere(path);
  if (text === null) return new Map();
  try {
    const rows = csv().parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true }) as Record<
      string,
      string
    >[];
    return new Map(rows.map(row => [(row.id ?? row.path ?? '').replace(/\.txt$/i, ''), metadataOf(row)]));
  } catch (error) {
    throw new FileTrouble(`${path}: ${(error as Error).message}; mend the table (columns id, title, published).`);
  }
}
