/** A quick look that spares most paragraphs the slow language detector. */
import type { ReadData } from '../../language.js';
import { wordsOf } from '../../text/lexicon.js';

const NEEDED = 3;

/** True when three different words stand in the paragraph that only French uses all the time. */
export function nativeTest(data: ReadData): (paragraph: string) => boolean {
  const file = 'lexicon/function-words.txt';
  const words = new Set(wordsOf(data(file), file));
  return paragraph => {
    const seen = new Set<string>();
    for (const piece of paragraph.split(/[ ,.]/)) {
      if (words.has(piece)) seen.add(piece);
      if (seen.size >= NEEDED) return true;
    }
    return false;
  };
}
