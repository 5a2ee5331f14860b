/** Quotes of two records of one article: paired by content; type, cue, speaker and outlet compared one by one. */
import type { QuoteRecord, Records, SpanRecord } from '../records.js';
import { viewOf } from '../text/view.js';
import { type Difference, type DifferenceKind, type Side, clipped, difference } from './difference.js';
import type { Things } from './mentions.js';
import { pairs, sharedPart } from './pair.js';
import { type Scores, countField, countMissing, countPair, countSpurious } from './score.js';

interface QuoteItem extends SpanRecord {
  readonly quote: QuoteRecord;
}

function quotesOf({ quotes }: Records): QuoteItem[] {
  return quotes
    .map(quote => ({ start: quote.spans[0]!.start, end: Math.max(...quote.spans.map(({ end }) => end)), quote }))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.quote.type < b.quote.type ? -1 : 1));
}

type Field3 = 'cue' | 'speaker' | 'via';

/** What a field says, for people. */
function shown({ cue, speaker, via, type, text }: QuoteRecord, what: Field3 | 'type' | 'content'): string {
  if (what === 'content') return clipped(text, 200);
  if (what === 'type') return type;
  if (what === 'cue') return cue?.text ?? 'none';
  if (what === 'via') return via?.text ?? 'none';
  if (!speaker) return 'nobody';
  return speaker.name ?? `« ${speaker.mention?.text ?? '…'} »`;
}

const sideOf = ({ quote }: QuoteItem, what: Field3 | 'type' | 'content'): Side => ({
  record: quote.id,
  spans: quote.spans,
  shows: shown(quote, what),
});

const plain = (words: string): string => viewOf(words).text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The same entity; or, when the golden names nobody, words that contain each other and lead to no entity. Where a
 * resolved speaker is mentioned is not compared.
 */
function sameSpeaker(gold: QuoteRecord['speaker'], now: QuoteRecord['speaker'], things: Things): boolean {
  if (!gold || !now) return gold === now;
  if (gold.entity !== null || now.entity !== null)
    return gold.entity !== null && things.asGold(now.entity) === gold.entity;
  const [a, b] = [plain(gold.mention?.text ?? ''), plain(now.mention?.text ?? '')];
  return a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)));
}

function sameVia(gold: QuoteRecord['via'], now: QuoteRecord['via'], things: Things): boolean {
  if (!gold || !now) return gold === now;
  if (gold.entity !== null || now.entity !== null)
    return gold.entity !== null && things.asGold(now.entity) === gold.entity;
  return gold.start === now.start && gold.end === now.end;
}

function sameFields(gold: QuoteRecord, now: QuoteRecord, things: Things): Readonly<Record<Field3, boolean>> {
  return {
    cue: gold.cue?.start === now.cue?.start && gold.cue?.end === now.cue?.end,
    speaker: sameSpeaker(gold.speaker, now.speaker, things),
    via: sameVia(gold.via, now.via, things),
  };
}

const FIELDS3: readonly Field3[] = ['cue', 'speaker', 'via'];
const SAME_TYPE = 0.1;

/** Differences of the quotes, and their scores. */
export function compareQuotes(gold: Records, now: Records, things: Things, scores: Scores): Difference[] {
  const { id } = gold.article;
  const found = pairs(quotesOf(gold), quotesOf(now), (g, n) => {
    const shared = sharedPart(g.quote.spans, n.quote.spans);
    return shared > 0 ? shared + (g.quote.type === n.quote.type ? SAME_TYPE : 0) : 0;
  });
  const list: Difference[] = [];
  for (const item of found.missing) {
    countMissing(scores, 'quote');
    for (const field of FIELDS3) countField(scores, field, 0, item.quote[field] ? 1 : 0, 0);
    list.push(difference(id, 'quote', 'missing', { gold: sideOf(item, 'content') }));
  }
  for (const item of found.spurious) {
    countSpurious(scores, 'quote');
    for (const field of FIELDS3) countField(scores, field, 0, 0, item.quote[field] ? 1 : 0);
    list.push(difference(id, 'quote', 'spurious', { now: sideOf(item, 'content'), rule: item.quote.rule }));
  }
  for (const [g, n] of found.pairs) list.push(...comparePair(id, g, n, things, scores));
  return list;
}

function comparePair(id: string, g: QuoteItem, n: QuoteItem, things: Things, scores: Scores): Difference[] {
  const words = sameSpans(g.quote.spans, n.quote.spans);
  const type = g.quote.type === n.quote.type;
  countPair(scores, 'quote', { words, type });
  const same = sameFields(g.quote, n.quote, things);
  const list: Difference[] = [];
  const add = (kind: DifferenceKind, what: Field3 | 'type' | 'content', rule: string | null): void =>
    void list.push(difference(id, 'quote', kind, { gold: sideOf(g, what), now: sideOf(n, what), rule }));
  if (!words) add('content', 'content', n.quote.rule);
  if (!type) add('type', 'type', n.quote.rule);
  for (const field of FIELDS3) {
    const [wanted, given] = [g.quote[field] ? 1 : 0, n.quote[field] ? 1 : 0];
    countField(scores, field, same[field] ? wanted : 0, wanted, given);
    if (!same[field]) add(field, field, ruleOf(n.quote, field));
  }
  return list;
}

/** Nobody found, no outlet found: no rule is to blame. */
function ruleOf({ rule, speaker, via }: QuoteRecord, field: Field3): string | null {
  if (field === 'speaker') return speaker?.rule ?? null;
  return field === 'via' && !via ? null : rule;
}

function sameSpans(a: readonly SpanRecord[], b: readonly SpanRecord[]): boolean {
  return a.length === b.length && a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end);
}
