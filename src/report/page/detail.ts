/** The chosen record: its fields, its difference, and the buttons that decide. */
import type { EntityRecord, QuoteRecord } from '../../records.js';
import { type Decision, decisionOn } from './decisions.js';
import { type Child, h } from './dom.js';
import type { Item } from './items.js';
import { count, nameOf, words } from './labels.js';
import { isQuote } from './marks.js';
import { askSpeaker } from './speaker.js';
import { overview } from './store.js';
import { valueOf } from './values.js';
import { type ArticleView, isOnQuote, judge, movable, step, undo } from './view.js';

export function detailOf(view: ArticleView): Child[] {
  const { current } = view;
  if (!current) return [h('p', { class: 'quiet' }, words().pick)];
  const mark = current.marks[0];
  const type = mark?.kind === 'role' ? 'role' : (mark?.type ?? current.change?.type ?? '');
  const decision = decisionOn(view.id, current.id);
  return [
    h('h2', {}, nameOf(words().type, type)),
    h('dl', {}, ...fieldsOf(view, current).flatMap(field), ...correctionOf(view, decision).flatMap(field)),
    differenceOf(current),
    buttons(view, current, decision),
  ];
}

type Field = readonly [string, Child];

function field([name, value]: Field): HTMLElement[] {
  return value === null || value === '' ? [] : [h('div', {}, h('dt', {}, name), h('dd', {}, value))];
}

function fieldsOf(view: ArticleView, item: Item): Field[] {
  const mark = item.marks[0];
  if (!mark?.record) return [];
  if (mark.kind === 'role') return roleFields(view, mark.record, mark.start);
  return isQuote(mark.record) ? quoteFields(mark.record) : entityFields(mark.record, mark.start);
}

function entityFields(record: EntityRecord, start: number): Field[] {
  const mention = record.mentions.find(one => one.start === start) ?? record.mentions[0]!;
  const { columns } = words();
  return [
    [
      record.type === 'money' || record.type === 'date' ? columns.value : columns.name,
      valueOf(record) ?? words().nothing,
    ],
    [words().acronym, record.type === 'organisation' ? record.acronym : null],
    [words().role, record.type === 'person' ? [...new Set(record.roles.map(({ title }) => title))].join(', ') : null],
    [words().mentions, 'name' in record ? count(record.mentions.length) : null],
    [columns.kind, 'kind' in mention ? nameOf(words().mentionKinds, String(mention.kind)) : null],
    [columns.rule, h('code', {}, mention.rule)],
    [columns.confidence, nameOf(words().confidences, mention.confidence)],
  ];
}

function roleFields({ data }: ArticleView, record: EntityRecord | QuoteRecord, start: number): Field[] {
  if (isQuote(record) || record.type !== 'person') return [];
  const role = record.roles.find(one => one.start === start);
  const at = data.records.entities.find(({ id }) => id === role?.organisation);
  return [
    [words().type.person ?? '', record.name],
    [words().type.organisation ?? '', at && 'name' in at ? at.name : null],
    [words().columns.rule, h('code', {}, role?.rule ?? '')],
  ];
}

function quoteFields(quote: QuoteRecord): Field[] {
  const { columns } = words();
  const { speaker, cue, via } = quote;
  return [
    [columns.speaker, speaker?.name ?? speaker?.mention?.text ?? words().noSpeaker],
    [words().role, speaker?.role ?? null],
    [words().cue, cue ? `${cue.text} (${cue.lemma})` : null],
    [words().via, via?.text ?? null],
    [columns.type, nameOf(words().quoteTypes, quote.type)],
    [columns.rule, h('code', {}, speaker ? `${quote.rule} · ${speaker.rule}` : quote.rule)],
    [columns.confidence, nameOf(words().confidences, quote.confidence)],
  ];
}

function correctionOf({ data }: ArticleView, decision: Decision | null): Field[] {
  const fields: Field[] = [];
  if (decision?.start !== undefined)
    fields.push([words().corrected, data.text?.slice(decision.start, decision.end) ?? '']);
  if (decision?.speaker === undefined) return fields;
  const entity = data.records.entities.find(({ id }) => id === decision.speaker);
  return [...fields, [words().columns.speaker, `✎ ${entity && 'name' in entity ? entity.name : words().nobody}`]];
}

function differenceOf({ change }: Item): HTMLElement | null {
  if (!change || !overview.golden) return null;
  const side = (name: string, shows: string | undefined, sign: string): HTMLElement =>
    h(
      'div',
      { class: sign === '−' ? 'gold' : 'now' },
      h('dt', {}, `${sign} ${name}`),
      h('dd', { lang: 'fr' }, shows ?? words().nothing),
    );
  return h(
    'div',
    { class: 'difference' },
    h('h3', {}, `≠ ${nameOf(words().kinds, change.kind)}`),
    h('dl', {}, side(words().gold, change.gold?.shows, '−'), side(words().now, change.now?.shows, '+')),
  );
}

function buttons(view: ArticleView, item: Item, decision: Decision | null): HTMLElement {
  const button = (key: string, name: string, run: () => void, pressed?: boolean): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        onclick: run,
        'data-focus': `act ${key}`,
        'aria-pressed': pressed === undefined ? null : String(pressed),
      },
      name,
      ' ',
      h('kbd', {}, key),
    );
  const moves = movable(item) && view.data.text !== null;
  return h(
    'div',
    { class: 'actions' },
    button('a', `✓ ${words().accept}`, () => judge(view, 'accept'), decision?.decision === 'accept'),
    button('x', `✗ ${words().reject}`, () => judge(view, 'reject'), decision?.decision === 'reject'),
    moves ? button('[', words().shrink, () => step(view, 'shrink-end')) : null,
    moves ? button(']', words().grow, () => step(view, 'grow-end')) : null,
    isOnQuote(item) ? button('s', words().chooseSpeaker, () => askSpeaker(view)) : null,
    decision ? button('u', words().undecided, () => undo(view)) : null,
  );
}
