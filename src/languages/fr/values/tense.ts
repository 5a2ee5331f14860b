/** Which side of the day of publication a clause speaks of, from the verbs around a date. Cheap: endings and a few words. */
import { TokenShape, type Tokens } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { perWord } from '../../../text/per-word.js';
import { spanAt } from '../../../text/spans.js';
import type { Match } from './grammar.js';
import type { Tense } from './when.js';

/* A participle counts right before a date: « adoptée en mars », « arrêté à Lille le 3 mai ». */
const BESIDE = 4;
const PARTICIPLE = /[^aeiou]ée?s?$/u;
/* Beyond this the verb belongs to another clause. */
const REACH = 14;
const SHORTEST_VERB = 5;
const LONGEST_VERB = 30;
const FUTURE =
  /(?:era|eront|erai|erons|erez|ira|iront|dra|dront|ura|uront|erait|eraient|irait|iraient|drait|draient|tra|tront|vra|vront|rra|rront)$/u;
const FUTURE_ENDS: ReadonlySet<string> = new Set('atisz');
const PAST = /(?:èrent|irent|urent|[aeiouy][a-zé]*ait|aient)$/u;
const STOP = /^[,;:()—–«»"]$/;

/** What a word says of time. */
const Sign = { Past: 1, Future: 2, Participle: 4, Behind: 8, Ahead: 16, Stop: 32 } as const;

/** Reads the tense of a clause: the nearest verb decides, one before the date rather than one after it. */
export function tenseReader(data: ReadData): (match: Match) => Tense {
  const signsOf = perWord(signReader(data));
  return match => {
    const { tokens, sentences } = match.document;
    const signs = signsOf(tokens);
    const sentence = spanAt(sentences, match.atoms[0]!.start);
    const low = sentence ? sentence.firstToken : 0;
    const high = sentence ? sentence.lastToken : tokens.count;
    return beside(signs, match, low) || around(tokens, signs, match, low, high);
  };
}

/** Looks words up in the lexicon and at their endings. */
function signReader(data: ReadData): (word: string) => number {
  const listed: Readonly<Record<string, number>> = {
    past: Sign.Past,
    future: Sign.Future,
    ahead: Sign.Ahead,
    behind: Sign.Behind,
  };
  const rows = rowsOf(data('lexicon/tense.tsv'), 'tense.tsv');
  const words = new Map(rows.map(([word = '', kind = '']) => [word, (listed[kind] ?? 0) | formOf(word)]));
  return word => words.get(word) ?? formOf(word) | endingOf(word);
}

/* Every word of a text comes by here once: plain looks at its letters come before the expressions. */
function formOf(word: string): number {
  if (word.length === 1) return STOP.test(word) ? Sign.Stop : 0;
  return word.lastIndexOf('é') >= word.length - 3 && PARTICIPLE.test(word) ? Sign.Participle : 0;
}

function endingOf(word: string): number {
  if (word.length < SHORTEST_VERB || word.length > LONGEST_VERB) return 0;
  const last = word[word.length - 1]!;
  if (FUTURE_ENDS.has(last) && word.lastIndexOf('r') >= word.length - 6 && FUTURE.test(word)) return Sign.Future;
  return (word.endsWith('rent') || word.endsWith('ait') || word.endsWith('aient')) && PAST.test(word) ? Sign.Past : 0;
}

/** « promise pour fin mars », « jusqu'à samedi » look ahead, « depuis août » back, right before a date only. */
function beside(signs: Int32Array, { atoms }: Match, low: number): Tense {
  const from = atoms[0]!.token;
  for (let i = from - 1; i >= Math.max(low, from - 2); i--)
    if (signs[i]! & (Sign.Ahead | Sign.Behind)) return signs[i]! & Sign.Ahead ? 1 : -1;
  return 0;
}

function around(tokens: Tokens, signs: Int32Array, { atoms }: Match, low: number, high: number): Tense {
  const from = atoms[0]!.token;
  const to = atoms[atoms.length - 1]!.after;
  let best: Tense = 0;
  let distance = REACH;
  let cost = 0;
  for (let i = from - 1; i >= Math.max(low, from - REACH) && !best; i--) {
    cost += signs[i]! & Sign.Stop ? 4 : 1;
    const tense = tenseAt(tokens, signs, i);
    // « une étude réalisée en janvier », but « sera jugée en janvier ».
    if (!tense && signs[i]! & Sign.Participle && cost <= BESIDE && !afterFuture(signs, i, low)) return -1;
    if (!tense || cost >= distance) continue;
    best = tense;
    distance = cost;
  }
  cost = 3;
  for (let i = to; i < Math.min(high, to + REACH); i++) {
    cost += signs[i]! & Sign.Stop && i > to ? 4 : 1;
    const tense = tenseAt(tokens, signs, i);
    if (tense && cost < distance) return tense;
  }
  return best;
}

function tenseAt({ shape }: Tokens, signs: Int32Array, i: number): Tense {
  const told = signs[i]! & (Sign.Future | Sign.Past);
  if (told === 0 || shape[i]! & TokenShape.Capital) return 0;
  return told & Sign.Future ? 1 : -1;
}

function afterFuture(signs: Int32Array, at: number, low: number): boolean {
  for (let i = at - 1; i >= Math.max(low, at - 4); i--) if (signs[i]! & Sign.Future) return true;
  return false;
}
