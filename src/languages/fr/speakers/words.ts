/** The words that speakers and outlets are found by. */
import type { Tokens } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';
import { remembering } from '../../../text/per-word.js';
import { fold } from '../../../text/words.js';
import type { IsKind } from '../kinds.js';
import type { Head, RoleWords } from '../roles/words.js';
import { wordTraits } from '../word-traits.js';
import type { Description, SpeakerWord } from './lexicon.js';
import { SpeakerTrait } from './traits.js';

export type { Description, SpeakerWord };

export interface SpeakerWords {
  /** Bits of SpeakerTrait for each token. */
  traits(tokens: Tokens): Int32Array;
  readonly is: IsKind<SpeakerWord>;
  descriptionAt(tokens: Tokens, token: number): Description | null;
  /** Whether a name is a known newspaper, channel, station, agency, platform. */
  isOutlet(name: string): boolean;
  readonly roles: RoleWords;
}

/** Reads `outlets.txt`, `outlet-words.txt` and the lexicons of lexicon.ts. */
export function speakerWords(data: ReadData): SpeakerWords {
  const { speakers, speakerTraits: traits } = wordTraits(data);
  const { roles, is, descriptions, pairStarts } = speakers;
  const outlets = new Set(wordsOf(data('lexicon/outlets.txt'), 'outlets.txt').map(outletKey));
  const outletNouns = new Set(wordsOf(data('lexicon/outlet-words.txt'), 'outlet-words.txt'));
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
