import type { Name, NameType, Segmented } from '../../../../src/document.js';
import { detect } from '../../../../src/stages/detect.js';
import { read } from '../../../../src/stages/read.js';
import { split } from '../../../../src/stages/split.js';
import { tag } from '../../../../src/stages/tag.js';
import { language } from '../../../../src/languages/index.js';

/** The layers before names. */
export function segmentedText(text: string): Segmented {
  const french = language('fr');
  return split(
    detect(read({ id: 'essai', path: 'essai.txt', bytes: new TextEncoder().encode(text) }, french), french),
    french,
  );
}

/** Names of a text as « type words », in order. */
export function namesIn(text: string): string[] {
  const tagged = tag(segmentedText(text), language('fr'));
  return written(tagged, tagged.names);
}

export function written({ view }: Segmented, names: readonly Name[]): string[] {
  return names.map(({ type, start, end }) => `${type} ${view.text.slice(start, end)}`);
}

const TYPES: Readonly<Record<string, NameType>> = { P: 'person', O: 'organisation', L: 'place', M: 'misc' };

/** « [P Anne Roux] habite [L Dax]. » → the text without marks, and its names as a tagger would propose them. */
export function marked(
  text: string,
  confidence: Name['confidence'] = 'medium',
): { document: Segmented; names: Name[] } {
  const names: Name[] = [];
  let plain = '';
  for (const piece of text.split(/(\[[POLM] [^\]]+\])/)) {
    const found = /^\[([POLM]) ([^\]]+)\]$/.exec(piece);
    const words = found ? found[2]! : piece;
    const start = plain.length;
    if (found) names.push({ start, end: start + words.length, type: TYPES[found[1]!]!, rule: 'tagger', confidence });
    plain += words;
  }
  return { document: segmentedText(plain), names };
}
