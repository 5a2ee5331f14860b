/** Stage 3: tokens, paragraphs, sentences. */
import type { Detected, Segmented, Span } from '../document.js';
import type { Language } from '../language.js';

/** Adds tokens, paragraphs and sentences. */
export function split(document: Detected, language: Language): Segmented {
  const tokens = language.tokenize(document.view.text, document.body);
  const paragraphs = paragraphsOf(document.view.text, document.body);
  const sentences = language.sentences(document, tokens, paragraphs);
  // Not a spread: V8 takes microseconds for each property that is added to one.
  return Object.assign({}, document, { tokens, paragraphs, sentences });
}

/* A line that ends like this is finished; one that does not may have been broken by a mail program. */
const FINISHED = /[.!?…:;»”"]\s*$/;
const LOWER_START = /^\s*\p{Ll}/u;
/** Shorter unfinished lines are headlines, signatures, list items. */
const SHORTEST_WRAPPED = 40;

/** Lines, but the pieces of a hard-wrapped sentence together; without the white space around them. */
export function paragraphsOf(text: string, body: number): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let open = false;
  for (let at = body; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const trimmed = line.trimEnd().length;
    if (trimmed > 0) {
      const start = at + line.length - line.trimStart().length;
      const last = paragraphs[paragraphs.length - 1];
      if (open && last && LOWER_START.test(line)) last.end = at + trimmed;
      else paragraphs.push({ start, end: at + trimmed });
    }
    open = trimmed >= SHORTEST_WRAPPED && !FINISHED.test(line);
    at = end + 1;
  }
  return paragraphs;
}
