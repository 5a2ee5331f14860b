/**
 * Inline markup: what a reviewer writes by hand. Tags stand around the words of the untouched article, never cross, and
 * taking them out gives the text back.
 *
 *   <PER id="amiel">Luc Amiel</PER>, <ROLE of="amiel" at="port">directeur</ROLE> du <ORG id="port">port de Vierval</ORG>
 *   PER ORG LOC MISC  id: one per real-world thing          MONEY  amount currency [max] [mod] [per]
 *   ROLE  of [at]: ids                                      DATE   value kind [mod]
 *   Q  id type speaker [cue] [via]; pieces of one quote carry one id; speaker: an id, text:its words, or nothing
 *   CUE  id: the words that say it is reported
 */
import type { SpanRecord } from '../records.js';

export type TagName = 'PER' | 'ORG' | 'LOC' | 'MISC' | 'MONEY' | 'DATE' | 'ROLE' | 'Q' | 'CUE';

export interface Tag extends SpanRecord {
  readonly tag: TagName;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Markup {
  /** The text without its tags. */
  readonly text: string;
  /** By start, longer first; offsets into `text`. */
  readonly tags: readonly Tag[];
}

/** Markup that cannot be read; the message says which line and what to do. */
export class MarkupTrouble extends Error {
  override name = 'MarkupTrouble';
}

export const NAMED_TAGS = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'misc' } as const;

const REQUIRED: Readonly<Record<TagName, readonly string[]>> = {
  PER: ['id'],
  ORG: ['id'],
  LOC: ['id'],
  MISC: ['id'],
  MONEY: ['amount', 'currency'],
  DATE: ['value', 'kind'],
  ROLE: ['of'],
  Q: ['id', 'type', 'speaker'],
  CUE: ['id'],
};

const TAG = /<(\/?)(PER|ORG|LOC|MISC|MONEY|DATE|ROLE|Q|CUE)((?:\s+[a-z]+="[^"<>]*")*)\s*>/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const MALFORMED = /<\/?(?:PER|ORG|LOC|MISC|MONEY|DATE|ROLE|Q|CUE)(?![\p{L}\p{N}])/u;

/** Takes the tags out. Throws `MarkupTrouble` for tags that are malformed, cross, or refer to an id that is not there. */
export function parseMarkup(marked: string): Markup {
  const tags: Tag[] = [];
  const open: { tag: TagName; attributes: Record<string, string>; start: number }[] = [];
  let text = '';
  let copied = 0;
  for (const match of marked.matchAll(TAG)) {
    text += marked.slice(copied, match.index);
    copied = match.index + match[0].length;
    const tag = match[2] as TagName;
    if (!match[1]) {
      open.push({ tag, attributes: attributesOf(match[3]!, tag, text), start: text.length });
      continue;
    }
    const opened = open.pop();
    if (opened?.tag !== tag) throw trouble(text, `</${tag}> closes ${opened ? `<${opened.tag}>` : 'nothing'}`);
    // A quote that was cut where it crosses a name has pieces that touch; quotes-from-markup.ts checks the whole.
    if (tag !== 'Q' && /^\s|\s$|^$/.test(text.slice(opened.start)))
      throw trouble(text, `<${tag}> is empty or starts or ends with white space`);
    tags.push({ ...opened, end: text.length });
  }
  text += marked.slice(copied);
  if (open.length) throw trouble(text.slice(0, open[0]!.start), `<${open[0]!.tag}> is never closed`);
  const left = MALFORMED.exec(text);
  if (left) throw trouble(text.slice(0, left.index), `a tag is malformed: ${text.slice(left.index, left.index + 40)}`);
  // Of two tags around the same words the outer one closed last; it comes first.
  const sorted = tags.toReversed().sort((a, b) => a.start - b.start || b.end - a.end);
  checkReferences(sorted, text);
  return { text, tags: sorted };
}

function trouble(before: string, what: string): MarkupTrouble {
  return new MarkupTrouble(
    `line ${before.split('\n').length}: ${what}, after « ${before.slice(-40).trim()} »; mend it.`,
  );
}

function attributesOf(written: string, tag: TagName, before: string): Record<string, string> {
  const found = Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, unescaped(value!)]),
  );
  const lacking = REQUIRED[tag].find(name => !(name in found));
  if (lacking) throw trouble(before, `<${tag}> lacks ${lacking}="…"`);
  return found;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** Text as an attribute's value. */
export function escaped(value: string): string {
  return value.replace(/[&"<>]/g, mark => ESCAPES[mark]!);
}

function unescaped(value: string): string {
  return value.replace(/&(?:quot|lt|gt|amp);/g, name => Object.keys(ESCAPES).find(mark => ESCAPES[mark] === name)!);
}

function checkReferences(tags: readonly Tag[], text: string): void {
  const things = new Set(tags.filter(({ tag }) => tag in NAMED_TAGS).map(({ attributes }) => attributes.id));
  const cues = new Set(tags.filter(({ tag }) => tag === 'CUE').map(({ attributes }) => attributes.id));
  for (const { tag, attributes, start } of tags) {
    const { speaker, via, of, at, cue } = attributes;
    const named = [via, of, at, speaker?.startsWith('text:') ? '' : speaker].find(id => id && !things.has(id));
    if (named) throw trouble(text.slice(0, start), `<${tag}> refers to "${named}", which nothing carries as id`);
    if (cue && !cues.has(cue))
      throw trouble(text.slice(0, start), `<${tag}> refers to the cue "${cue}", which is not there`);
  }
}
