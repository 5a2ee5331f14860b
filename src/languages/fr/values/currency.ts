/** Which currency a name means: « franc » by date and place, « livre », « dollar » and « peso » by the article. */
import type { Confidence, Segmented } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';
import { perWord, rememberingLast } from '../../../text/per-word.js';

export interface Currency {
  /** ISO 4217; null when it cannot be told. */
  readonly code: string | null;
  readonly confidence: Confidence;
  /** A hundredth of it: « 50 centimes ». */
  readonly cents: boolean;
}

/** Tells the currency of a lexicon code (`USD`, `?franc`, `EUR/100`). */
export type CurrencyOf = (document: Segmented, code: string) => Currency;

/* What a name may mean when the article says nothing; null: nothing can be said. */
const FALLBACK: Readonly<Record<string, { among: readonly string[]; code: string | null; confidence: Confidence }>> = {
  '?': {
    among: ['DZD', 'TND', 'IQD', 'KWD', 'LYD', 'RSD', 'JOD', 'MXN', 'ARS', 'CLP', 'COP', 'PHP', 'CUP', 'UYU'],
    code: null,
    confidence: 'low',
  },
  '?franc': { among: ['CHF', 'XOF', 'XAF'], code: 'FRF', confidence: 'medium' },
  '?cfa': { among: ['XOF', 'XAF'], code: 'XOF', confidence: 'medium' },
  '?livre': { among: ['GBP', 'EGP', 'LBP', 'TRY', 'SYP'], code: 'GBP', confidence: 'low' },
  '?mark': { among: ['DEM'], code: 'DEM', confidence: 'medium' },
  '?cent': { among: [], code: 'USD', confidence: 'medium' },
  '?centime': { among: [], code: 'EUR', confidence: 'medium' },
  MAD: { among: ['AED'], code: 'MAD', confidence: 'medium' },
  USD: { among: ['CAD', 'AUD'], code: 'USD', confidence: 'high' },
};

/** What an article says of its currencies, found once. */
interface Facts {
  /** How often each currency's places are named. */
  readonly hints: ReadonlyMap<string, number>;
  readonly american: boolean;
  readonly euros: boolean;
  readonly dollars: boolean;
}

/** Reads the places that betray a currency. */
export function currencyReader(data: ReadData): CurrencyOf {
  const rows = rowsOf(data('lexicon/currency-places.tsv'), 'currency-places.tsv');
  const codes = ['', ...new Set(rows.map(row => row[1]!))];
  const places = new Map(rows.map(row => [row[0]!, codes.indexOf(row[1]!)]));
  const hintsOf = perWord(word => places.get(word) ?? 0);
  const factsOf = rememberingLast((document: Segmented) =>
    readFacts(document, countHints(hintsOf(document.tokens), codes)),
  );
  return (document, written) => {
    const cents = written.endsWith('/100');
    const code = cents ? written.slice(0, -4) : written;
    const doubt = FALLBACK[code];
    if (!doubt) return { code, confidence: 'high', cents };
    const facts = factsOf(document);
    if (code === '?cent' || code === '?centime') return hundredth(document, code, facts);
    const found = likeliest(facts.hints, doubt.among);
    if (code === 'USD') return dollar(facts, found, cents);
    if (code === '?franc' && found === null && !beforeEuro(document)) return { code: 'FRF', confidence: 'low', cents };
    return { code: found ?? doubt.code, confidence: doubt.confidence, cents };
  };
}

function readFacts({ view: { text } }: Segmented, hints: Facts['hints']): Facts {
  return {
    hints,
    american: /(?<!\p{L})(?:[ÉE]tats-Unis|américain|Washington|Wall Street)/u.test(text),
    euros: /€|(?<!\p{L})euros?(?!\p{L})/iu.test(text),
    dollars: /dollar|\$/u.test(text),
  };
}

/** « centimes » are of the franc until 2002, then of the euro; « cents » of the dollar unless euros are spoken of. */
function hundredth(document: Segmented, code: string, { euros, dollars }: Facts): Currency {
  const franc = document.published !== null && beforeEuro(document);
  if (code === '?centime') return { code: franc ? 'FRF' : 'EUR', confidence: 'medium', cents: true };
  return { code: euros && !dollars ? 'EUR' : 'USD', confidence: 'medium', cents: true };
}

/** « dollar » is the American one; an article that speaks of one other country only leaves a doubt. */
function dollar({ american }: Facts, found: string | null, cents: boolean): Currency {
  if (found === null || american) return { code: 'USD', confidence: found ? 'medium' : 'high', cents };
  return { code: 'USD', confidence: 'low', cents };
}

/** How often each code is hinted at; `hints` are places in `codes`, 0 for words that betray none. */
function countHints(hints: Int32Array, codes: readonly string[]): Facts['hints'] {
  const out = new Map<string, number>();
  for (const hint of hints) if (hint !== 0) out.set(codes[hint]!, (out.get(codes[hint]!) ?? 0) + 1);
  return out;
}

function likeliest(hints: ReadonlyMap<string, number>, among: readonly string[]): string | null {
  let best: string | null = null;
  for (const code of among) if ((hints.get(code) ?? 0) > (best ? hints.get(best)! : 0)) best = code;
  return best;
}

/** The French franc was legal tender until February 2002. */
export function beforeEuro(document: Segmented): boolean {
  return document.published === null || document.published < '2002-03';
}
