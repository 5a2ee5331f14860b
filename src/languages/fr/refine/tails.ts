/** « Valmy et Fils », « Roux & Cie »: the words behind a name that make it a firm's. */
import type { NameRefiner } from '../../../language.js';
import { spanAt } from '../../../text/spans.js';
import { WORD_END } from '../../../text/words.js';

const TAIL = new RegExp(`^ (?:et|&) (?:Fils|Filles|Frères|Cie|Compagnie|Associés)${WORD_END}`, 'u');

/** Extends the name over its tail, unless another name stands there. */
export const firmTails: NameRefiner = {
  name: 'name.firm-tail',
  refine: (names, { view }) =>
    names.map(name => {
      if (!isLinked(view.text, name.end)) return name;
      const tail = TAIL.exec(view.text.slice(name.end, name.end + 20))?.[0].length ?? 0;
      if (tail === 0 || spanAt(names, name.end + tail - 1)) return name;
      const firm = { type: 'organisation', rule: 'name.firm-tail', confidence: 'medium' } as const;
      return { ...name, ...firm, end: name.end + tail };
    }),
};

/** « et » or « & » after a space. */
function isLinked(text: string, end: number): boolean {
  return text[end] === ' ' && (text[end + 1] === 'e' || text[end + 1] === '&');
}
