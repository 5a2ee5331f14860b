import { detect } from '../../../../src/stages/detect.js';
import { read } from '../../../../src/stages/read.js';
import { split } from '../../../../src/stages/split.js';
import { tag } from '../../../../src/stages/tag.js';
import { language } from '../../../../src/languages/index.js';

/** Names of a text as « type words », in order. */
export function namesIn(text: string): string[] {
  const french = language('fr');
  const article = read({ id: 'essai', path: 'essai.txt', bytes: new TextEncoder().encode(text) }, french);
  const { names, view } = tag(split(detect(article, french), french), french);
  return names.map(({ type, start, end }) => `${type} ${view.text.slice(start, end)}`);
}
