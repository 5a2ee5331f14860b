/** Values as a reader writes them. No DOM here. */
import type { EntityRecord, QuoteRecord } from '../../records.js';

/** What `per` is called. */
type Units = Readonly<Record<string, string>>;

/** What a record stands for: a name, « 2–3 000 000 EUR / an », a date's ISO value; null when it is not known. */
export function valueOf(record: EntityRecord | QuoteRecord, units: Units = {}): string | null {
  if ('spans' in record) return record.speaker?.name ?? record.speaker?.mention?.text ?? null;
  if (record.type === 'money') return moneyOf(record, units);
  if (record.type === 'date') return record.value === null ? null : prefixed(record.modifier, record.value);
  return record.name;
}

const SIGNS: Readonly<Record<string, string>> = { approx: '≈ ', more: '> ', less: '< ', before: '< ', after: '> ' };

function prefixed(modifier: string | null, value: string): string {
  return (modifier ? (SIGNS[modifier] ?? '') : '') + value;
}

type Money = Extract<EntityRecord, { type: 'money' }>;

function moneyOf({ amount, max, currency, modifier, per }: Money, units: Units): string | null {
  if (amount === null && currency === null) return null;
  const range = max === null ? grouped(amount) : `${grouped(amount)} – ${grouped(max)}`;
  return prefixed(modifier, [range, currency ?? '?', per ? `/ ${units[per] ?? per}` : ''].filter(Boolean).join(' '));
}

/** `75000000` → `75 000 000`, with narrow no-break spaces. */
export function grouped(amount: string | null): string {
  if (amount === null) return '?';
  const [whole = '', decimals] = amount.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return decimals === undefined ? spaced : `${spaced}.${decimals}`;
}
