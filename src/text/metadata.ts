/** What stands about an article beside its prose: YAML front matter, its file name, an ISO or French date string. */
import { lazily } from './lazily.js';

const yaml = lazily<typeof import('yaml')>('yaml');

export interface FrontMatter {
  /** Offset after the closing line. */
  readonly end: number;
  readonly title: string | null;
  readonly published: string | null;
  /** Why it could not be read, and what to do; null when it could. */
  readonly problem: string | null;
}

/* « ---\ntitle: …\n---\n » at the very start; a rule of dashes further down is prose. */
const BLOCK = /^---[ ]*\n([^]{0,5000}?\n)---[ ]*(?:\n|$)/;

/** The front matter at the start of a folded text, or null. */
export function frontMatterOf(text: string): FrontMatter | null {
  const match = BLOCK.exec(text);
  if (!match || !/^[\p{L}_-]+ ?:/mu.test(match[1]!)) return null;
  const end = match[0].length;
  try {
    const fields: unknown = yaml().parse(match[1]!);
    if (typeof fields !== 'object' || fields === null) return null;
    return { end, problem: null, ...metadataOf(fields as Record<string, unknown>) };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { end, title: null, published: null, problem: `The front matter is not valid YAML (${why}); mend it.` };
  }
}

const TITLE_KEYS = ['title', 'titre', 'headline'];
const DATE_KEYS = ['published', 'date', 'publication', 'publié', 'publie', 'datePublished'];

/** Title and date out of the fields of a front matter block, a JSON sidecar or a row of metadata.csv. */
export function metadataOf(fields: Readonly<Record<string, unknown>>): {
  title: string | null;
  published: string | null;
} {
  const first = (keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = fields[key];
      if (value instanceof Date) return value.toISOString();
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return null;
  };
  const date = first(DATE_KEYS);
  return { title: first(TITLE_KEYS), published: date === null ? null : isoDate(date) };
}

/** « 2012-04-17 », « 2012-04-17T08:00:00Z », « 17/04/2012 » → 2012-04-17; null when it is no calendar day. */
export function isoDate(written: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(written);
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(written);
  const parts = iso ? [iso[1], iso[2], iso[3]] : french ? [french[3], french[2], french[1]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** « 2024-03-12-crue.txt », « 20240312_crue.txt », « 2024/03/12/crue.txt » → 2024-03-12. */
export function dateInPath(path: string): string | null {
  const match = /(?<!\d)((?:19|20)\d\d)([-_/]?)(\d\d)\2(\d\d)(?!\d)/.exec(path);
  return match && isoDate(`${match[1]}-${match[3]}-${match[4]}`);
}
