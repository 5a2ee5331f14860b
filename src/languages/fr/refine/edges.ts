/** What stands at the edge of a name and is no part of it. */
import type { Name, Segmented } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';

/** « Aurore” » loses its mark; a headline's « Tournoi 2016 : la fin » ends before its colon; « Canal+ » keeps its plus. */
export const edges: NameRefiner = {
  name: 'name.edges',
  refine: (names, document) =>
    names.map(name => {
      const end = withPlus(name, document, markless(name, document, headlineEnd(name, document)));
      return end === name.end ? name : { ...name, end, rule: 'name.edges' };
    }),
};

/** Within a paragraph's first words: a title in quotation marks may hold a colon of its own. */
function headlineEnd({ start, end }: Name, { view }: Segmented): number {
  if (start > 0 && view.text[start - 1] !== '\n') return end;
  const colon = view.text.slice(start, end).indexOf(' : ');
  return colon > 0 ? start + colon : end;
}

/** Without a closing mark whose opening one stands before the name. */
function markless({ start }: Name, { view }: Segmented, end: number): number {
  const last = view.text[end - 1]!;
  const opening = last === '”' ? '“' : last === '»' ? '«' : null;
  if (opening === null || view.text.slice(start, end).includes(opening)) return end;
  return view.text[end - 2] === ' ' ? end - 2 : end - 1;
}

/** « la formule Aurore+ » is written in one; « 3+4 » is a sum, and agencies quote « +Aurore+ » within quotations. */
function withPlus({ start }: Name, { view }: Segmented, end: number): number {
  if (view.text[end] !== '+' || end === start) return end;
  const next = view.text[end + 1];
  if (next !== undefined && LETTER_OR_DIGIT.test(next)) return end;
  return OPEN_MARK.test(view.text.slice(Math.max(0, start - LONGEST_QUOTE), end)) ? end : end + 1;
}

const LONGEST_QUOTE = 200;
/** A plus before a word, and none behind one since. */
const OPEN_MARK = /(?<![\p{L}\p{N}])\+(?=\p{L})[^+]*$/u;

const LETTER_OR_DIGIT = /[\p{L}\p{N}+]/u;
