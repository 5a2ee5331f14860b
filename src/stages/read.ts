/** Stage 1: bytes → text with its offsets fixed, headline, date of publication. */
import { createHash } from 'node:crypto';
import type { Article, Note } from '../document.js';
import type { Language } from '../language.js';
import { decode } from '../text/decode.js';
import { dateInPath, frontMatterOf } from '../text/metadata.js';
import { viewOf } from '../text/view.js';

/** What the caller knows of an article beside its bytes. */
export interface Source {
  /** Path under the corpus folder without extension, `/` on every system. */
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** From a sidecar file or metadata.csv; what the article's own front matter says goes before it. */
  readonly title?: string | null;
  /** ISO date, as `title`. */
  readonly published?: string | null;
  /** Collect what every rule decided, for `explain`. */
  readonly trace?: boolean;
}

/** Reads one article. Throws `UnreadableArticle` for binary and oversized input, nothing else. */
export function read(source: Source, language: Language): Article {
  const { id, path, bytes } = source;
  const { text, encoding } = decode(bytes);
  const view = viewOf(text);
  const front = frontMatterOf(view.text);
  const body = front?.end ?? 0;
  const notes = textNotes(view.text, encoding);
  if (front?.problem) notes.push({ code: 'front-matter-broken', start: 0, end: body, message: front.problem });
  return {
    id,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    view,
    title: titleOf(view.text, body, front?.title ?? source.title ?? null),
    body,
    published: front?.published ?? source.published ?? dateInPath(path) ?? language.dateline(view.text.slice(body)),
    notes,
    trace: source.trace ? [] : null,
  };
}

const TROUBLE: readonly { readonly code: string; readonly pattern: RegExp; readonly message: string }[] = [
  {
    code: 'encoding-broken',
    pattern: /\ufffd+/,
    message: 'Some bytes could not be decoded and stand as U+FFFD; save the file again as UTF-8.',
  },
  {
    code: 'lone-surrogate',
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    message: 'Half of a surrogate pair; it was left as it is.',
  },
  {
    // « lâ€™Ã©lue »: UTF-8 read as Windows-1252 and saved again.
    code: 'mojibake',
    pattern: /Ã[\u00a0-\u00bf]|â€[\u0099\u2122\u0153\u009d\u00a6]/,
    message: 'Text that was decoded twice (« Ã© » for « é »); mend the file, nothing was changed here.',
  },
];

/** Whether one of them may be there. */
const SIGN_OF_TROUBLE = /[\ufffd\ud800-\udfff]|Ã|â€/;

function textNotes(text: string, encoding: string): Note[] {
  if (text.trim() === '') {
    return [{ code: 'empty-article', start: 0, end: 0, message: 'The article has no text; nothing to extract.' }];
  }
  if (!SIGN_OF_TROUBLE.test(text)) return [];
  return TROUBLE.flatMap(({ code, pattern, message }) => {
    const match = pattern.exec(text);
    return match
      ? [{ code, start: match.index, end: match.index + match[0].length, message: `${message} (${encoding})` }]
      : [];
  });
}

/* « Le maire a démissionné hier. » as a first line is the first sentence of an article without a headline. */
const HEADLINE = /^\s*(\S[^\n]{0,250}?(?<![.;,])) *\n/;

/** The headline known from outside, found again in the first line where it stands there; else a first line like one. */
function titleOf(text: string, body: number, known: string | null): Article['title'] {
  const start = body + (text.slice(body).match(/^\s*/)?.[0].length ?? 0);
  if (known !== null) {
    const written = viewOf(known).text;
    const stands = text.startsWith(written, start);
    return { text: known, span: stands ? { start, end: start + written.length } : null };
  }
  const match = HEADLINE.exec(text.slice(body));
  if (!match || text.slice(body + match[0].length).trim() === '') return null;
  return { text: match[1]!, span: { start, end: start + match[1]!.length } };
}
