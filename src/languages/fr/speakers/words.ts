/** The words that speakers and outlets are found by. */
import type { Gender, Tokens } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf, wordsOf } from '../../../text/lexicon.js';
import { remembering } from '../../../text/per-word.js';
import { fold } from '../../../text/words.js';
import { type IsKind, kindsOf } from '../kinds.js';
import { type Head, type RoleWords, roleWords } from '../roles/words.js';
import { SpeakerTrait, speakerTraits } from './traits.js';

/** What a word does for the source of a quote or its outlet. */
export type SpeakerWord =
  | 'he'
  | 'she'
  | 'they'
  /** « on », « apprend-on » */
  | 'one'
  /** First and second person: speaks inside quotes only. */
  | 'me'
  | 'definite'
  | 'possessive'
  | 'plural'
  | 'indefinite'
  /** « le communiqué »: who issued it speaks. */
  | 'document'
  /** « la charte de l'hôpital »: only its named issuer speaks. */
  | 'report'
  /** « un panneau »: nobody speaks. */
  | 'sign'
  /** No source at all: « Et d'ajouter ». */
  | 'empty'
  /** Verbs by which the same speaker goes on: « ajouter ». */
  | 'continuing'
  /** Prepositions before an outlet: « à l'AFP », « sur RTL ». */
  | 'outlet'
  /** May stand between the preposition and the outlet's name. */
  | 'between'
  /** Shows that the name that follows is an outlet: « l'antenne de », « un entretien à ». */
  | 'occasion'
  /** Someone appears: « invité de », « interrogée sur » */
  | 'guest'
  /** « n'a pas souhaité réagir » */
  | 'refusal'
  /** Words are given: « un entretien à », « au micro de » */
  | 'interview'
  /** « contacté par », « cité par » */
  | 'through'
  /** « rapporte Le Littoral » */
  | 'relay';

/** A common noun that stands for someone or something named elsewhere. */
export interface Description {
  /** In tokens. */
  readonly length: number;
  readonly gender: Gender | null;
  readonly type: 'person' | 'organisation';
  /** `any`, a field of role-nouns.tsv, or a kind of organisation. */
  readonly kind: string;
  readonly plural: boolean;
}

export interface SpeakerWords {
  /** Bits of SpeakerTrait for each token. */
  traits(tokens: Tokens): Int32Array;
  readonly is: IsKind<SpeakerWord>;
  descriptionAt(tokens: Tokens, token: number): Description | null;
  /** Whether a name is a known newspaper, channel, station, agency, platform. */
  isOutlet(name: string): boolean;
  readonly roles: RoleWords;
}

/** Reads `speaker-words.tsv`, `descriptions.tsv`, `outlets.txt`, `outlet-words.txt` and the words of roles. */
export function speakerWords(data: ReadData): SpeakerWords {
  const roles = roleWords(data);
  const descriptions = descriptionsOf(data);
  const pairStarts = new Set(
    [...descriptions.keys()].filter(noun => noun.includes(' ')).map(noun => noun.split(' ')[0]!),
  );
  const outlets = new Set(wordsOf(data('lexicon/outlets.txt'), 'outlets.txt').map(outletKey));
  const outletNouns = new Set(wordsOf(data('lexicon/outlet-words.txt'), 'outlet-words.txt'));
  const is = kindsOf<SpeakerWord>(data('lexicon/speaker-words.tsv'), 'speaker-words.tsv');
  const describes = (word: string): boolean => pairStarts.has(word) || descriptions.has(word) || roles.opensHead(word);
  const traits = speakerTraits(is, describes);
  return {
    roles,
    is,
    traits,
    isOutlet: remembering(
      name => outlets.has(outletKey(name)) || isLocalStation(name, outlets) || looksLikeOutlet(name, outletNouns),
    ),
    descriptionAt(tokens, token) {
      if (((traits(tokens)[token] ?? 0) & SpeakerTrait.Describes) === 0) return null;
      const word = tokens.lower[token]!;
      const pair = pairStarts.has(word) && descriptions.get(`${word} ${tokens.lower[token + 1] ?? ''}`);
      const known = pair || descriptions.get(word);
      if (known) return known;
      const head = roles.headAt(tokens, token);
      return head && holderOf(head);
    },
  };
}

function holderOf({ length, gender, plural, field }: Head): Description {
  return { length, gender, type: 'person', kind: field, plural };
}

function descriptionsOf(data: ReadData): Map<string, Description> {
  const descriptions = new Map<string, Description>();
  for (const [noun, gender, type, kind] of rowsOf(data('lexicon/descriptions.tsv'), 'descriptions.tsv')) {
    descriptions.set(noun!, {
      length: noun!.split(' ').length,
      gender: gender === 'mf' ? null : (gender as Gender),
      type: type as Description['type'],
      kind: kind!,
      plural: false,
    });
  }
  return descriptions;
}

/** « France Bleu Loire », « Ici Radio Littoral »: a known outlet of two words with the name of a place behind it. */
function isLocalStation(name: string, outlets: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  return words.length > 2 && outlets.has(outletKey(words.slice(0, 2).join(' ')));
}

/** « Radio Golfe », « Le Courrier des îles ». */
function looksLikeOutlet(name: string, nouns: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(/[ -]/u);
  return words.length > 1 && words.some(word => nouns.has(word));
}

function outletKey(name: string): string {
  return fold(name)
    .replace(/^(?:les?|la|l') ?/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
