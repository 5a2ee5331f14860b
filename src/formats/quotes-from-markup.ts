/** The quotes of inline markup: pieces put together, cue and outlet found, the speaker's words looked up nearby. */
import type { EntityRecord, QuoteRecord, Records, SpanRecord } from '../records.js';
import { viewOf } from '../text/view.js';
import { MarkupTrouble, type Tag } from './markup.js';

/** What the markup of one article says, with offsets into `article`. */
export interface Setting {
  readonly article: string;
  readonly tags: readonly Tag[];
  /** By the markup's id. */
  readonly things: ReadonlyMap<string, EntityRecord>;
  /** Knows the lemma of most cues. */
  readonly extracted: Records;
}

/** One record per quote id, by start. */
export function quotesFromMarkup(setting: Setting): QuoteRecord[] {
  const pieces = new Map<string, Tag[]>();
  for (const tag of setting.tags) {
    if (tag.tag !== 'Q') continue;
    pieces.set(tag.attributes.id!, [...(pieces.get(tag.attributes.id!) ?? []), tag]);
  }
  return [...pieces.values()].map(tags => quoteOf(tags, setting));
}

function quoteOf(pieces: readonly Tag[], setting: Setting): QuoteRecord {
  const { article } = setting;
  const { type, via } = pieces[0]!.attributes;
  const spans = joined(pieces);
  const loose = spans.find(({ start, end }) => /^\s|\s$|^$/.test(article.slice(start, end)));
  if (loose) {
    const shown = article.slice(loose.start, loose.end).slice(0, 40);
    throw new MarkupTrouble(`<Q> « ${shown} » is empty or starts or ends with white space; mend it.`);
  }
  const cue = cueOf(pieces, setting);
  const outlet = via ? setting.things.get(via)! : null;
  const near: Near = { spans, anchor: cue ?? spans[0]!, article };
  return {
    id: `quote:${spans[0]!.start}`,
    type: type as QuoteRecord['type'],
    text: spans.map(({ start, end }) => article.slice(start, end)).join(' … '),
    spans,
    cue,
    speaker: speakerOf(pieces[0]!.attributes.speaker!, near, setting),
    via: outlet && { entity: outlet.id, ...nearest(outlet.mentions, near)! },
    rule: 'reviewed',
    confidence: 'high',
  };
}

/** Pieces that touch were cut only because tags may not cross. */
function joined(pieces: readonly SpanRecord[]): SpanRecord[] {
  const spans: SpanRecord[] = [];
  for (const { start, end } of pieces) {
    const last = spans[spans.length - 1];
    if (last && last.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function cueOf(pieces: readonly Tag[], { tags, article, extracted }: Setting): QuoteRecord['cue'] {
  const id = pieces.find(({ attributes }) => attributes.cue)?.attributes.cue;
  const tag = tags.find(candidate => candidate.tag === 'CUE' && candidate.attributes.id === id);
  if (!id || !tag) return null;
  const { start, end } = tag;
  const text = article.slice(start, end);
  const same = extracted.quotes.find(({ cue }) => cue && cue.start < end && start < cue.end)?.cue;
  return { start, end, text, lemma: tag.attributes.lemma ?? same?.lemma ?? text.normalize('NFC').toLowerCase() };
}

interface Near {
  readonly spans: readonly SpanRecord[];
  /** The cue, or the quote's first words. */
  readonly anchor: SpanRecord;
  readonly article: string;
}

type Speaker = NonNullable<QuoteRecord['speaker']>;

function speakerOf(speaker: string, near: Near, { things, article }: Setting): QuoteRecord['speaker'] {
  if (speaker === '') return null;
  const unknown = { entity: null, name: null, role: null, organisation: null, mention: null, rule: 'reviewed' };
  if (speaker.startsWith('text:'))
    return { ...unknown, mention: nearest(occurrences(speaker.slice(5), article), near) };
  const entity = things.get(speaker)!;
  const roles = entity.type === 'person' ? entity.roles : [];
  const role = roles.reduce<(typeof roles)[number] | null>(
    (best, next) => (best && distance(best, near.spans[0]!) <= distance(next, near.spans[0]!) ? best : next),
    null,
  );
  const mention: Speaker['mention'] = nearest(
    entity.mentions.filter(span => sameParagraph(span, near)),
    near,
  );
  const name = 'name' in entity ? entity.name : null;
  return {
    ...unknown,
    entity: entity.id,
    name,
    role: role?.title ?? null,
    organisation: role?.organisation ?? null,
    mention,
  };
}

/** Where `words` stand in the article, whatever its apostrophes and spaces. */
function occurrences(words: string, article: string): (SpanRecord & { text: string })[] {
  const view = viewOf(article);
  const wanted = viewOf(words).text.trim();
  const found: (SpanRecord & { text: string })[] = [];
  const haystack = view.text.toLowerCase();
  if (wanted === '' || haystack.length !== view.text.length) return found;
  for (let at = haystack.indexOf(wanted.toLowerCase()); at >= 0; at = haystack.indexOf(wanted.toLowerCase(), at + 1)) {
    const [start, end] = [view.toOriginal(at), view.toOriginal(at + wanted.length)];
    found.push({ start, end, text: article.slice(start, end) });
  }
  return found;
}

/** The mention nearest to the cue; one inside the quote itself names its speaker only when there is no other. */
function nearest<T extends SpanRecord & { text: string }>(mentions: readonly T[], near: Near) {
  const cost = (span: SpanRecord): number =>
    distance(span, near.anchor) +
    (near.spans.some(quote => quote.start < span.end && span.start < quote.end) ? 1e6 : 0);
  const best = mentions.reduce<T | null>((kept, next) => (kept && cost(kept) <= cost(next) ? kept : next), null);
  return best && { start: best.start, end: best.end, text: best.text };
}

function distance(a: SpanRecord, b: SpanRecord): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

function sameParagraph(span: SpanRecord, { anchor, spans, article }: Near): boolean {
  if (spans.some(quote => quote.start < span.end && span.start < quote.end)) return false;
  const between = article.slice(Math.min(span.end, anchor.end), Math.max(span.start, anchor.start));
  return !/[\r\n]/.test(between);
}
