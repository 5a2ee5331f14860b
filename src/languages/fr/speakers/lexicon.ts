/** The lexicons of those who look for who speaks, read once. */
import type { Gender } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { type IsKind, kindsOf } from '../kinds.js';
import { type RoleWords, roleWords } from '../roles/words.js';

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

export interface SpeakerLexicon {
  readonly is: IsKind<SpeakerWord>;
  readonly roles: RoleWords;
  /** By noun, of one word or two. */
  readonly descriptions: ReadonlyMap<string, Description>;
  /** First words of those of two. */
  readonly pairStarts: ReadonlySet<string>;
}

/** Reads `speaker-words.tsv`, `descriptions.tsv` and the words of roles. */
export function speakerLexicon(data: ReadData): SpeakerLexicon {
  const descriptions = descriptionsOf(data);
  const pairs = [...descriptions.keys()].filter(noun => noun.includes(' '));
  return {
    is: kindsOf<SpeakerWord>(data('lexicon/speaker-words.tsv'), 'speaker-words.tsv'),
    roles: roleWords(data),
    descriptions,
    pairStarts: new Set(pairs.map(noun => noun.split(' ')[0]!)),
  };
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
