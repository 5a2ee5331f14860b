/** How sums of money are written. Order is priority among readings of the same length. */
import type { Atom } from './atoms.js';
import { add, shift } from './decimal.js';
import {
  endsWell,
  first,
  has,
  type Match,
  shownAfter,
  type ValueRule,
  valueOf,
  wordAfter,
  wordBefore,
} from './grammar.js';

/** A sum before its currency is told apart. */
export interface Sum {
  /** Plain decimal in units of the currency's name; null when vague. */
  readonly amount: string | null;
  readonly max: string | null;
  /** Lexicon code of the currency's name; null when an earlier sum lends it. */
  readonly currency: string | null;
  readonly modifier: 'approx' | null;
  /** Its figures stand alone, so that only what is around can show that it is money. */
  readonly bare: boolean;
}

type MoneyRule = ValueRule<Sum>;

const SUM = '<number><abbr>?';
const CURRENCY = '(?:<de>?<new>?<currency>)';
const TO = '(?:<à>|<a>|<->|<–>|<—>|<ou>)';

/** Amount of a group: its number with « M » or « k ». */
function amountOf(atoms: readonly Atom[]): string | null {
  const number = first(atoms, 'number')?.number;
  if (!number?.decimal) return null;
  const power = valueOf(atoms, 'abbr');
  return power ? shift(number.decimal, Number(power)) : number.decimal;
}

function currencyOf(atoms: readonly Atom[]): string | null {
  return valueOf(atoms, 'currency') ?? null;
}

function approximate(atoms: readonly Atom[]): 'approx' | null {
  return atoms.some(atom => atom.number?.approx && atom.number.decimal !== null) ? 'approx' : null;
}

/** « un euro fort », « un franc succès »: an article and an adjective, no sum. */
function isSum(match: Match, code: string | null): boolean {
  const number = first(match.atoms, 'number')!;
  if (code === '-' || code === null) return false;
  if (number.features.has('one') && (code === '?franc' || code === '?mark' || code === '?livre')) return false;
  if (number.features.has('one') && shownAfter(match, 'quality')) return false;
  // « trois livres » are books or weigh a kilo; « 361 millions de livres » do not.
  const { decimal, scale } = number.number!;
  if (code === '?livre') return scale > 0 || (decimal !== null && Number(decimal) >= 1000);
  // « 2 F » is a flat since the franc is gone.
  const written = match.atoms[match.atoms.length - 1]!;
  if (code === '?franc' && written.end - written.start === 1) return beforeEuroOrUnknown(match);
  return true;
}

function beforeEuroOrUnknown(match: Match): boolean {
  const { published } = match.document;
  return published === null || published < '2002-03';
}

/** The first bound takes the scale or the thousands of the second: « entre 2 et 3 milliards », « de 30 à 35.000 ». */
function lowerBound(low: readonly Atom[], high: readonly Atom[]): string | null {
  const a = amountOf(low);
  const b = amountOf(high);
  if (a === null || b === null) return a;
  const lowNumber = first(low, 'number')!.number!;
  const highNumber = first(high, 'number')!.number!;
  const power = has(low, 'abbr') || lowNumber.scale ? 0 : Number(valueOf(high, 'abbr') ?? highNumber.scale);
  if (power && Number(shift(a, power)) < Number(b)) return shift(a, power);
  const thousands = highNumber.scale === 0 && b.length > 3 && a.length <= 3 && !a.includes('.');
  return thousands && Number(a) * 1000 < Number(b) && Number(b) < 1e6 ? shift(a, 3) : a;
}

function range(match: Match): Sum | null {
  const low = match.group('low');
  const high = match.group('high');
  const code = currencyOf(high) ?? currencyOf(low);
  if (!isSum(match, code)) return null;
  const amount = lowerBound(low, high);
  const max = amountOf(high);
  if (amount === null || max === null || Number(amount) >= Number(max)) return null;
  return { amount, max, currency: code, modifier: approximate(match.atoms), bare: false };
}

/** « 30 euros et 50 centimes », « 15 dollars 50 »: hundredths after the units. */
function withCents(match: Match): Sum | null {
  const units = amountOf(match.group('units'));
  const cents = first(match.group('cents'), 'number')?.number?.decimal;
  const code = currencyOf(match.group('units'));
  const named = valueOf(match.group('cents'), 'currency');
  if (units === null || !cents || Number(cents) > 99 || code?.endsWith('/100') || !isSum(match, code)) return null;
  if (named !== undefined && named !== '?cent' && named !== '?centime' && !named.endsWith('/100')) return null;
  // « 15 euros 50 fois »: two figures at the end of the phrase only.
  if (named === undefined && (cents.length !== 2 || !endsWell(match))) return null;
  return { amount: add(units, shift(cents, -2)), max: null, currency: code, modifier: null, bare: false };
}

function plain(match: Match): Sum | null {
  const code = currencyOf(match.atoms);
  if (!isSum(match, code)) return null;
  const amount = amountOf(match.atoms);
  return { amount, max: null, currency: code, modifier: approximate(match.atoms), bare: false };
}

/** « trois milliards d'euros, dont deux milliards … »: a scaled number that counts nothing else. */
function inherited(match: Match): Sum | null {
  const next = wordAfter(match);
  const compared = /^(?:plus|moins|mieux)$/.test(wordAfter(match, 1));
  if (
    ((next === 'de' || next === "d'") && !compared) ||
    next === '%' ||
    (next === 'pour' && wordAfter(match, 1) === 'cent')
  )
    return null;
  if (/^(?:et|à)$/.test(wordBefore(match, 1)) && /^\d/.test(wordBefore(match, 2))) return null;
  const amount = amountOf(match.atoms);
  return { amount, max: null, currency: null, modifier: approximate(match.atoms), bare: true };
}

export const moneyRules: readonly MoneyRule[] = [
  {
    name: 'money.between',
    pattern: `<entre>(?<low>${SUM}${CURRENCY}?)<et>(?<high>${SUM}${CURRENCY})`,
    read: range,
    hits: [
      { text: "entre 2 et 3 milliards d'euros", gives: '2000000000..3000000000 EUR' },
      { text: 'entre 1 500 et 2 000 €', gives: '1500..2000 EUR' },
    ],
    misses: ['entre 2 et 3 milliards de litres'],
  },
  {
    name: 'money.range',
    pattern: `<de>?(?<low>${SUM})${TO}(?<high>${SUM}${CURRENCY})`,
    read: range,
    hits: [
      { text: 'de 30 à 35.000 euros', gives: '30000..35000 EUR' },
      { text: 'deux ou trois millions de dollars', gives: '2000000..3000000 USD' },
    ],
    misses: ['de 30 à 35 kilos'],
  },
  {
    name: 'money.range-repeated',
    pattern: `(?<low>${SUM}${CURRENCY})(?:<->|<–>)(?<high>${SUM}${CURRENCY})`,
    read: range,
    hits: [{ text: '10 euros - 20 euros', gives: '10..20 EUR' }],
    misses: ['10 euros et 20 euros'],
  },
  {
    name: 'money.units-and-cents',
    pattern: `(?<units>${SUM}${CURRENCY})<et>?(?<cents><number><currency>?)`,
    read: withCents,
    hits: [
      { text: 'trente euros et cinquante centimes', gives: '30.50 EUR' },
      { text: 'il a payé 12 francs 50.', gives: '12.50 FRF' },
    ],
    misses: ['une page'],
  },
  {
    name: 'money.sign-before',
    pattern: `<before>${SUM}`,
    read: plain,
    hits: [
      { text: '€75m', gives: '75000000 EUR' },
      { text: 'EUR 45 millions', gives: '45000000 EUR' },
    ],
    misses: ['la zone euro en 2012'],
  },
  {
    name: 'money.amount',
    pattern: `${SUM}${CURRENCY}`,
    read: plain,
    hits: [
      { text: "75 millions d'euros", gives: '75000000 EUR' },
      { text: '1,5 M€', gives: '1500000 EUR' },
      { text: '50 centimes', gives: '0.50 EUR' },
      { text: "une centaine d'euros", gives: '100 EUR approx' },
      { text: "des millions d'euros", gives: '? EUR' },
    ],
    misses: ['trois livres et deux essais', 'un euro fort', 'un franc succès', '80 000 spectateurs'],
  },
  {
    name: 'money.inherited',
    pattern: `<amount>`,
    read: inherited,
    hits: [{ text: "trois milliards d'euros promis, deux milliards versés", gives: '2000000000 EUR' }],
    misses: ["trois milliards d'habitants, deux milliards en Asie"],
  },
];
