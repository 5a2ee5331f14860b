/** The six stages, in order. */
import type { Document } from './document.js';
import type { Language } from './language.js';
import type { Records } from './records.js';
import { detect } from './stages/detect.js';
import { emit } from './stages/emit.js';
import { type Source, read } from './stages/read.js';
import { resolve } from './stages/resolve.js';
import { split } from './stages/split.js';
import { tag } from './stages/tag.js';

export { emit };
export type { Source };

/** Everything that the stages know of one article. Throws `UnreadableArticle` for binary and oversized input. */
export function understand(source: Source, language: Language): Document {
  const article = read(source, language);
  const detected = detect(article, language);
  const segmented = split(detected, language);
  const tagged = tag(segmented, language);
  return resolve(tagged, language);
}

/** One article's records. Deterministic; no disk, clock, network. Throws as `understand`. */
export function extractRecords(source: Source, language: Language): Records {
  return emit(understand(source, language));
}
