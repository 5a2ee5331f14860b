/** « Anne Roux-Valmy … Roux-Valmy »: the surname alone is the person whom the article names in full. */
import { type Name, type Segmented, TokenShape } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';
import type { Gazetteer } from '../../../tagger/gazetteer.js';
import { bySpan, spanAt } from '../../../text/spans.js';
import { lower } from '../../../text/words.js';
import { listedTypes } from '../namelists.js';

const SHORTEST = 4;

/** Doubtful or missed surnames become people, unless a list knows the word or something longer stands there. */
export function surnames(lists: Gazetteer): NameRefiner {
  return {
    name: 'name.surname',
    refine(names, document) {
      const known = surnamesOf(names, document, lists);
      const found = known.size > 0 ? mentionsOf(known, names, document) : [];
      if (found.length === 0) return names;
      const starts = new Set(found.map(({ start }) => start));
      return [...names.filter(({ start }) => !starts.has(start)), ...found].sort(bySpan);
    },
  };
}

function mentionsOf(known: ReadonlySet<string>, names: readonly Name[], document: Segmented): Name[] {
  const found: Name[] = [];
  const { tokens, view } = document;
  const { capital, small } = lettersOf(known);
  for (let i = 0; i < tokens.count; i++) {
    const first = view.text.charCodeAt(tokens.start[i]!);
    if (!(((first & 32 ? small : capital) >> (first & 31)) & 1)) continue;
    const word = tokens.text[i]!;
    if (word === tokens.lower[i] || !known.has(word) || besideCapital(document, i)) continue;
    const name = person(tokens.start[i]!, tokens.end[i]!);
    if (isFree(spanAt(names, name.start), name)) found.push(name);
  }
  if (found.length === 0) return found;
  // « Anne Porter … Porter un masque »: the article writes the word in lower case too.
  const written = new Set(tokens.text);
  return found.filter(({ start, end }) => !written.has(lower(document.view.text.slice(start, end))));
}

/** Bits for the first letters of surnames, most words begin with another; « A » and « a » differ by 32. */
function lettersOf(known: ReadonlySet<string>): { capital: number; small: number } {
  let capital = 0;
  let small = 0;
  for (const surname of known) {
    const first = surname.charCodeAt(0);
    if (first & 32) small |= 1 << (first & 31);
    else capital |= 1 << (first & 31);
  }
  return { capital, small };
}

function person(start: number, end: number): Name {
  return { start, end, type: 'person', rule: 'name.surname', confidence: 'medium' };
}

function isFree(there: Name | null, { start, end }: Name): boolean {
  if (there === null) return true;
  return there.start === start && there.end === end && there.type !== 'person' && there.confidence !== 'high';
}

/** Last words of people surely named in full, without those that surely name something else too. */
function surnamesOf(names: readonly Name[], { view }: Segmented, lists: Gazetteer): Set<string> {
  const found = new Set<string>();
  const others = new Set<string>();
  for (const { start, end, type, confidence } of names) {
    if (confidence !== 'high') continue;
    const written = view.text.slice(start, end);
    if (type !== 'person') {
      others.add(written);
      continue;
    }
    const surname = written.slice(written.lastIndexOf(' ') + 1);
    if (surname !== written && surname.length >= SHORTEST) found.add(surname);
  }
  for (const word of found) if (others.has(word) || listedTypes(lists, word).length > 0) found.delete(word);
  return found;
}

/** « Roux Distribution », « Valmy Roux »: part of a longer run. */
function besideCapital({ tokens }: Segmented, i: number): boolean {
  const capital = (at: number): boolean => (tokens.shape[at]! & TokenShape.Capital) !== 0;
  const after = i + 1 < tokens.count && tokens.end[i]! + 1 === tokens.start[i + 1] && capital(i + 1);
  return after || (i > 0 && tokens.end[i - 1]! + 1 === tokens.start[i] && capital(i - 1));
}
