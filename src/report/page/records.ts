/** The table of all records: filters, search, pages of a hundred. */
import type { EntityRecord, QuoteRecord } from '../../records.js';
import { RECORD_TYPES } from '../data.js';
import { type Child, fill, h } from './dom.js';
import { counted, nameOf, words } from './labels.js';
import { pagedTable, searchBox } from './list.js';
import { isQuote } from './marks.js';
import { hrefOf } from './address.js';
import type { Page } from './router.js';
import { articleAt, folded, overview } from './store.js';
import { shownValue } from './shown.js';

interface Row {
  readonly article: string;
  readonly title: string;
  readonly type: string;
  /** Id of the item to which the article's page goes. */
  readonly item: string;
  readonly text: string;
  readonly value: string | null;
  readonly rule: string;
  readonly confidence: string;
  /** What a search looks at. */
  readonly folded: string;
}

let all: Row[] | null = null;

/** One row per record; named entities by their first mention. Made when the table is first opened. */
function rows(): Row[] {
  return (all ??= overview.articles.flatMap(({ id, title }, at) => {
    const { entities, quotes } = articleAt(at).records;
    return [...entities, ...quotes].map(record => rowOf(record, id, title ?? id));
  }));
}

function rowOf(record: EntityRecord | QuoteRecord, article: string, title: string): Row {
  const value = shownValue(record);
  if (isQuote(record)) {
    const { id, text, rule, confidence } = record;
    return {
      article,
      title,
      type: 'quote',
      item: id,
      text,
      value,
      rule,
      confidence,
      folded: folded(`${text} ${value ?? ''} ${rule}`),
    };
  }
  const { start, text, rule, confidence } = record.mentions[0]!;
  const item = `${record.id}@${start}`;
  return {
    article,
    title,
    type: record.type,
    item,
    text,
    value,
    rule,
    confidence,
    folded: folded(`${text} ${value ?? ''} ${rule}`),
  };
}

export function recordsPage(query: URLSearchParams): Page {
  const found = h('div', { 'aria-live': 'polite' });
  let type = query.get('type') ?? '';
  let wanted = folded(query.get('q') ?? '');
  const draw = (): void => {
    const kept = rows().filter(row => (type === '' || row.type === type) && row.folded.includes(wanted));
    fill(
      found,
      h('p', { class: 'quiet' }, counted(kept.length, words().recordNoun)),
      pagedTable(words().records, headings(), kept, 100, cells),
    );
  };
  const search = searchBox(words().searchRecords, query.get('q') ?? '', text => {
    wanted = folded(text.trim());
    draw();
  });
  const options = RECORD_TYPES.map(one =>
    h('option', { value: one, selected: one === type }, nameOf(words().types, one)),
  );
  const select = h(
    'select',
    { 'aria-label': words().columns.type },
    h('option', { value: '' }, words().allTypes),
    ...options,
  );
  select.addEventListener('change', () => {
    type = select.value;
    draw();
  });
  draw();
  const root = h(
    'section',
    { class: 'box records' },
    h('h1', {}, words().records),
    h('div', { class: 'filters' }, search, select),
    found,
  );
  return { title: words().records, root, keys: {} };
}

function headings(): string[] {
  const { columns } = words();
  return [columns.type, columns.text, columns.value, columns.article, columns.rule, columns.confidence];
}

function cells(row: Row): Child[] {
  const text = row.text.replace(/\s+/g, ' ');
  const type = h('span', { class: `kind ${row.type}` }, h('span', { class: 'swatch' }), nameOf(words().type, row.type));
  const said = h(
    'a',
    { lang: 'fr', href: hrefOf('article', row.article, { at: row.item }) },
    text.length > 140 ? `${text.slice(0, 138)}…` : text,
  );
  const value = row.value ?? (row.type === 'quote' ? words().noSpeaker : words().nothing);
  const confidence = nameOf(words().confidences, row.confidence);
  return [
    type,
    said,
    h('span', { lang: 'fr' }, value),
    h('span', { lang: 'fr' }, row.title),
    h('code', {}, row.rule),
    confidence,
  ];
}
