/** What each word tells those who look for quotations and for who speaks: the lexicons behind it, read once. */
import type { Tokens } from '../../document.js';
import type { ReadData } from '../../language.js';
import { perWord, rememberingEach } from '../../text/per-word.js';
import { type QuoteLexicon, quoteLexicon } from './quotes/lexicon.js';
import { phraseReader } from './quotes/phrase-words.js';
import { traitReader } from './quotes/traits.js';
import { type SpeakerLexicon, speakerLexicon } from './speakers/lexicon.js';
import { speakerReader } from './speakers/traits.js';

export interface WordTraits {
  readonly lexicon: QuoteLexicon;
  readonly speakers: SpeakerLexicon;
  /** For each token bits of quotes/traits.ts. */
  traits(tokens: Tokens): Int32Array;
  /** For each token bits of quotes/phrase-words.ts. */
  phrases(tokens: Tokens): Int32Array;
  /** For each token bits of speakers/traits.ts. */
  speakerTraits(tokens: Tokens): Int32Array;
}

/** Reads the lexicons once for each reader of data. */
export const wordTraits = rememberingEach(readTraits);

function readTraits(data: ReadData): WordTraits {
  const lexicon = quoteLexicon(data);
  const speakers = speakerLexicon(data);
  return {
    lexicon,
    speakers,
    traits: perWord(traitReader(lexicon)),
    phrases: perWord(phraseReader(lexicon)),
    speakerTraits: perWord(speakerReader(speakers)),
  };
}
