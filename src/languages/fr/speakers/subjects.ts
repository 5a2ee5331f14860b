/** Sentences whose subject is a pronoun or a description: « Il termine une sculpture. », « Mardi, l'élue a voté. » */
import { type Sentence, type Span, TokenShape } from '../../../document.js';
import { type Reading, namedOn } from '../reading.js';
import { type Source, readSource } from './source.js';
import { isInside } from './traces.js';
import type { SpeakerWords } from './words.js';

/** The subject of a sentence when it must be resolved, or null. Looks at the first word and behind the first commas. */
export function subjectOf(
  reading: Reading,
  words: SpeakerWords,
  sentence: Sentence,
  quoted: readonly Span[],
): Source | null {
  const { tokens } = reading;
  if (isInside(quoted, sentence.start)) return null;
  for (const first of [sentence.firstToken, ...afterCommas(reading, sentence)]) {
    if (namedOn(reading, first) || isImpersonal(reading, first)) continue;
    if (!isSubjectStart(words, tokens.lower[first]!)) continue;
    const source = readSource(reading, words, { start: tokens.start[first]!, end: tokens.end[first]! }, sentence.end);
    if (source?.kind === 'pronoun' || source?.kind === 'description') return source;
  }
  return null;
}

function isSubjectStart(words: SpeakerWords, word: string): boolean {
  return /^(?:il|elle)$/u.test(word) || (/^(?:le|la|l'|ce|cet|cette)$/u.test(word) && words.is(word, 'definite'));
}

const FIRST_WORDS = 30;

/** « Mercredi, l'ancienne ministre … »: the tokens behind commas among the first words. */
function afterCommas({ tokens }: Reading, { firstToken, lastToken }: Sentence): number[] {
  const starts: number[] = [];
  for (let token = firstToken; token < Math.min(lastToken - 1, firstToken + FIRST_WORDS); token++) {
    if (tokens.text[token] === ',') starts.push(token + 1);
    else if (tokens.shape[token]! & TokenShape.Mark) break;
  }
  return starts;
}

const IMPERSONAL =
  /^(?:y|faut|fallait|faudra|faudrait|fallu|pleut|existe|suffit|suffira|semble|semblerait|convient|importe|reste|paraît|s'|n'|ne|est|était|serait|sera)$/u;

/** « Il faut », « Il y a », « Il s'agit », « Il est possible »: nobody is meant. */
function isImpersonal({ tokens }: Reading, first: number): boolean {
  return tokens.lower[first] === 'il' && IMPERSONAL.test(tokens.lower[first + 1] ?? '');
}
