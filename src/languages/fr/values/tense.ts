/** Which side of the day of publication a clause speaks of, from the verbs around a date. Cheap: endings and a few words. */
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { spanAt } from '../../../text/spans.js';
import { startsCapital } from '../../../text/words.js';
import type { Match } from './grammar.js';
import type { Tense } from './when.js';

/* A participle counts right before a date: « adoptée en mars », « arrêté à Lille le 3 mai ». */
const BESIDE = 4;
const PARTICIPLE = /[^aeiou]ée?s?$/u;
/* Beyond this the verb belongs to another clause. */
const REACH = 14;
/* Words whose ending was looked at are remembered, up to so many. */
const MOST_REMEMBERED = 20_000;
const FUTURE =
  /(?:era|eront|erai|erons|erez|ira|iront|dra|dront|ura|uront|erait|eraient|irait|iraient|drait|draient|tra|tront|vra|vront|rra|rront)$/u;
const PAST = /(?:èrent|irent|urent|[aeiouy][a-zé]*ait|aient)$/u;

/** Reads the tense of a clause: the nearest verb decides, one before the date rather than one after it. */
export function tenseReader(data: ReadData): (match: Match) => Tense {
  const words = new Map(rowsOf(data('lexicon/tense.tsv'), 'tense.tsv').map(row => [row[0]!, row[1]!]));
  const known = new Map<string, Tense>();
  for (const [word, tense] of words) known.set(word, tense === 'past' ? -1 : tense === 'future' ? 1 : 0);
  // « promise pour fin mars », « jusqu'à samedi » look ahead, « depuis août » back, right before a date only.
  const beside = new Map<string, Tense>();
  for (const [word, tense] of words)
    if (tense === 'ahead' || tense === 'behind') beside.set(word, tense === 'ahead' ? 1 : -1);
  const listed = known.size;
  const tenseOf = (word: string): Tense => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size > listed + MOST_REMEMBERED) for (const key of [...known.keys()].slice(listed)) known.delete(key);
    const tense = word.length < 5 ? 0 : FUTURE.test(word) ? 1 : PAST.test(word) ? -1 : 0;
    known.set(word, tense);
    return tense;
  };
  return match => {
    const { tokens, sentences } = match.document;
    const from = match.atoms[0]!.token;
    const to = match.atoms[match.atoms.length - 1]!.after;
    const sentence = spanAt(sentences, match.atoms[0]!.start);
    const low = sentence ? sentence.firstToken : 0;
    const high = sentence ? sentence.lastToken : tokens.count;
    for (let i = from - 1; i >= Math.max(low, from - 2); i--) {
      const side = beside.get(tokens.lower[i]!);
      if (side) return side;
    }
    const aheadOf = (at: number): boolean =>
      [1, 2, 3, 4].some(back => at - back >= low && tenseOf(tokens.lower[at - back]!) === 1);
    let best: Tense = 0;
    let distance = REACH;
    let cost = 0;
    for (let i = from - 1; i >= Math.max(low, from - REACH); i--) {
      cost += STOP.test(tokens.text[i]!) ? 4 : 1;
      const tense = startsCapital(tokens.text[i]!) ? 0 : tenseOf(tokens.lower[i]!);
      // « une étude réalisée en janvier », but « sera jugée en janvier ».
      if (!tense && PARTICIPLE.test(tokens.lower[i]!) && cost <= BESIDE && !aheadOf(i)) return -1;
      if (tense && cost < distance) {
        best = tense;
        distance = cost;
        break;
      }
    }
    cost = 3;
    for (let i = to; i < Math.min(high, to + REACH); i++) {
      cost += STOP.test(tokens.text[i]!) && i > to ? 4 : 1;
      const tense = startsCapital(tokens.text[i]!) ? 0 : tenseOf(tokens.lower[i]!);
      if (tense && cost < distance) return tense;
    }
    return best;
  };
}

const STOP = /^[,;:()—–«»"]$/;
