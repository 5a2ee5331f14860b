/**
 * Dates, times, durations and repeated times with their value. The words are in `lexicon/`, the phrases in
 * `values/dates/`; here they are resolved in reading order against the day of publication, the tense and each other.
 */
import type { DateValue, Segmented, Span } from '../../document.js';
import type { ReadData } from '../../language.js';
import { firstAtOrAfter, spanAt, withoutOverlap } from '../../text/spans.js';
import { recordContest } from '../../text/trace.js';
import { moneyReader } from './money.js';
import { parseIsoDay, type Ymd } from './values/calendar.js';
import { dateRules } from './values/date-rules.js';
import { byPreference, type Candidate, claimOf, grammarOf } from './values/grammar.js';
import { atomReader } from './values/reader.js';
import { tenseReader } from './values/tense.js';
import type { Anchor, Reading, Resolve, When } from './values/when.js';

export { dateRules } from './values/date-rules.js';

/* « 500 euros l'an » */
const SUMS_FIRST = 'a sum goes before a date, then the longer reading wins';

/** Builds the reader of dates: all of a document, sorted, without overlaps with each other or with money. */
export function dateReader(data: ReadData): (document: Segmented) => readonly DateValue[] {
  const { vocabulary, runs } = atomReader(data);
  const grammar = grammarOf(dateRules, vocabulary);
  const money = moneyReader(data);
  const tense = tenseReader(data);
  return document => {
    const sums = money(document);
    const readings = grammar.find(document, runs(document));
    const free = readings.filter(found => !touches(sums, found));
    const found = withoutOverlap(free, byPreference);
    if (document.trace)
      recordContest(document, 'tag', readings.map(claimOf), [...sums, ...found.map(claimOf)], SUMS_FIRST);
    return resolve(document, found, tense);
  };
}

/* Tokens after which a clock time no longer belongs to the day named before. */
const REACH = 60;

/** Whether a span overlaps one of a sorted list without overlaps. */
function touches(sorted: readonly Span[], { start, end }: Span): boolean {
  const at = firstAtOrAfter(sorted, start);
  return (sorted[at - 1]?.end ?? start) > start || (sorted[at]?.start ?? end) < end;
}

/** What the readings hang on, as it stands while they are made in reading order. */
type Now = { -readonly [Part in keyof When]: When[Part] };

function resolve(document: Segmented, found: readonly Candidate<Resolve>[], tense: When['tense']): DateValue[] {
  const now: Now = {
    reference: parseIsoDay(document.published),
    tense,
    last: null,
    lastDay: null,
    near: match => now.last !== null && sameSentence(document, now.last.token, match.atoms[0]!.token),
    close: match => now.lastDay !== null && match.atoms[0]!.token - now.lastDay.token <= REACH,
  };
  const out: DateValue[] = [];
  for (const candidate of found) {
    const reading = candidate.read(now);
    if (!reading) continue;
    if (reading.anchor) {
      now.last = anchorOf(reading.anchor, candidate.match.atoms[0]!.token, reading.explicit ?? false);
      if (now.last.day !== undefined) now.lastDay = now.last;
    }
    out.push(written(candidate, reading));
  }
  return out;
}

function anchorOf({ year, month, day }: Ymd, token: number, explicit: boolean): Anchor {
  return { year, month, day, token, explicit };
}

function written(candidate: Candidate<Resolve>, reading: Reading): DateValue {
  const { start, end, rule } = candidate;
  const { value, kind, modifier = null } = reading;
  return {
    start,
    end,
    value,
    kind,
    modifier: modifier ?? null,
    rule: rule.name,
    confidence: value === null && kind !== 'duration' ? 'low' : 'high',
  };
}

function sameSentence(document: Segmented, a: number, b: number): boolean {
  const sentence = spanAt(document.sentences, document.tokens.start[a]!);
  return sentence === null || (b >= sentence.firstToken && b < sentence.lastToken);
}
