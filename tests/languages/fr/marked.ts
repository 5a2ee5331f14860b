/** Test sentences with their names marked: « [P Luc Amiel] dirige [O Velmar] à [L Orval] depuis [M Astra]. » */
import type { Name, NameType, Segmented, Tagged } from '../../../src/document.js';
import { french } from '../../../src/languages/fr/index.js';
import { readLanguageFile } from '../../../src/files.js';
import { detect } from '../../../src/stages/detect.js';
import { read } from '../../../src/stages/read.js';
import { split } from '../../../src/stages/split.js';

export const data = (file: string): Uint8Array => readLanguageFile('fr', file);
const language = french(data);
const TYPES: Record<string, NameType> = { P: 'person', O: 'organisation', L: 'place', M: 'misc' };

/** The article without its marks, tagged with exactly the names that were marked. */
export function tagged(marked: string): Tagged {
  const names: Name[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[POLM] [^\]]+\])/u)) {
    const name = /^\[([POLM]) ([^\]]+)\]$/u.exec(piece);
    const start = text.length;
    text += name ? name[2] : piece;
    if (name) names.push({ start, end: text.length, type: TYPES[name[1]!]!, rule: 'marked', confidence: 'high' });
  }
  return { ...segmented(text), names, money: [], dates: [] };
}

function segmented(text: string): Segmented {
  const article = read({ id: 'test', path: 'test.txt', bytes: new TextEncoder().encode(text) }, language);
  return split(detect(article, language), language);
}
