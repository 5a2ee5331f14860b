/** A quick look that spares most paragraphs the slow language detector. */
import type { ReadData } from '../../language.js';
import { wordsOf } from '../../text/lexicon.js';
import { isUpperUnit, isWordUnit } from '../../text/words.js';

/** True when three different words stand in the paragraph that only French uses all the time. */
export function nativeTest(data: ReadData): (paragraph: string) => boolean {
  const file = 'lexicon/function-words.txt';
  const words = new Set(wordsOf(data(file), file));
  return paragraph => {
    let first = '';
    let second = '';
    for (let at = 0; at < paragraph.length; at++) {
      const start = at;
      while (at < paragraph.length && isWordUnit(paragraph.charCodeAt(at))) at++;
      if (at - start < 2) continue;
      const written = paragraph.slice(start, at);
      // « Mais », « Cette »: a capital at the start of a sentence is no other word.
      const word = isUpperUnit(paragraph.charCodeAt(start)) ? written.toLowerCase() : written;
      if (word === first || word === second || !words.has(word)) continue;
      if (second) return true;
      if (first) second = word;
      else first = word;
    }
    return false;
  };
}
