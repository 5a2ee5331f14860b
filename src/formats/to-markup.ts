/** Records → inline markup, for reading and for correcting by hand. */
import type { EntityRecord, Records, SpanRecord } from '../records.js';
import { fold } from '../text/words.js';
import { NAMED_TAGS, type TagName, escaped, parseMarkup } from './markup.js';

interface Wrap extends SpanRecord {
  readonly tag: TagName;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Marked {
  readonly text: string;
  /** Tags may not cross: what had to be left out. A quote that crosses something is cut in two pieces instead. */
  readonly leftOut: readonly Omit<Wrap, 'attributes'>[];
}

/**
 * The article with every name, value, role and quote of `records` marked. Pronouns and descriptions are not marked.
 * @throws MarkupTrouble when the article itself holds something that looks like a tag
 */
export function markupOf(records: Records, article: string): Marked {
  parseMarkup(article);
  const ids = markupIds(records);
  const wraps = [...records.entities.flatMap(entity => entityWraps(entity, ids)), ...quoteWraps(records, ids)];
  return nested(article, wraps);
}

const TAGS = Object.fromEntries(Object.entries(NAMED_TAGS).map(([tag, type]) => [type, tag])) as Readonly<
  Record<string, TagName>
>;

/** « Luc Amiel » → luc-amiel, luc-amiel-2 …, by record id. */
function markupIds({ entities }: Records): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const entity of entities) {
    if (!('name' in entity)) continue;
    const plain =
      fold(entity.name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || entity.type;
    let id = plain;
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
    taken.add(id);
    ids.set(entity.id, id);
  }
  return ids;
}

/** Attributes that are unknown are left away. */
function present(attributes: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] != null));
}

function entityWraps(entity: EntityRecord, ids: ReadonlyMap<string, string>): Wrap[] {
  const id = ids.get(entity.id);
  if (entity.type === 'money') {
    const { amount, max, currency, modifier, per } = entity;
    const attributes = present({ amount: amount ?? '', currency: currency ?? '', max, mod: modifier, per });
    return entity.mentions.map(({ start, end }) => ({ start, end, tag: 'MONEY', attributes }));
  }
  if (entity.type === 'date') {
    const attributes = present({ value: entity.value ?? '', kind: entity.kind, mod: entity.modifier });
    return entity.mentions.map(({ start, end }) => ({ start, end, tag: 'DATE', attributes }));
  }
  const names = entity.mentions
    .filter(mention => mention.kind === 'name')
    .map(({ start, end }): Wrap => ({ start, end, tag: TAGS[entity.type]!, attributes: { id: id! } }));
  if (entity.type !== 'person') return names;
  const roles = entity.roles.map(({ start, end, organisation }): Wrap => {
    const at = organisation === null ? null : ids.get(organisation);
    return { start, end, tag: 'ROLE', attributes: present({ of: id!, at }) };
  });
  return [...names, ...roles];
}

function quoteWraps({ quotes }: Records, ids: ReadonlyMap<string, string>): Wrap[] {
  const cues = new Map<string, string>();
  const wraps: Wrap[] = [];
  quotes.forEach(({ type, spans, cue, speaker, via }, at) => {
    const place = cue && `${cue.start}-${cue.end}`;
    if (cue && !cues.has(place!)) {
      cues.set(place!, `c${cues.size + 1}`);
      wraps.push({
        start: cue.start,
        end: cue.end,
        tag: 'CUE',
        attributes: { id: cues.get(place!)!, lemma: cue.lemma },
      });
    }
    const said = speaker?.entity ? ids.get(speaker.entity) : speaker?.mention ? `text:${speaker.mention.text}` : null;
    const outlet = via?.entity ? ids.get(via.entity) : null;
    const attributes = present({
      id: `q${at + 1}`,
      type,
      speaker: said ?? '',
      cue: place && cues.get(place),
      via: outlet,
    });
    for (const { start, end } of spans) wraps.push({ start, end, tag: 'Q', attributes });
  });
  return wraps;
}

/** Of spans alike the quote is outermost and the name innermost. */
const DEPTH: readonly TagName[] = ['Q', 'CUE', 'ROLE', 'DATE', 'MONEY', 'ORG', 'PER', 'LOC', 'MISC'];

function outerFirst(a: Wrap, b: Wrap): number {
  return a.start - b.start || b.end - a.end || DEPTH.indexOf(a.tag) - DEPTH.indexOf(b.tag);
}

function nested(article: string, wraps: readonly Wrap[]): Marked {
  const writer = writerOf(article);
  const waiting = [...wraps].sort(outerFirst);
  const leftOut: Omit<Wrap, 'attributes'>[] = [];
  for (let at = 0; at < waiting.length; at++) {
    const wrap = waiting[at]!;
    const end = writer.innermostEnd(wrap.start);
    if (wrap.end <= end) writer.open(wrap);
    else if (wrap.tag === 'Q') {
      const pieces = [{ ...wrap, end }, { ...wrap, start: end }, ...waiting.slice(at + 1)];
      waiting.splice(at--, Infinity, ...pieces.sort(outerFirst));
    } else leftOut.push({ start: wrap.start, end: wrap.end, tag: wrap.tag });
  }
  return { text: writer.close(), leftOut };
}

/** Writes tags into a text from left to right. */
function writerOf(article: string) {
  const open: Wrap[] = [];
  let text = '';
  let copied = 0;
  const copy = (until: number): void => {
    text += article.slice(copied, until);
    copied = until;
  };
  const closeUntil = (offset: number): void => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      copy(last.end);
      text += `</${open.pop()!.tag}>`;
    }
  };
  return {
    /** Closes what ends before `offset`; where the tag around it ends. */
    innermostEnd: (offset: number): number => {
      closeUntil(offset);
      return open.at(-1)?.end ?? article.length;
    },
    open: (wrap: Wrap): void => {
      copy(wrap.start);
      open.push(wrap);
      const written = Object.entries(wrap.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
      text += `<${wrap.tag}${written.join('')}>`;
    },
    close: (): string => {
      closeUntil(article.length);
      copy(article.length);
      return text;
    },
  };
}
