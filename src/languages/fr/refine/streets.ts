/** « rue du Moulin »: a street is one place, head and all. */
import type { Name, Span } from '../../../document.js';
import type { NameRefiner, ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';
import { bySpan, meetsAny, spanAt } from '../../../text/spans.js';
import { anyOf, WORD_START } from '../../../text/words.js';
import { matchesAt, Trigger, TRIGGER_FILES, triggersOf } from './triggers.js';

const LINK = "(?: de la | de l'| du | des | de | d'| )";
const WORD = "\\p{Lu}[\\p{L}'-]*";

/** Extends the name after a street's head over the head; a name of capitalised words is enough. */
export function streets(data: ReadData, triggers = triggersOf(data)): NameRefiner {
  // « une rue de Tokyo » is no street's name.
  const file = TRIGGER_FILES[Trigger.Street];
  const heads = anyOf(wordsOf(data(`lexicon/${file}`), file));
  const pattern = new RegExp(`${WORD_START}(?<![Uu]ne )(?:${heads})${LINK}${WORD}(?: ${WORD}){0,3}`, 'uy');
  return {
    name: 'name.street',
    refine(names, document) {
      const matches = matchesAt(document, triggers(document.tokens), Trigger.Street, pattern);
      const found = streetsIn(matches, names);
      if (found.length === 0) return names;
      const rest = names.filter(name => !meetsAny(found, name));
      return [...rest, ...found].sort(bySpan);
    },
  };
}

function streetsIn(matches: readonly RegExpExecArray[], names: readonly Name[]): Name[] {
  return matches.flatMap(({ index, 0: words }) => {
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
