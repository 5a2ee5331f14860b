/** Which side of the day of publication a clause speaks of, from the verbs around a date. Cheap: endings and a few words. */
import type { Tokens } from '../../../document.js';
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
/* Words whose ending was looked at are remembered, up to so many; longer ones are no verbs. */
const MOST_REMEMBERED = 20_000;
const SHORTEST_VERB = 5;
const LONGEST_VERB = 30;
const FUTURE =
  /(?:era|eront|erai|erons|erez|ira|iront|dra|dront|ura|uront|erait|eraient|irait|iraient|drait|draient|tra|tront|vra|vront|rra|rront)$/u;
const PAST = /(?:èrent|irent|urent|[aeiouy][a-zé]*ait|aient)$/u;
const STOP = /^[,;:()—–«»"]$/;

/** What a word says of time; every word has `Met`, so that 0 is one that was not looked at. */
const Sign = { Met: 1, Past: 2, Future: 4, Participle: 8, Behind: 16, Ahead: 32, Stop: 64, Capital: 128 } as const;

/** Reads the tense of a clause: the nearest verb decides, one before the date rather than one after it. */
export function tenseReader(data: ReadData): (match: Match) => Tense {
  const signsOf = signReader(data);
  const made = new WeakMap<Tokens, Uint8Array>();
  return match => {
    const { tokens, sentences } = match.document;
    let signs = made.get(tokens);
    if (!signs) made.set(tokens, (signs = new Uint8Array(tokens.count)));
    const sentence = spanAt(sentences, match.atoms[0]!.start);
    const low = sentence ? sentence.firstToken : 0;
    const high = sentence ? sentence.lastToken : tokens.count;
    const first = Math.max(low, match.atoms[0]!.token - REACH - BESIDE);
    const last = Math.min(high, match.atoms[match.atoms.length - 1]!.after + REACH);
    for (let i = first; i < last; i++)
      if (!signs[i])
        signs[i] = signsOf(tokens.lower[i]!) | (startsCapital(tokens.text[i]!) ? Sign.Capital : 0) | Sign.Met;
    return beside(signs, match, low) || around(signs, match, low, high);
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
  const seen = new Map<string, number>();
  return word => {
    const known = words.get(word) ?? seen.get(word);
    if (known !== undefined) return known;
    if (seen.size > MOST_REMEMBERED) seen.clear();
    const signs = formOf(word) | endingOf(word);
    seen.set(word, signs);
    return signs;
  };
}

function formOf(word: string): number {
  return (STOP.test(word) ? Sign.Stop : 0) | (PARTICIPLE.test(word) ? Sign.Participle : 0);
}

function endingOf(word: string): number {
  if (word.length < SHORTEST_VERB || word.length > LONGEST_VERB) return 0;
  return FUTURE.test(word) ? Sign.Future : PAST.test(word) ? Sign.Past : 0;
}

/** « promise pour fin mars », « jusqu'à samedi » look ahead, « depuis août » back, right before a date only. */
function beside(signs: Uint8Array, { atoms }: Match, low: number): Tense {
  const from = atoms[0]!.token;
  for (let i = from - 1; i >= Math.max(low, from - 2); i--)
    if (signs[i]! & (Sign.Ahead | Sign.Behind)) return signs[i]! & Sign.Ahead ? 1 : -1;
  return 0;
}

function around(signs: Uint8Array, { atoms }: Match, low: number, high: number): Tense {
  const from = atoms[0]!.token;
  const to = atoms[atoms.length - 1]!.after;
  let best: Tense = 0;
  let distance = REACH;
  let cost = 0;
  for (let i = from - 1; i >= Math.max(low, from - REACH) && !best; i--) {
    cost += signs[i]! & Sign.Stop ? 4 : 1;
    const tense = tenseOf(signs[i]!);
    // « une étude réalisée en janvier », but « sera jugée en janvier ».
    if (!tense && signs[i]! & Sign.Participle && cost <= BESIDE && !afterFuture(signs, i, low)) return -1;
    if (!tense || cost >= distance) continue;
    best = tense;
    distance = cost;
  }
  cost = 3;
  for (let i = to; i < Math.min(high, to + REACH); i++) {
    cost += signs[i]! & Sign.Stop && i > to ? 4 : 1;
    const tense = tenseOf(signs[i]!);
    if (tense && cost < distance) return tense;
  }
  return best;
}

function tenseOf(signs: number): Tense {
  if (signs & Sign.Capital) return 0;
  return signs & Sign.Future ? 1 : signs & Sign.Past ? -1 : 0;
}

function afterFuture(signs: Uint8Array, at: number, low: number): boolean {
  for (let i = at - 1; i >= Math.max(low, at - 4); i--) if (signs[i]! & Sign.Future) return true;
  return false;
}
