/** « MARTEL ET ROUX EN TÊTE »: in a line of capitals a name is found if the article writes it elsewhere. */
import { type Name, type NameType, type Segmented, TokenShape } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';
import { bySpan, spanAt } from '../../../text/spans.js';
import { fold } from '../../../text/words.js';

/** Shorter ones are acronyms, which the tagger reads as they stand. */
const SHORTEST = 4;
const MOST_TOKENS = 5;
const NONE: ReadonlyMap<string, NameType> = new Map();

export const headlineCapitals: NameRefiner = {
  name: 'name.capitals',
  refine(names, document) {
    const { tokens } = document;
    const shouted: number[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (isShouted(document, i) && spanAt(names, tokens.start[i]!) === null) shouted.push(i);
    }
    const known = shouted.length > 0 ? knownNames(names, document) : NONE;
    if (known.size === 0) return names;
    const found: Name[] = [];
    for (const i of shouted) {
      const covered = (found.at(-1)?.end ?? 0) > tokens.start[i]!;
      const name = covered ? null : longestFrom(document, known, i);
      if (name) found.push(name);
    }
    return found.length > 0 ? [...names, ...found].sort(bySpan) : names;
  },
};

function isShouted({ tokens }: Segmented, i: number): boolean {
  return (tokens.shape[i]! & TokenShape.AllCaps) !== 0 && tokens.end[i]! - tokens.start[i]! >= SHORTEST;
}

/** Names in mixed case, folded, with their types; surnames too. */
function knownNames(names: readonly Name[], { view }: Segmented): Map<string, NameType> {
  const known = new Map<string, NameType>();
  for (const { start, end, type, confidence } of names) {
    const text = view.text.slice(start, end);
    if (confidence === 'low' || text.length < SHORTEST || text === text.toUpperCase()) continue;
    known.set(fold(text), type);
    const surname = text.slice(text.lastIndexOf(' ') + 1);
    if (type === 'person' && surname.length >= SHORTEST) known.set(fold(surname), type);
  }
  return known;
}

function longestFrom({ tokens, view }: Segmented, known: ReadonlyMap<string, NameType>, first: number): Name | null {
  let best: Name | null = null;
  const start = tokens.start[first]!;
  for (let i = first; i < tokens.count && i < first + MOST_TOKENS; i++) {
    const end = tokens.end[i]!;
    const type = known.get(fold(view.text.slice(start, end)));
    if (type) best = { start, end, type, rule: 'name.capitals', confidence: 'medium' };
  }
  return best;
}
