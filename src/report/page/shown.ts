/** The value of a record in the language of the page. */
import type { EntityRecord, QuoteRecord } from '../../records.js';
import { words } from './labels.js';
import { valueOf } from './values.js';

/** « 11 000 000 – 13 000 000 EUR / an »; null when it is not known. */
export function shownValue(record: EntityRecord | QuoteRecord): string | null {
  return valueOf(record, words().units);
}
