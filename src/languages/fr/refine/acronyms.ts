/** « Société des transports régionaux (STR) »: the short form in brackets is what its long form is, wherever it stands. */
import type { Name, Segmented } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';
import { bySpan, spanAt } from '../../../text/spans.js';
import { fold, placesOf } from '../../../text/words.js';

/* « … (STR) », « … (Insep) »: letters only, right behind the name. */
const BRACKETED = /^ ?\((\p{Lu}[\p{L}.]{1,9})\)/u;

export const acronyms: NameRefiner = {
  name: 'name.acronym',
  refine(names, document) {
    const types = shortForms(names, document);
    if (types.size === 0) return names;
    const found = [...types].flatMap(([short, long]) => mentionsOf(short, long, document));
    const settled = found.filter(name => fits(name, spanAt(names, name.start)));
    const taken = new Set(settled.map(({ start, end }) => `${start}-${end}`));
    const rest = names.filter(({ start, end }) => !taken.has(`${start}-${end}`));
    return settled.length > 0 ? [...rest, ...settled].sort(bySpan) : names;
  },
};

/** Short forms that the article explains, with the name that they are short for. */
function shortForms(names: readonly Name[], { view }: Segmented): Map<string, Name> {
  const found = new Map<string, Name>();
  for (const name of names) {
    if (name.type === 'person' || !isBracketed(name, view.text)) continue;
    const short = BRACKETED.exec(view.text.slice(name.end, name.end + 16))?.[1];
    if (short && spells(short, view.text.slice(name.start, name.end))) found.set(short, name);
  }
  return found;
}

/** A bracket right behind, or after a space. */
function isBracketed({ end }: Name, text: string): boolean {
  return text[end] === '(' || (text[end] === ' ' && text[end + 1] === '(');
}

/** Each letter begins a word of the long form, in order; words of up to three letters may be passed over. */
function spells(short: string, long: string): boolean {
  const letters = fold(short).replaceAll('.', '');
  const words = fold(long)
    .split(/[ '-]+/)
    .filter(word => word !== '');
  let at = 0;
  for (const word of words) {
    if (word.startsWith(letters[at] ?? '-')) at++;
    else if (word.length > 3) return false;
  }
  return at === letters.length;
}

function mentionsOf(short: string, long: Name, { view }: Segmented): Name[] {
  const confidence = long.confidence === 'low' ? 'low' : 'medium';
  return placesOf(short, view.text).map(start => ({
    start,
    end: start + short.length,
    type: long.type,
    rule: 'name.acronym',
    confidence,
  }));
}

/** A place without a name, or with a doubtful one of the same extent. */
function fits(name: Name, there: Name | null): boolean {
  if (there === null) return true;
  const same = there.start === name.start && there.end === name.end;
  return same && there.type !== name.type && there.confidence !== 'high';
}
