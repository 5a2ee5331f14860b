/** Which currency a name means: « franc » by date and place, « livre », « dollar » and « peso » by the article. */
import type { Confidence, Segmented } from '../../../document.js';
import type { ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';

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

/** Reads the places that betray a currency. */
export function currencyReader(data: ReadData): CurrencyOf {
  const places = new Map(
    rowsOf(data('lexicon/currency-places.tsv'), 'currency-places.tsv').map(row => [row[0]!, row[1]!]),
  );
  const seen = new WeakMap<Segmented, ReadonlyMap<string, number>>();
  const hints = (document: Segmented): ReadonlyMap<string, number> => {
    let known = seen.get(document);
    if (!known) seen.set(document, (known = countHints(document, places)));
    return known;
  };
  return (document, written) => {
    const cents = written.endsWith('/100');
    const code = cents ? written.slice(0, -4) : written;
    const doubt = FALLBACK[code];
    if (!doubt) return { code, confidence: 'high', cents };
    if (code === '?cent' || code === '?centime') return hundredth(document, code);
    const found = likeliest(hints(document), doubt.among);
    if (code === 'USD') return dollar(document, found, cents);
    if (code === '?franc' && found === null && !beforeEuro(document)) return { code: 'FRF', confidence: 'low', cents };
    return { code: found ?? doubt.code, confidence: doubt.confidence, cents };
  };
}

/** « centimes » are of the franc until 2002, then of the euro; « cents » of the dollar unless euros are spoken of. */
function hundredth(document: Segmented, code: string): Currency {
  const { text } = document.view;
  if (code === '?centime')
    return {
      code: document.published !== null && beforeEuro(document) ? 'FRF' : 'EUR',
      confidence: 'medium',
      cents: true,
    };
  return {
    code: /€|(?<!\p{L})euros?(?!\p{L})/iu.test(text) && !/dollar|\$/u.test(text) ? 'EUR' : 'USD',
    confidence: 'medium',
    cents: true,
  };
}

/** « dollar » is the American one unless an article speaks of one other country and not of the United States. */
function dollar(document: Segmented, found: string | null, cents: boolean): Currency {
  const american = /(?<![\p{L}])(?:État|Etat)s-Unis|(?<![\p{L}])américain|(?<![\p{L}])Washington|Wall Street/u.test(
    document.view.text,
  );
  if (found === null || american) return { code: 'USD', confidence: found ? 'medium' : 'high', cents };
  return { code: 'USD', confidence: 'low', cents };
}

function countHints(document: Segmented, places: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const word of document.tokens.lower) {
    const code = places.get(word);
    if (code) out.set(code, (out.get(code) ?? 0) + 1);
  }
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
