/**
 * Sums of money with their value: « entre 2 et 3 milliards d'euros », « 1,5 M€ », « £3,2 millions ». The words are in
 * `lexicon/`, the phrases in `values/money-rules.ts`; here a sum gets its currency, modifier and unit, in reading order.
 */
import type { Money, Segmented } from '../../document.js';
import type { ReadData } from '../../language.js';
import { spanAt, withoutOverlap } from '../../text/spans.js';
import { recordContest } from '../../text/trace.js';
import { rowsOf } from '../../text/lexicon.js';
import { rememberingLast } from '../../text/per-word.js';
import { currencyReader } from './values/currency.js';
import { shift } from './values/decimal.js';
import { byPreference, type Candidate, claimOf, grammarOf, type Match, wordAfter } from './values/grammar.js';
import { moneyRules, type Sum } from './values/money-rules.js';
import { modifierReader } from './values/modifiers.js';
import { atomReader } from './values/reader.js';

export { moneyRules } from './values/money-rules.js';

/** Builds the reader of sums: all money of a document, sorted, without overlaps. Reads the lexicons once. */
export function moneyReader(data: ReadData): (document: Segmented) => readonly Money[] {
  let reader = readers.get(data);
  if (!reader) readers.set(data, (reader = rememberingLast(build(data))));
  return reader;
}

type Reader = (document: Segmented) => readonly Money[];

/* Dates ask for the sums too, to keep off them: each document is read once. */
const readers = new WeakMap<ReadData, Reader>();

function build(data: ReadData): Reader {
  const { vocabulary, runs } = atomReader(data);
  const grammar = grammarOf(moneyRules, vocabulary);
  const currencyOf = currencyReader(data);
  const modifierOf = modifierReader(data);
  const per = new Map(
    rowsOf(data('lexicon/per.tsv'), 'per.tsv').map(row => [row[0]!, row[1]! as NonNullable<Money['per']>]),
  );
  return document => {
    const readings = grammar.find(document, runs(document));
    const found = withoutOverlap(readings, byPreference);
    if (document.trace)
      recordContest(document, 'tag', readings.map(claimOf), found.map(claimOf), 'the longer reading wins');
    const out: Money[] = [];
    let lender: Money | null = null;
    for (const candidate of found) {
      const { read, match } = candidate;
      if (read.bare && !lends(document, lender, candidate)) continue;
      const currency = read.currency ? currencyOf(document, read.currency) : null;
      const scale = (amount: string | null): string | null => (amount && currency?.cents ? shift(amount, -2) : amount);
      const money: Money = {
        start: candidate.start,
        end: candidate.end,
        amount: scale(read.amount),
        max: scale(read.max),
        currency: currency ? currency.code : lender!.currency,
        modifier: modifierOf(match) ?? read.modifier,
        per: perOf(match, per),
        rule: candidate.rule.name,
        confidence: currency ? currency.confidence : 'medium',
      };
      out.push(money);
      lender = money;
    }
    return out;
  };
}

/** A bare « deux milliards » is money when the last sum stands in the same sentence, or the one before. */
function lends(document: Segmented, lender: Money | null, candidate: Candidate<Sum>): boolean {
  if (!lender) return false;
  const between = document.view.text.slice(lender.end, candidate.start);
  if (between.includes('\n') || between.length > 250) return false;
  const here = spanAt(document.sentences, candidate.start);
  const there = spanAt(document.sentences, lender.start);
  if (here && there && document.sentences.indexOf(here) - document.sentences.indexOf(there) > 1) return false;
  // « 3 millions d'euros, 2 millions de visiteurs et 1 million en 2010 »: the last count was not money.
  return !/(?:million|milliard)s? d(?:e |')/u.test(between);
}

/** « par an », « le kilo », « l'unité », « /mois » after the sum. */
function perOf(match: Match, per: ReadonlyMap<string, NonNullable<Money['per']>>): Money['per'] {
  const next = wordAfter(match);
  if (next === 'par' || next === 'le' || next === 'la' || next === "l'" || next === '/' || next === 'chaque')
    return per.get(wordAfter(match, 1)) ?? null;
  if (next === 'pour' && /^une?$/.test(wordAfter(match, 1))) return per.get(wordAfter(match, 2)) ?? null;
  if (next === 'de' && wordAfter(match, 1) === "l'" && wordAfter(match, 2) === 'heure') return 'hour';
  if (next === 'mensuels') return 'month';
  return null;
}
