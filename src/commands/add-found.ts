/** What `depeche add` says it found, and what comes next. */
import { clipped } from '../evaluate/difference.js';
import type { EntityRecord, QuoteRecord, Records } from '../records.js';

const TYPES = ['person', 'organisation', 'place', 'misc', 'money', 'date'] as const;
const MOST = 8;

/** A few lines for a reader who meets the tool for the first time. */
export function foundText(records: Records, path: string, golden: string): string {
  const { article, quotes } = records;
  const lines = [
    `${path}  ${article.language.code ?? 'language unknown'}, ${article.length} characters`,
    `  title         ${article.title ?? 'none found: give one with --title'}`,
    `  published     ${article.published ?? 'unknown: relative dates have no value; give --published'}`,
    ...TYPES.map(type => entityLine(type, records)),
    `  ${'quotes'.padEnd(14)}${quotes.length}`,
    ...quotes.map(quoteLine),
    ...records.notes.map(({ code, message }) => `  note          ${code}: ${message}`),
    `draft golden: ${golden}`,
    `next: read and correct it as markup   depeche convert ${golden} -o annotated`,
    `      take the corrections             depeche convert annotated -o ${golden.slice(0, -article.id.length - 6)}`,
    `      call it reviewed                 depeche accept ${article.id}`,
  ];
  return `${lines.join('\n')}\n`;
}

function entityLine(type: (typeof TYPES)[number], { entities }: Records): string {
  const found = entities.filter(entity => entity.type === type).map(shown);
  const more = found.length > MOST ? ` … (${found.length})` : '';
  return `  ${type.padEnd(14)}${found.length ? found.slice(0, MOST).join(', ') + more : 'none'}`;
}

function shown(entity: EntityRecord): string {
  if ('name' in entity) return entity.mentions.length > 1 ? `${entity.name} ×${entity.mentions.length}` : entity.name;
  const value = entity.type === 'date' ? entity.value : [entity.amount, entity.currency].filter(Boolean).join(' ');
  return value ? `${entity.mentions[0]!.text} = ${value}` : entity.mentions[0]!.text;
}

function quoteLine({ text, speaker, type }: QuoteRecord): string {
  const who = speaker?.name ?? speaker?.mention?.text ?? 'speaker unknown';
  return `    ${who} (${type}): ${clipped(text.replace(/\s+/g, ' '), 90)}`;
}
