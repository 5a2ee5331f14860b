/** Documents without the pipeline's first stages: one sentence rule, no foreign text. For scorers and benches. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Segmented, type Sentence, type Span } from '../../src/document.js';
import type { ReadData } from '../../src/language.js';
import { tokenize } from '../../src/languages/fr/tokens.js';
import { viewOf } from '../../src/text/view.js';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../src/languages/fr');

export const readData: ReadData = file => fs.readFileSync(path.join(FOLDER, file));

/** A segmented document: paragraphs are lines, a sentence ends at « . », « ! », « ? » before a space and a capital. */
export function documentOf(text: string, published: string | null): Segmented {
  const view = viewOf(text);
  const tokens = tokenize(view.text);
  const paragraphs: Span[] = [];
  const sentences: Sentence[] = [];
  let token = 0;
  for (const line of view.text.matchAll(/[^\n]+/g)) {
    paragraphs.push({ start: line.index, end: line.index + line[0].length });
    for (const piece of line[0].matchAll(/[^.!?]+(?:[.!?]+(?! [\p{Lu}«]|$)[^.!?]+)*[.!?]*/gu)) {
      const start = line.index + piece.index;
      const end = start + piece[0].length;
      const firstToken = token;
      while (token < tokens.count && tokens.start[token]! < end) token++;
      sentences.push({ start, end, firstToken, lastToken: token, paragraph: paragraphs.length - 1 });
    }
  }
  return {
    id: 'case',
    path: 'case.txt',
    sha256: '',
    encoding: 'utf-8',
    view,
    title: null,
    body: 0,
    published,
    notes: [],
    trace: null,
    language: { code: 'fr', confidence: 1 },
    foreign: [],
    tokens,
    paragraphs,
    sentences,
  };
}
