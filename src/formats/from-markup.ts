/** Inline markup → records: how a golden file is made from an article that somebody annotated. */
import { tidy } from '../evaluate/tidy.js';
import type { EntityRecord, MentionRecord, Records } from '../records.js';
import { recordsSchema } from '../records.js';
import { viewOf } from '../text/view.js';
import { MarkupTrouble, NAMED_TAGS, type Tag, parseMarkup } from './markup.js';
import { type Setting, quotesFromMarkup } from './quotes-from-markup.js';

const BY_HAND = { rule: 'reviewed', confidence: 'high' } as const;

/**
 * The records that `marked` states of an article.
 * @param article its decoded text; line ends, spaces, apostrophes, composition of accents may differ from the markup's
 * @param extracted what the extraction says of the article: sentences, notes and the article block are taken from it
 * @throws MarkupTrouble when the markup is malformed or is about another text
 */
export function recordsFromMarkup(marked: string, article: string, extracted: Records): Records {
  const { text, tags } = parseMarkup(marked);
  const placed = placedIn(article, text, tags);
  const things = thingsOf(placed, article);
  const setting: Setting = { article, tags: placed, things, extracted };
  const entities = [...things.values(), ...valuesOf(placed, article)];
  const records = tidy({ ...extracted, entities, quotes: quotesFromMarkup(setting) });
  const checked = recordsSchema.safeParse(records);
  if (checked.success) return checked.data;
  const { path, message } = checked.error.issues[0]!;
  throw new MarkupTrouble(`${path.join('.')}: ${message}; mend the attribute in the markup.`);
}

/** Tags with offsets into `article`; the marked text may lack its front matter. */
function placedIn(article: string, text: string, tags: readonly Tag[]): Tag[] {
  const from = viewOf(text);
  const to = viewOf(article);
  const body = from.text.trim();
  const shift = to.text.indexOf(body) - from.text.indexOf(body);
  if (!to.text.includes(body)) throw new MarkupTrouble(elsewhere(body, to.text));
  const place = (offset: number): number => to.toOriginal(from.fromOriginal(offset) + shift);
  return tags.map(tag => ({ ...tag, start: place(tag.start), end: place(tag.end) }));
}

function elsewhere(marked: string, article: string): string {
  const trimmed = article.trimStart();
  let same = 0;
  while (same < marked.length && marked[same] === trimmed[same]) same++;
  const show = (text: string): string => JSON.stringify(text.slice(same, same + 30));
  const line = marked.slice(0, same).split('\n').length;
  return `line ${line}: the markup has ${show(marked)} where the article has ${show(trimmed)}; mend the one or the other.`;
}

/** One record per id, with its mentions and roles. */
function thingsOf(tags: readonly Tag[], article: string): Map<string, EntityRecord> {
  const mentions = new Map<string, { type: (typeof NAMED_TAGS)[keyof typeof NAMED_TAGS]; mentions: MentionRecord[] }>();
  for (const { tag, attributes, start, end } of tags) {
    if (!(tag in NAMED_TAGS)) continue;
    const type = NAMED_TAGS[tag as keyof typeof NAMED_TAGS];
    const thing = mentions.get(attributes.id!) ?? { type, mentions: [] };
    if (thing.type !== type)
      throw new MarkupTrouble(`"${attributes.id}" is both ${thing.type} and ${type}; use two ids.`);
    mentions.set(attributes.id!, thing);
    thing.mentions.push({ start, end, text: article.slice(start, end), kind: 'name', ...BY_HAND });
  }
  const ids = new Map([...mentions].map(([id, thing]) => [id, `${thing.type}:${thing.mentions[0]!.start}`]));
  return new Map([...mentions].map(([id, thing]) => [id, entityOf(id, thing, ids, tags, article)]));
}

function entityOf(
  id: string,
  { type, mentions }: { type: (typeof NAMED_TAGS)[keyof typeof NAMED_TAGS]; mentions: MentionRecord[] },
  ids: ReadonlyMap<string, string>,
  tags: readonly Tag[],
  article: string,
): EntityRecord {
  const name = mentions.reduce((best, { text }) => (text.length > best.length ? text : best), '');
  const named = { id: ids.get(id)!, name, mentions };
  if (type === 'organisation') return { ...named, id: named.id, type, name, acronym: null, mentions };
  if (type !== 'person') return { id: named.id, type, name, mentions };
  const roles = tags
    .filter(({ tag, attributes }) => tag === 'ROLE' && attributes.of === id)
    .map(({ start, end, attributes }) => ({
      title: article.slice(start, end),
      organisation: attributes.at ? ids.get(attributes.at)! : null,
      start,
      end,
      rule: BY_HAND.rule,
    }));
  return { id: named.id, type, name, mentions, roles };
}

/** `value=""` and `amount=""` are unknown. */
const known = (value: string | undefined): string | null => value || null;

/** Sums and dates: one record per mention. Attributes are checked with the whole. */
function valuesOf(tags: readonly Tag[], article: string): EntityRecord[] {
  return tags.flatMap(({ tag, attributes, start, end }): EntityRecord[] => {
    const mentions = [{ start, end, text: article.slice(start, end), ...BY_HAND }];
    const { amount, max, currency, mod, per, value, kind } = attributes;
    const modifier = known(mod);
    if (tag === 'MONEY') {
      const sum = { amount: known(amount), max: known(max), currency: known(currency), modifier, per: known(per) };
      return [{ id: `money:${start}`, type: 'money', ...sum, mentions } as EntityRecord];
    }
    if (tag !== 'DATE') return [];
    return [{ id: `date:${start}`, type: 'date', value: known(value), kind, modifier, mentions } as EntityRecord];
  });
}
