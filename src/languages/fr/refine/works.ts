/** « le film « La Route du sel » »: what a work noun announces between quotation marks is one title. */
import type { Name, Segmented, Span } from '../../../document.js';
import type { NameRefiner, ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';
import { bySpan, meetsAny } from '../../../text/spans.js';
import { anyOf, placesOf, startsCapital, WORD_START } from '../../../text/words.js';
import { matchesAt, Trigger, TRIGGER_FILES, triggersOf } from './triggers.js';

const MOST_WORDS = 8;
const MOST_TITLES = 40;

/** Puts the whole title in the place of the names inside it, and finds the title again where the article repeats it. */
export function quotedWorks(data: ReadData, triggers = triggersOf(data)): NameRefiner {
  const file = TRIGGER_FILES[Trigger.Work];
  const announced = announcedPattern(wordsOf(data(`lexicon/${file}`), file));
  return {
    name: 'name.quoted-work',
    refine(names, document) {
      const matches = matchesAt(document, triggers(document.tokens), Trigger.Work, announced);
      const titles = matches.flatMap(match => titleIn(match, document));
      if (titles.length === 0) return names;
      const works = [...titles, ...repetitions(titles, document)].map(work).sort(bySpan);
      const ends = new Map(names.map(({ start, end }) => [start, end]));
      const kept = works.filter(({ start, end }) => ends.get(start) !== end);
      const same = new Set(works.filter(({ start, end }) => ends.get(start) === end).map(({ start }) => start));
      const rest = names
        .filter(name => !meetsAny(kept, name))
        .map(name => (same.has(name.start) && name.type !== 'misc' ? work(name) : name));
      return [...rest, ...kept].sort(bySpan);
    },
  };
}

function work({ start, end }: Span): Name {
  return { start, end, type: 'misc', rule: 'name.quoted-work', confidence: 'medium' };
}

/* « son premier roman, « … » », « la série télévisée « … » »: one word in lower case and a comma may stand between. */
function announcedPattern(nouns: readonly string[]): RegExp {
  const quoted = '(?:« ?([^«»\\n]{2,80}?) ?»|“([^“”\\n]{2,80})”|"([^"\\n]{2,80})")';
  return new RegExp(`${WORD_START}(?:${anyOf(nouns)})(?: \\p{Ll}{4,20})?,? ${quoted}`, 'duy');
}

function titleIn(match: RegExpExecArray, { view }: Segmented): Span[] {
  const [start, end] = match.indices!.slice(1).find(pair => pair !== undefined)!;
  return isTitle(view.text.slice(start, end)) ? [{ start, end }] : [];
}

function isTitle(words: string): boolean {
  return startsCapital(words) && words.split(' ').length <= MOST_WORDS && !/[.!?…;] |[.,:]$/u.test(words);
}

/** Exact repetitions of titles of two words and more. */
function repetitions(titles: readonly Span[], { view }: Segmented): Span[] {
  const words = new Set(
    titles.map(({ start, end }) => view.text.slice(start, end)).filter(title => title.includes(' ')),
  );
  if (words.size === 0) return [];
  const found = [...words]
    .slice(0, MOST_TITLES)
    .flatMap(title => placesOf(title, view.text).map(start => ({ start, end: start + title.length })))
    .sort(bySpan);
  let end = 0;
  const apart = found.filter(span => span.start >= end && (end = span.end) > 0);
  return apart.filter(span => !meetsAny(titles, span));
}
