/** What a word alone tells those who look for speakers, as bits: one look at each token, without its text. */
import type { Tokens } from '../../../document.js';
import { perWord } from '../../../text/per-word.js';
import type { IsKind } from '../kinds.js';
import type { SpeakerWord } from './words.js';

export const SpeakerTrait = {
  /** Someone appears somewhere: « invité », « entretien ». */
  Appearance: 1,
  /** A sentence's subject that must be resolved may begin here: « il », « l' ». */
  SubjectStart: 2,
  /** A description may begin with it: « maire », « association ». */
  Describes: 4,
} as const;

const PRONOUNS: ReadonlySet<string> = new Set(['il', 'elle']);
const DETERMINERS: ReadonlySet<string> = new Set(['le', 'la', "l'", 'ce', 'cet', 'cette']);
const APPEARANCES = ['guest', 'interview'] as const;

/** Bits of each token's word; `describes` says whether a description may begin with a word. */
export function speakerTraits(
  is: IsKind<SpeakerWord>,
  describes: (word: string) => boolean,
): (tokens: Tokens) => Int32Array {
  return perWord(word => {
    const appearance = is.first(word, APPEARANCES) !== null;
    const subject = PRONOUNS.has(word) || (DETERMINERS.has(word) && is(word, 'definite'));
    return (
      (appearance ? SpeakerTrait.Appearance : 0) |
      (subject ? SpeakerTrait.SubjectStart : 0) |
      (describes(word) ? SpeakerTrait.Describes : 0)
    );
  });
}
