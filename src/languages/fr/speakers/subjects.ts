/** Sentences whose subject is a pronoun or a description: « Il termine une sculpture. », « Mardi, l'élue a voté. » */
import { type Sentence, TokenShape } from '../../../document.js';
import { type Reading, namedOn } from '../reading.js';
import type { Scene } from './resolve.js';
import { type Source, readSource } from './source.js';
import { isInside } from './traces.js';
import { SpeakerTrait } from './traits.js';

const FIRST_WORDS = 30;

/**
 * The subject of a sentence when it must be resolved, or null. Looks at the first word and behind the commas among the
 * first words: « Mercredi, l'ancienne ministre … ».
 */
export function subjectOf(scene: Scene, sentence: Sentence): Source | null {
  const { tokens } = scene.reading;
  const { firstToken, lastToken } = sentence;
  if (isInside(scene.quoted, sentence.start)) return null;
  const last = Math.min(lastToken - 1, firstToken + FIRST_WORDS);
  let found = subjectAt(scene, firstToken, sentence);
  for (let token = firstToken; token < last && !found; token++) {
    if ((tokens.shape[token]! & TokenShape.Mark) === 0) continue;
    if (tokens.text[token] !== ',') break;
    found = subjectAt(scene, token + 1, sentence);
  }
  return found;
}

function subjectAt({ reading, words, traits }: Scene, first: number, { end }: Sentence): Source | null {
  if ((traits[first]! & SpeakerTrait.SubjectStart) === 0) return null;
  if (namedOn(reading, first) || isImpersonal(reading, first)) return null;
  const { tokens } = reading;
  const source = readSource(reading, words, { start: tokens.start[first]!, end: tokens.end[first]! }, end);
  return source?.kind === 'pronoun' || source?.kind === 'description' ? source : null;
}

const IMPERSONAL =
  /^(?:y|faut|fallait|faudra|faudrait|fallu|pleut|existe|suffit|suffira|semble|semblerait|convient|importe|reste|paraît|s'|n'|ne|est|était|serait|sera)$/u;

/** « Il faut », « Il y a », « Il s'agit », « Il est possible »: nobody is meant. */
function isImpersonal({ tokens }: Reading, first: number): boolean {
  return tokens.lower[first] === 'il' && IMPERSONAL.test(tokens.lower[first + 1] ?? '');
}
