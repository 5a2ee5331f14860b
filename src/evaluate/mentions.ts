/** Names, sums and dates of two records of one article: paired, and which thing of the one is which of the other. */
import type { EntityRecord, Records, SpanRecord } from '../records.js';
import { type Difference, type Side, difference } from './difference.js';
import { assign, pairs, sharedPart } from './pair.js';
import { type Scores, countField, countMissing, countPair, countSpurious } from './score.js';

export interface MentionItem extends SpanRecord {
  readonly text: string;
  readonly rule: string;
  readonly entity: EntityRecord;
}

/** Which thing is which. */
export interface Things {
  /** Id in the output → id in the golden of the thing that it shares most mentions with; many may lead to one. */
  asGold(id: string | null | undefined): string | null;
  /** Id in the output → id in the golden of its best match, one to one; null when another has that one. */
  partnerOf(id: string): string | null;
}

export type MentionPair = readonly [MentionItem, MentionItem];

/** Mentions of kind `name`, sums and dates, in an order that does not hang on the order of the arrays. */
export function mentionsOf({ entities }: Records): MentionItem[] {
  return entities
    .flatMap(entity =>
      entity.mentions.flatMap((mention): MentionItem[] => {
        if ('kind' in mention && mention.kind !== 'name') return [];
        const { start, end, text, rule } = mention;
        return [{ start, end, text, rule, entity }];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.entity.id < b.entity.id ? -1 : 1));
}

/** A date whose value nobody can know, in the golden: finding it or not costs nothing (« il y a quelques jours »). */
function isVague({ entity }: MentionItem): boolean {
  return entity.type === 'date' && (entity.value === null || entity.value.endsWith('_REF'));
}

const SAME_TYPE = 0.4;

/** Pairs by overlap, the same type first, across all types. Vague dates of the golden are taken out with their partner. */
export function pairMentions(gold: readonly MentionItem[], now: readonly MentionItem[]) {
  const alike = (g: MentionItem, n: MentionItem): number => {
    if (isVague(g) && n.entity.type !== 'date') return 0;
    return sharedPart([g], [n]) + (g.entity.type === n.entity.type ? SAME_TYPE : 0);
  };
  const found = pairs(gold, now, alike);
  return {
    pairs: found.pairs.filter(([g]) => !isVague(g)),
    missing: found.missing.filter(g => !isVague(g)),
    spurious: found.spurious,
  };
}

export function thingsOf(matched: readonly MentionPair[]): Things {
  const shared = new Map<string, Map<string, number>>();
  for (const [g, n] of matched) {
    const row = shared.get(n.entity.id) ?? new Map<string, number>();
    shared.set(n.entity.id, row.set(g.entity.id, (row.get(g.entity.id) ?? 0) + 1));
  }
  const best = new Map([...shared].map(([now, row]) => [now, [...row].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
  const golds = [...new Set(matched.map(([g]) => g.entity.id))];
  const nows = [...shared.keys()];
  const rank = new Map(golds.map((id, at) => [id, at]));
  const edges = nows.flatMap((now, n) =>
    [...shared.get(now)!].map(([gold, weight]) => ({ gold: rank.get(gold)!, now: n, weight })),
  );
  const partner = new Map([...assign(edges)].map(([g, n]) => [nows[n]!, golds[g]!]));
  return {
    asGold: id => (id == null ? null : (best.get(id) ?? null)),
    partnerOf: id => partner.get(id) ?? null,
  };
}

export function mentionSide(item: MentionItem, shows: string): Side {
  return { record: item.entity.id, spans: [{ start: item.start, end: item.end }], shows };
}

/** « 2000000–3000000 EUR approx /year », « 2012-04 start ». */
function valueShown(entity: EntityRecord): string {
  if (entity.type === 'date')
    return [entity.value ?? 'no value', entity.kind, entity.modifier].filter(Boolean).join(' ');
  if (entity.type !== 'money') return '';
  const plain = (amount: string | null): string | null => amount && String(Number(amount));
  const sum = [plain(entity.amount) ?? 'no amount', plain(entity.max)].filter(Boolean).join('–');
  return [sum, entity.currency, entity.modifier, entity.per && `/${entity.per}`].filter(Boolean).join(' ');
}

/** Differences of the mentions, and their scores. */
export function compareMentions(
  article: string,
  found: ReturnType<typeof pairMentions>,
  things: Things,
  scores: Scores,
) {
  const list: Difference[] = [];
  for (const item of found.missing) {
    countMissing(scores, item.entity.type);
    countValue(scores, item.entity, 0, 1, 0);
    list.push(difference(article, item.entity.type, 'missing', { gold: mentionSide(item, item.text) }));
  }
  for (const item of found.spurious) {
    countSpurious(scores, item.entity.type);
    countValue(scores, item.entity, 0, 0, 1);
    list.push(
      difference(article, item.entity.type, 'spurious', { now: mentionSide(item, item.text), rule: item.rule }),
    );
  }
  for (const pair of found.pairs) list.push(...comparePair(article, pair, things, scores));
  countLinks(found.pairs, scores);
  return list;
}

function countValue(scores: Scores, { type }: EntityRecord, correct: number, possible: number, actual: number): void {
  if (type === 'money' || type === 'date') countField(scores, `${type} value`, correct, possible, actual);
}

function comparePair(article: string, [g, n]: MentionPair, things: Things, scores: Scores): Difference[] {
  const words = g.start === n.start && g.end === n.end;
  const type = g.entity.type === n.entity.type;
  const value = type && valueShown(g.entity) === valueShown(n.entity);
  countPair(scores, g.entity.type, { words, type });
  countValue(scores, g.entity, value ? 1 : 0, 1, 0);
  countValue(scores, n.entity, 0, 0, 1);
  const named = (kind: 'type' | 'boundary' | 'value' | 'link', gold: string, now: string): Difference =>
    difference(article, g.entity.type, kind, { gold: mentionSide(g, gold), now: mentionSide(n, now), rule: n.rule });
  const list: Difference[] = [];
  if (!words) list.push(named('boundary', g.text, n.text));
  if (!type) list.push(named('type', `${g.text}: ${g.entity.type}`, `${n.text}: ${n.entity.type}`));
  else if (!value) list.push(named('value', valueShown(g.entity), valueShown(n.entity)));
  else if ('name' in g.entity && 'name' in n.entity && things.partnerOf(n.entity.id) !== g.entity.id)
    list.push(named('link', `is ${g.entity.name}`, `is ${n.entity.name}`));
  return list;
}

/** Pairs of mentions that are one thing: of those that both sides found, how many both sides say. */
function countLinks(matched: readonly MentionPair[], scores: Scores): void {
  const pairsIn = (keys: readonly string[]): number => {
    const sizes = new Map<string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const named = matched.filter(([g, n]) => 'name' in g.entity && 'name' in n.entity);
  const [gold, now] = [named.map(([g]) => g.entity.id), named.map(([, n]) => n.entity.id)];
  countField(scores, 'link', pairsIn(gold.map((id, at) => `${id} ${now[at]}`)), pairsIn(gold), pairsIn(now));
}
