/** What a date hangs on: the day of publication, the tense around it, the last date before it. */
import type { DateValue } from '../../../document.js';
import type { Day, Ymd } from './calendar.js';
import type { Match } from './grammar.js';

/** -1 past, 1 future, 0 not told. */
export type Tense = -1 | 0 | 1;

/** The last date that was resolved before this one. */
export interface Anchor extends Ymd {
  readonly token: number;
  /** Its year stood in the text. */
  readonly explicit: boolean;
}

export interface When {
  /** Day of publication; null when unknown. */
  readonly reference: Day | null;
  tense(match: Match): Tense;
  readonly last: Anchor | null;
  /** The last day that was resolved: later months and years do not hide it. */
  readonly lastDay: Anchor | null;
  /** Whether the anchor stands in the same sentence as the match. */
  near(match: Match): boolean;
  /** Whether the last day stands not far before. */
  close(match: Match): boolean;
}

/** What a date rule makes of its words once it is known when they were written. */
export interface Reading {
  readonly value: string | null;
  readonly kind: DateValue['kind'];
  readonly modifier?: DateValue['modifier'];
  /** What later words (« la veille », « à 20h30 ») may hang on. */
  readonly anchor?: Ymd | null;
  readonly explicit?: boolean;
}

/** Second half of a rule: called in reading order. Null when what stands before shows that it is no date. */
export type Resolve = (when: When) => Reading | null;
