/** Ages are no dates: « âgé de 45 ans », « un homme de 42 ans », « Marie, 33 ans, », « les 18-25 ans », « à 16 ans ». */
import { type Match, shownBefore, wordAfter, wordBefore } from '../grammar.js';

const MOST_BOUNDS = 4;
const GROWN_UP = 18;

/** Whether a number of years (or months of a baby) is somebody's age. */
export function isAge(match: Match, unit: string): boolean {
  if (unit !== 'P1Y' && unit !== 'P1M') return false;
  // « de plus de 60 ans »: what stands before the words that bound the number.
  let at = 1;
  while (at < MOST_BOUNDS && shownBefore(match, at, 'bound') && shownBefore(match, at + 1, 'bound')) at++;
  if (shownBefore(match, at, 'bound') && !isPreposition(wordBefore(match, at))) at++;
  // « A 61 ans » at the start of a sentence.
  const written = match.document.tokens.text[match.atoms[0]!.token - at];
  const before = written === 'A' ? 'à' : wordBefore(match, at);
  if (shownBefore(match, at, 'aged') || (isPreposition(before) && shownBefore(match, at + 1, 'aged'))) return true;
  if (unit === 'P1M') return isOf(before) && shownBefore(match, at + 1, 'baby');
  return isAgeInYears(match, at, before);
}

function isAgeInYears(match: Match, at: number, before: string): boolean {
  const next = wordAfter(match);
  // « 65-74 ans », « de 18 à 25 ans » of a group.
  const { start } = match.atoms[0]!;
  if (before === '-' || before === '–' || match.document.view.text[start - 1] === '-') return true;
  if (shownBefore(match, at, 'has') && next !== 'pour' && !isOf(next)) return true;
  if (/^[,(:]$/.test(before) && closes(next)) return isName(match, at + 1) || isPerson(match, at + 1);
  if (before === 'à' && !shownBefore(match, at + 1, 'sentenced') && !isOf(next))
    return !/^\d+$/.test(wordBefore(match, at + 1));
  if (shownBefore(match, at, 'possessive-plural')) return true;
  // « les moins de 18 ans », « les 50 ans du festival »; « les 20 ans de prison » last.
  if (/^(?:les|des|aux)$/.test(before))
    return at > 1 || match.atoms.length > 2 || isOf(next) || next === 'du' || next === 'des' || next === 'et';
  if (!isOf(before) || shownBefore(match, at + 1, 'lasting')) return false;
  // « un chauffeur de bus de 38 ans »: nothing lasts, and nobody counts so far.
  const years = Number(match.atoms[0]!.number?.decimal ?? 0);
  return years >= GROWN_UP || isName(match, at + 1) || isPerson(match, at + 1);
}

function isPreposition(word: string): boolean {
  return word === 'à' || isOf(word);
}

function isOf(word: string): boolean {
  return word === 'de' || word === "d'";
}

function closes(word: string): boolean {
  return /^(?:[,.);:—–]|et|qui|a|est|avait|était|dont|)$/.test(word);
}

/** A word with a capital stands there. */
function isName(match: Match, back: number): boolean {
  return /^\p{Lu}/u.test(match.document.tokens.text[match.atoms[0]!.token - back] ?? '');
}

/* Endings of words for people: « octogénaire », « conducteur », « lycéenne », « cycliste », « suspect ». */
const PERSON =
  /(?:eurs?|euses?|iens?|iennes?|éens?|éennes?|istes?|aires?|rices?|ants?|antes?|ières?|iers?|ais|aises?|ois|oises?|(?<!m)ents?|entes?|ains?|aines?|ologues?|mans?|crates?|ects?|ectes?)$/;

function isPerson(match: Match, back: number): boolean {
  return shownBefore(match, back, 'person') || PERSON.test(wordBefore(match, back));
}
