/** Accepting: the golden as it is once it says what the output says about one difference. */
import type { EntityRecord, MentionRecord, Records, SpanRecord } from '../records.js';
import { inconsistencies } from '../records.js';
import type { Difference, NamedType } from './difference.js';
import { type MentionPair, type Things, mentionsOf, pairMentions, thingsOf } from './mentions.js';
import { applyToQuote } from './apply-quote.js';
import { tidy } from './tidy.js';

/** A change that cannot be accepted as things stand; the message says what to accept first. */
export class CannotAccept extends Error {
  override name = 'CannotAccept';
}

/** Both sides, while one difference is carried over. `gold` is a copy that may be written to. */
export interface Sides {
  readonly gold: Records;
  readonly now: Records;
  readonly things: Things;
  readonly pairs: readonly MentionPair[];
}

const BY_HAND = { rule: 'reviewed', confidence: 'high' } as const;

/**
 * The golden with the output's side of `change` taken over. Pure.
 * @param change a difference of exactly these two, as `compare` gave it
 * @throws CannotAccept when the result would not be valid records, e.g. a role of a person that the golden lacks
 */
export function apply(golden: Records, now: Records, change: Difference): Records {
  const gold = structuredClone(golden);
  const { pairs } = pairMentions(mentionsOf(gold), mentionsOf(now));
  const sides: Sides = { gold, now, pairs, things: thingsOf(pairs) };
  if (change.type === 'quote') applyToQuote(sides, change);
  else if (change.type === 'role') applyToRole(sides, change);
  else applyToMention(sides, change);
  const result = tidy({ ...gold, entities: gold.entities.filter(({ mentions }) => mentions.length > 0) });
  const [wrong] = inconsistencies(result);
  if (wrong) throw new CannotAccept(`${wrong}; settle the other differences at this place first.`);
  return result;
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find(one => one.id === id);
  if (!found) throw new CannotAccept(`${id} is not there any more.`);
  return found;
}

const sameSpan = (a: SpanRecord, b: SpanRecord): boolean => a.start === b.start && a.end === b.end;

function applyToMention({ gold, now, things, pairs }: Sides, { kind, ...change }: Difference): void {
  const wanted = change.gold && find(gold.entities, change.gold.record);
  const given = change.now && find(now.entities, change.now.record);
  const old = wanted && mentionAt(wanted, change.gold!.spans[0]!);
  const fresh = given && mentionAt(given, change.now!.spans[0]!);
  if (kind === 'missing') remove(wanted!, old!);
  else if (kind === 'boundary') Object.assign(old!, { start: fresh!.start, end: fresh!.end, text: fresh!.text });
  else if (kind === 'value') Object.assign(wanted!, { ...given!, id: wanted!.id, mentions: wanted!.mentions });
  else if (kind === 'spurious') add(gold, given!, fresh!, counterpart(gold, pairs, given!));
  else {
    remove(wanted!, old!);
    const partner = kind === 'link' ? things.partnerOf(given!.id) : null;
    const target = kind === 'type' ? counterpart(gold, pairs, given!) : partner ? find(gold.entities, partner) : null;
    add(
      gold,
      given!,
      { ...fresh!, start: old!.start, end: old!.end, text: old!.text },
      target === wanted ? null : target,
    );
  }
}

type AnyMention = EntityRecord['mentions'][number];

function mentionAt(entity: EntityRecord, span: SpanRecord): AnyMention {
  const found = (entity.mentions as AnyMention[]).find(mention => sameSpan(mention, span));
  if (!found) throw new CannotAccept(`${entity.id} has no mention at ${span.start} any more.`);
  return found;
}

/** A thing without a name is none: its pronouns go too. */
function remove(entity: EntityRecord, mention: AnyMention): void {
  const left = (entity.mentions as AnyMention[]).filter(other => other !== mention);
  const named = left.some(other => !('kind' in other) || other.kind === 'name');
  entity.mentions.splice(0, Infinity, ...((named ? left : []) as never[]));
}

/** The golden's thing of the same type that shares most mentions with the output's. */
function counterpart(gold: Records, pairs: readonly MentionPair[], given: EntityRecord): EntityRecord | null {
  const same = pairs.filter(([g, n]) => n.entity.id === given.id && g.entity.type === given.type);
  const id = thingsOf(same).asGold(given.id);
  return id === null ? null : find(gold.entities, id);
}

function add(gold: Records, given: EntityRecord, mention: AnyMention, target: EntityRecord | null): void {
  const { start, end, text } = mention;
  if (!('name' in given)) {
    gold.entities.push({ ...given, id: `${given.type}:${start}`, mentions: [{ start, end, text, ...BY_HAND }] });
    return;
  }
  const named: MentionRecord = { start, end, text, kind: 'name', ...BY_HAND };
  if (target) (target.mentions as MentionRecord[]).push(named);
  else gold.entities.push(newEntity(given.type, named));
}

function newEntity(type: NamedType, mention: MentionRecord): EntityRecord {
  // Not yet the id of a place: another thing may still have it. tidy() gives the real one.
  const base = { id: `new ${type}`, name: mention.text, mentions: [mention] };
  if (type === 'person') return { ...base, type, roles: [] };
  return type === 'organisation' ? { ...base, type, acronym: null } : { ...base, type };
}

type Person = Extract<EntityRecord, { type: 'person' }>;
type Role = Person['roles'][number];

function applyToRole({ gold, now, things }: Sides, { kind, ...change }: Difference): void {
  const holder = change.gold && (find(gold.entities, change.gold.record) as Person);
  const old = holder?.roles.find(role => sameSpan(role, change.gold!.spans[0]!));
  const given = change.now && (find(now.entities, change.now.record) as Person);
  const fresh = given?.roles.find(role => sameSpan(role, change.now!.spans[0]!));
  if (kind === 'boundary')
    return void Object.assign(old!, { title: fresh!.title, start: fresh!.start, end: fresh!.end });
  if (holder) holder.roles = holder.roles.filter(role => role !== old);
  if (kind === 'missing') return;
  const { title, start, end } = old ?? fresh!;
  const role: Role = { title, organisation: things.asGold(fresh!.organisation), start, end, rule: BY_HAND.rule };
  personFor(gold, things, given!).roles.push(role);
}

function personFor(gold: Records, things: Things, given: Person): Person {
  const found = gold.entities.find(({ id }) => id === things.asGold(given.id));
  if (found?.type !== 'person')
    throw new CannotAccept(`the golden does not have ${given.name}; accept the name first.`);
  return found;
}
