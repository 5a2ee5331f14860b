/** What a word alone tells those who look for speakers, as bits: one look at each token, without its text. */
import type { SpeakerLexicon, SpeakerWord } from './lexicon.js';

export const SpeakerTrait = {
  /** Someone appears somewhere: « invité », « entretien ». */
  Appearance: 1 << 0,
  /** A sentence's subject that must be resolved may begin here: « il », « l' ». */
  SubjectStart: 1 << 1,
  /** A description may begin with it: « maire », « association ». */
  Describes: 1 << 2,
  /** A pronoun, or the first word of one: « elle », « ce dernier ». */
  Pronoun: 1 << 3,
  Determiner: 1 << 4,
  /** Stands between a determiner and its noun: « ancien », « M. », « petite ». */
  BeforeNoun: 1 << 5,
  /** As roles/words.ts has them. */
  Outside: 1 << 6,
  Stop: 1 << 7,
  /** Kinds of speaker-words.tsv. */
  Empty: 1 << 8,
  Sign: 1 << 9,
  Document: 1 << 10,
  Report: 1 << 11,
  Through: 1 << 12,
  Relay: 1 << 13,
  Occasion: 1 << 14,
  Outlet: 1 << 15,
  Between: 1 << 16,
  /** « de », « avec »: who stands behind it is no subject. */
  Governs: 1 << 17,
  Article: 1 << 18,
} as const;

const KINDS: readonly (readonly [bit: number, kinds: readonly SpeakerWord[]])[] = [
  [SpeakerTrait.Appearance, ['guest', 'interview']],
  [SpeakerTrait.Pronoun, ['he', 'she', 'they', 'one', 'me']],
  [SpeakerTrait.Determiner, ['definite', 'possessive', 'plural', 'indefinite']],
  [SpeakerTrait.Empty, ['empty']],
  [SpeakerTrait.Sign, ['sign']],
  [SpeakerTrait.Document, ['document']],
  [SpeakerTrait.Report, ['report']],
  [SpeakerTrait.Through, ['through']],
  [SpeakerTrait.Relay, ['relay']],
  [SpeakerTrait.Occasion, ['occasion']],
  [SpeakerTrait.Outlet, ['outlet']],
  [SpeakerTrait.Between, ['between']],
];

export const CIVILITIES: ReadonlySet<string> = new Set([
  'm',
  'm.',
  'mm',
  'mm.',
  'mme',
  'mlle',
  'me',
  'maître',
  'dr',
  'dr.',
  'pr',
  'pr.',
  'mgr',
  'monsieur',
  'madame',
]);
const BEFORE_NOUN =
  'même dernier dernière récent récente propre vieil vieille vieux petit petite bon bonne deuxième troisième quatrième principal principale';
const GOVERNS = "de d' du des à au aux par pour avec contre chez sur dans en entre vers envers sans comme dont";

const FEW_WORDS: readonly (readonly [bit: number, words: Iterable<string>])[] = [
  [SpeakerTrait.BeforeNoun, CIVILITIES],
  [SpeakerTrait.BeforeNoun, BEFORE_NOUN.split(' ')],
  [SpeakerTrait.Governs, GOVERNS.split(' ')],
  [SpeakerTrait.Article, ['le', 'la', "l'", 'les', 'un', 'une']],
  [SpeakerTrait.SubjectStart, ['il', 'elle']],
];
const SUBJECT_DETERMINERS = ['le', 'la', "l'", 'ce', 'cet', 'cette'];

/** Bits of a word: those of the lists are gathered once, so that a word seen for the first time costs one look-up. */
export function speakerReader(lexicon: SpeakerLexicon): (word: string) => number {
  const { roles } = lexicon;
  const listed = listedTraits(lexicon);
  return word => (listed.get(word) ?? 0) | (roles.opensHead(word) ? SpeakerTrait.Describes : 0);
}

function listedTraits({ is, roles, descriptions, pairStarts }: SpeakerLexicon): Map<string, number> {
  const traits = new Map<string, number>();
  const add = (bit: number, words: Iterable<string>): void => {
    for (const word of words) traits.set(word, (traits.get(word) ?? 0) | bit);
  };
  for (const [bit, words] of FEW_WORDS) add(bit, words);
  add(SpeakerTrait.Describes, [...pairStarts, ...descriptions.keys()]);
  const known = [...is.words()];
  for (const [bit, kinds] of KINDS)
    add(
      bit,
      known.filter(word => is.first(word, kinds) !== null),
    );
  add(
    SpeakerTrait.Pronoun,
    known.filter(word => word.includes(' ')).map(pair => pair.split(' ', 1)[0]!),
  );
  add(
    SpeakerTrait.SubjectStart,
    SUBJECT_DETERMINERS.filter(word => is(word, 'definite')),
  );
  const around = [...roles.is.words()];
  add(
    SpeakerTrait.Stop,
    around.filter(word => roles.is(word, 'stop')),
  );
  add(
    SpeakerTrait.Outside,
    around.filter(word => roles.is(word, 'outside')),
  );
  add(
    SpeakerTrait.BeforeNoun,
    around.filter(word => roles.is(word, 'inside') || roles.is(word, 'outside')),
  );
  return traits;
}
