/** What kind of words name a source: a name, a pronoun, a description, or just words. */
import { type Gender, type Span, TokenShape, type Tokens } from '../../../document.js';
import { type Named, type Reading, namedOn, tokenAt } from '../reading.js';
import { apposedName, holderOf, issuerAfter, nameIn } from './beside.js';
import { isFormer } from './facts.js';
import { SpeakerTrait } from './traits.js';
import type { Description, SpeakerWords } from './words.js';

export type Source = { readonly mention: Span } & (
  | { readonly kind: 'name'; readonly named: Named }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun; readonly gender: Gender | null }
  | {
      readonly kind: 'description';
      readonly determiner: 'definite' | 'possessive' | 'plural' | 'indefinite' | 'none';
      readonly description: Description;
      /** The noun as written, in lower case. */
      readonly noun: string;
      /** « l'ancien ministre », « l'ex-patron ». */
      readonly former: boolean;
      /** « le patron de Velmar », « la filiale de Velmar »: Velmar. */
      readonly complement: Named | null;
    }
  | {
      readonly kind: 'document';
      /** Who issued it, when named beside it. */
      readonly issuer: Named | null;
    }
  | { readonly kind: 'sign' }
  | { readonly kind: 'words'; readonly plural: boolean; readonly gender: Gender | null }
);

export type Pronoun = 'he' | 'she' | 'they' | 'one' | 'me';

/** A description is no longer than this, in tokens. */
const LONGEST = 14;

/** Reads the source's words. Null when there are none. */
export function readSource(reading: Reading, words: SpeakerWords, span: Span, until: number): Source | null {
  const { tokens } = reading;
  const first = tokenAt(tokens, span.start);
  const traits = words.traits(tokens);
  if (first >= tokens.count || (traits[first]! & SpeakerTrait.Empty) !== 0) return null;
  let last = sourceEnd(reading, words, first, tokenAt(tokens, span.end), until);
  // « une source citée par Velmar »: « citée » leads to the outlet.
  while (last > first + 1 && (traits[last - 1]! & SpeakerTrait.Through) !== 0) last--;
  // A determiner with no noun behind it names nobody.
  const alone = last === first + 1 && (traits[first]! & SpeakerTrait.Determiner) !== 0;
  if (alone && !words.is(tokens.lower[first]!, 'plural')) return null;
  const mention = { start: tokens.start[first]!, end: tokens.end[last - 1]! };
  return pronounAt(reading, words, first) ?? nominal(reading, words, first, last, mention);
}

/** Where the noun phrase ends when only its determiner was given: at a verb, a mark, `until`. */
function sourceEnd(
  { tokens, sentenceOf }: Reading,
  words: SpeakerWords,
  first: number,
  end: number,
  until: number,
): number {
  // « l' », « l'ancien »: a noun phrase that was cut before its noun.
  const lastGiven = tokens.lower[end - 1] ?? '';
  const isCut = end === first + 2 && (words.roles.is(lastGiven, 'inside') || words.roles.is(lastGiven, 'outside'));
  const traits = words.traits(tokens);
  if ((end > first + 1 && !isCut) || (traits[first]! & SpeakerTrait.Determiner) === 0) return Math.max(end, first + 1);
  let last = Math.max(end, first + 1);
  while (last < Math.min(tokens.count, first + LONGEST) && sentenceOf[last] === sentenceOf[first]) {
    if (tokens.start[last]! >= until || tokens.shape[last]! & TokenShape.Mark) break;
    if (last > first + 1 && (traits[last]! & SpeakerTrait.Stop) !== 0) break;
    last++;
  }
  return last;
}

const DETERMINERS = ['definite', 'possessive', 'plural', 'indefinite'] as const;

const PRONOUNS: readonly Pronoun[] = ['he', 'she', 'they', 'one', 'me'];

function pronounAt({ tokens }: Reading, words: SpeakerWords, first: number): Source | null {
  if ((words.traits(tokens)[first]! & SpeakerTrait.Pronoun) === 0) return null;
  const word = tokens.lower[first]!;
  const pair = words.is.opensPair(word) ? `${word} ${tokens.lower[first + 1] ?? ''}` : null;
  const paired = pair && words.is.first(pair, PRONOUNS);
  const pronoun = paired ?? words.is.first(word, PRONOUNS);
  if (!pronoun) return null;
  const mention = { start: tokens.start[first]!, end: tokens.end[paired ? first + 1 : first]! };
  return { kind: 'pronoun', pronoun, gender: pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null, mention };
}

function nominal(reading: Reading, words: SpeakerWords, first: number, last: number, mention: Span): Source {
  const { tokens } = reading;
  const traits = words.traits(tokens);
  let token = first;
  const determiner =
    (traits[token]! & SpeakerTrait.Determiner) === 0 ? 'none' : determinerOf(words, tokens.lower[token]!);
  if (determiner !== 'none') token++;
  while (token < last && isBeforeNoun(words, tokens, token) && !namedOn(reading, token)) token++;
  const named = namedOn(reading, token);
  if (named) return { kind: 'name', named, mention };
  const kinds = traits[token] ?? 0;
  if (kinds & SpeakerTrait.Sign) return { kind: 'sign', mention };
  if (kinds & SpeakerTrait.Document) return { kind: 'document', issuer: issuerAfter(reading, token), mention };
  if (kinds & SpeakerTrait.Report) {
    const issuer = issuerAfter(reading, token);
    if (issuer) return { kind: 'document', issuer, mention };
  }
  return described(reading, words, token, last, mention, determiner);
}

function determinerOf(words: SpeakerWords, word: string) {
  return words.is.first(word, DETERMINERS) ?? 'none';
}

/** « l'ancien », « la première »; not « la première dame ». */
function isBeforeNoun(words: SpeakerWords, tokens: Tokens, token: number): boolean {
  if ((words.traits(tokens)[token]! & SpeakerTrait.BeforeNoun) === 0) return false;
  return (words.descriptionAt(tokens, token)?.length ?? 0) <= 1;
}

function described(
  reading: Reading,
  words: SpeakerWords,
  token: number,
  last: number,
  mention: Span,
  determiner: ReturnType<typeof determinerOf>,
): Source {
  const { tokens } = reading;
  const description = words.descriptionAt(tokens, token);
  const apposed = holderOf(reading, token) ?? apposedName(reading, words, token, last, description);
  if (apposed && determiner !== 'indefinite') return { kind: 'name', named: apposed, mention };
  if (!description)
    return {
      kind: 'words',
      plural: determiner === 'plural',
      gender: genderBefore(reading, token),
      mention,
    };
  const noun = tokens.lower[token]!;
  // « le Collectif des quais », « l'association « Rive droite » »: a name that nobody marked as one.
  const isNamed = hasCapital(reading, token, last) || /^[«"“]$/u.test(tokens.text[token + 1] ?? '');
  if (description.type === 'organisation' && isNamed) {
    return { kind: 'words', plural: false, gender: genderBefore(reading, token), mention };
  }
  const plural = description.plural || determiner === 'plural';
  if (plural) return { kind: 'words', plural, gender: description.gender, mention };
  const gender = description.gender ?? genderBefore(reading, token);
  return {
    kind: 'description',
    determiner,
    description: { length: description.length, gender, type: description.type, kind: description.kind, plural },
    noun,
    former: isFormer(noun) || isFormer(reading.tokens.lower[token - 1] ?? ''),
    complement: nameIn(reading, token, last + 3),
    mention,
  };
}

function hasCapital(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  for (let token = first + 1; token < last; token++) {
    if (tokens.shape[token]! & TokenShape.Capital && !namedOn(reading, token) && tokens.lower[token] !== 'état')
      return true;
  }
  return false;
}

/* « l'actuel propriétaire » is a man. */
const FEMININE = /^(?:la|une|cette|sa|ancienne|actuelle|nouvelle|première|future)$/u;
const MASCULINE = /^(?:le|un|ce|cet|du|au|ancien|actuel|nouveau|nouvel|premier|futur)$/u;

function genderBefore({ tokens }: Reading, noun: number): Gender | null {
  for (let token = noun - 1; token >= Math.max(0, noun - 2); token--) {
    const word = tokens.lower[token]!;
    if (FEMININE.test(word)) return 'f';
    if (MASCULINE.test(word)) return 'm';
  }
  return null;
}
