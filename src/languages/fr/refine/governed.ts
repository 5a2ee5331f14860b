/** « le groupe Valmy », « Larkin Partners »: the noun before a name, or a word in it, says that it is an organisation. */
import { type Name, type NameType, type Segmented, TokenShape } from '../../../document.js';
import type { NameRefiner, ReadData } from '../../../language.js';
import { rowsOf, wordsOf } from '../../../text/lexicon.js';
import { bySpan, firstAtOrAfter, spanAt } from '../../../text/spans.js';
import { anyOf, WORD_END, WORD_START } from '../../../text/words.js';
import { listedTypes, nameLists } from '../namelists.js';
import { matchesAt, Trigger, TRIGGER_FILES, triggersOf } from './triggers.js';

/** Retypes what the sentence shows to be an organisation, and the name's other mentions in the article with it. */
export function governedOrganisations(data: ReadData, triggers = triggersOf(data)): NameRefiner {
  const file = TRIGGER_FILES[Trigger.Governor];
  const governed = governedPattern(wordsOf(data(`lexicon/${file}`), file));
  const corporate = corporateWords(data);
  const firstNames = new Set(wordsOf(data('lexicon/person-first-names.txt'), 'person-first-names.txt'));
  const lists = nameLists(data);
  return {
    name: 'name.governed-organisation',
    refine(names, document) {
      const matches = matchesAt(document, triggers(document.tokens), Trigger.Governor, governed);
      const shown = [
        ...names.filter(name => isCorporateName(name, document, corporate) && !isTitle(name, document)),
        ...governedNames(names, document, matches).filter(name => !isPerson(name, document, firstNames)),
      ];
      if (shown.length === 0) return names;
      const people = surnamesOf(names, document, corporate);
      const known = (written: string): readonly NameType[] => listedTypes(lists, written);
      const evident = new Set(
        shown
          .flatMap(name => formsOf(textOf(name, document), corporate))
          .filter(form => !people.has(form) && !known(form).includes('place')),
      );
      return settled(names, shown, document, evident);
    },
  };
}

function settled(names: readonly Name[], shown: readonly Name[], document: Segmented, evident: ReadonlySet<string>) {
  const starts = new Set(shown.map(({ start }) => start));
  const kept = names.map(name => {
    const follows = starts.has(name.start) || (mayFollow(name) && evident.has(textOf(name, document)));
    return follows && name.type !== 'organisation' ? organisation(name) : name;
  });
  const added = shown.filter(({ start, end }) => spanAt(names, start)?.end !== end);
  return added.length > 0 ? [...kept, ...added].sort(bySpan) : kept;
}

function textOf({ start, end }: Name, { view }: Segmented): string {
  return view.text.slice(start, end);
}

function organisation(name: Name): Name {
  return { ...name, type: 'organisation', rule: 'name.governed-organisation', confidence: 'medium' };
}

/** « le Sidaction », surely an event, stays one beside « l'association Sidaction ». */
function mayFollow({ type, confidence }: Name): boolean {
  return type !== 'misc' || confidence !== 'high';
}

/** « le secrétaire du parti Anne Roux », « le chef de l'agence onusienne Abo Tesfa Wolde »: an office holder's own name. */
function isPerson(name: Name, document: Segmented, firstNames: ReadonlySet<string>): boolean {
  if (name.type !== 'person') return false;
  const words = textOf(name, document).split(' ', 3);
  return words.length > 1 && (firstNames.has(words[0]!.split('-', 1)[0]!) || words.length > 2);
}

/*
 * « le groupe X », « l'opérateur télécoms X », « l'ONG « X Y » »: one word in lower case may stand between; group 1 is a
 * quoted name, group 2 a word.
 */
function governedPattern(nouns: readonly string[]): RegExp {
  const determiner = "(?:[Ll](?:e |a |')|[Dd]u |[Aa]u |[Uu]ne? |[Cc]et(?:te)? |[Cc]e )";
  const name = `(?:(?:"|[«“] ?)(\\p{Lu}[^"«»“”\\n]{1,50}?)(?="| ?[»”])|(\\p{Lu}[\\p{L}'-]+)${WORD_END})`;
  return new RegExp(`(?<=${WORD_START}${determiner})(?:${anyOf(nouns)})(?: \\p{Ll}{4,20})? ${name}`, 'duy');
}

/** Names that a noun governs; what nobody has read in their place is one too if it is quoted or comes twice. */
function governedNames(names: readonly Name[], document: Segmented, matches: readonly RegExpExecArray[]): Name[] {
  if (matches.length === 0) return [];
  const { view } = document;
  let repeated: ReadonlySet<string> | null = null;
  return matches.flatMap(match => {
    const [start, end] = (match.indices![1] ?? match.indices![2])!;
    const there = names[firstAtOrAfter(names, start)];
    if (there?.start === start) return [there];
    const words = view.text.slice(start, end);
    const name = organisation({ start, end, type: 'organisation', rule: '', confidence: 'low' });
    const taken = spanAt(names, start) !== null || (there !== undefined && there.start <= end + 1);
    if (taken) return [];
    const isOne = match[1] ? words.includes(' ') : (repeated ??= repeatedWords(document)).has(words);
    return isOne ? [name] : [];
  });
}

/** Capitalised words that the article has twice or more. */
function repeatedWords({ tokens }: Segmented): Set<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.text[i]!;
    if (word.length > 3 && tokens.shape[i]! & TokenShape.Capital) (once.has(word) ? twice : once).add(word);
  }
  return twice;
}

type Corporate = ReadonlyMap<string, string>;

function corporateWords(data: ReadData): Corporate {
  return new Map(rowsOf(data('lexicon/corporate-words.tsv'), 'corporate-words.tsv').map(row => [row[0]!, row[1]!]));
}

/** « Congrès mondial des Robotics »: a long name of something else only ends like a company's. */
function isTitle(name: Name, document: Segmented): boolean {
  return name.type === 'misc' && textOf(name, document).split(' ', 5).length === 5;
}

const SPACE = 32;

function isCorporateName(name: Name, document: Segmented, words: Corporate): boolean {
  const { text } = document.view;
  let at = name.start;
  while (at < name.end && text.charCodeAt(at) !== SPACE) at++;
  return at < name.end && isCorporate(textOf(name, document), words);
}

/** « Groupe C » and « Groupe B » are classes of cars. */
function isCorporate(written: string, words: Corporate): boolean {
  const space = written.indexOf(' ');
  if (space < 0) return false;
  const last = written.slice(written.lastIndexOf(' ') + 1);
  return (words.get(written.slice(0, space)) === 'first' && last.length > 1) || words.get(last) === 'last';
}

/** The name itself, and what is left of « Biscuiterie Valmy » or « Valmy Foods » without the corporate word. */
function formsOf(written: string, words: Corporate): string[] {
  if (!isCorporate(written, words)) return [written];
  const pieces = written.split(' ');
  const rest = words.get(pieces[0]!) === 'first' ? pieces.slice(1) : pieces.slice(0, -1);
  return rest.length === 1 && rest[0]!.length > 3 ? [written, rest[0]!] : [written];
}

/** Last words of the people whom the article names in full: « Roux » of « Anne Roux » stays a person. */
function surnamesOf(names: readonly Name[], document: Segmented, words: Corporate): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    if (name.type !== 'person') continue;
    const written = textOf(name, document);
    const space = written.lastIndexOf(' ');
    if (space > 0 && !isCorporate(written, words)) found.add(written.slice(space + 1));
  }
  return found;
}
