/** « rue du Moulin »: a street is one place, head and all. */
import type { Name, Segmented, Span } from '../../../document.js';
import type { NameRefiner, ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';
import { bySpan, overlap, spanAt } from '../../../text/spans.js';
import { anyOf, WORD_START } from '../../../text/words.js';

const LINK = "(?: de la | de l'| du | des | de | d'| )";
const WORD = "\\p{Lu}[\\p{L}'-]*";

/** Extends the name after a street's head over the head; a name of capitalised words is enough. */
export function streets(data: ReadData): NameRefiner {
  // « une rue de Tokyo » is no street's name.
  const heads = anyOf(wordsOf(data('lexicon/street-heads.txt'), 'street-heads.txt'));
  const pattern = new RegExp(`${WORD_START}(?<![Uu]ne )(?:${heads})${LINK}${WORD}(?: ${WORD}){0,3}`, 'gu');
  return {
    name: 'name.street',
    refine(names, document) {
      const found = streetsIn(pattern, names, document);
      if (found.length === 0) return names;
      const rest = names.filter(name => !found.some(street => overlap(street, name) > 0));
      return [...rest, ...found].sort(bySpan);
    },
  };
}

function streetsIn(pattern: RegExp, names: readonly Name[], { view }: Segmented): Name[] {
  return [...view.text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const span = { start: index, end: index + words.length };
    const inner = spanAt(names, span.end - 1);
    const end = Math.max(span.end, inner?.end ?? 0);
    const outer = spanAt(names, span.start);
    return outer ? [] : [place({ start: span.start, end })];
  });
}

function place({ start, end }: Span): Name {
  return { start, end, type: 'place', rule: 'name.street', confidence: 'medium' };
}
