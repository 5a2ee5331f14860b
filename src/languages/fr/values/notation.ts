/**
 * Short notation of values, for the examples of rules and for tests.
 *
 * Money: `75000000 EUR`, a range `2000000000..3000000000 EUR`, a vague sum `? EUR`, an untold currency `500 ?`, then
 * its modifier and unit: `500 EUR less per month`. Dates: the value or `?`, the kind, the modifier: `2012 date start`.
 * The dates of examples are resolved as if published on `EXAMPLE_DAY`.
 */
import type { DateValue, Money } from '../../../document.js';

/** Day of publication that the examples of rules are read against, a Thursday. */
export const EXAMPLE_DAY = '2012-05-10';

export function moneyNotation(money: Money): string {
  const { amount, max, currency, modifier, per } = money;
  const sum = max === null ? (amount ?? '?') : `${amount}..${max}`;
  return [sum, currency ?? '?', modifier, per && `per ${per}`].filter(Boolean).join(' ');
}

export function dateNotation(date: DateValue): string {
  return [date.value ?? '?', date.kind, date.modifier].filter(Boolean).join(' ');
}
