/** The chosen record: its fields, its difference, and the buttons that decide. */
import type { EntityRecord, QuoteRecord } from '../../records.js';
import { type Decision, decisionOn } from './decisions.js';
import { type Child, h } from './dom.js';
import type { Item } from './items.js';
import { count, nameOf, words } from './labels.js';
import { isQuote } from './marks.js';
import { askSpeaker } from './speaker.js';
import { overview } from './store.js';
import { shownValue } from './shown.js';
import {
  type ArticleView,
  focusCurrent,
  giveReason,
  isOnQuote,
  judge,
  movable,
  openChange,
  select,
  step,
  undo,
} from './view.js';

export function detailOf(view: ArticleView): Child[] {
  const { current } = view;
  if (!current) return [h('p', { class: 'quiet' }, words().pick)];
  const mark = current.marks[0];
  const type = mark?.kind === 'role' ? 'role' : (mark?.type ?? current.change?.type ?? '');
  const decision = decisionOn(view.id, current.change?.key ?? '');
  return [
    h(
      'button',
      { type: 'button', class: 'close', 'aria-label': words().close, onclick: () => select(view, null, false) },
      '×',
    ),
    h('h2', {}, nameOf(words().type, type)),
    h('dl', {}, ...fieldsOf(view, current).flatMap(field), ...correctionOf(view, decision).flatMap(field)),
    differenceOf(current),
    actions(view, decision),
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
      shownValue(record) ?? words().nothing,
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
  const { spans, speaker } = decision?.edit ?? {};
  const said = spans?.map(({ start, end }) => data.text?.slice(start, end) ?? '').join(' … ');
  const entity = data.records.entities.find(({ id }) => id === speaker);
  const name = speaker === undefined ? null : `✎ ${entity && 'name' in entity ? entity.name : words().nobody}`;
  return [
    [words().corrected, said ?? null],
    [words().columns.speaker, name],
  ];
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
    change.known === null ? null : h('p', {}, `${words().known} : ${change.known}`),
  );
}

function actions(view: ArticleView, decision: Decision | null): HTMLElement | null {
  if (!openChange(view)) return null;
  const button = (key: string, name: string, run: () => void, pressed?: boolean): HTMLElement => {
    const state = pressed === undefined ? null : String(pressed);
    const props = { type: 'button', onclick: run, 'data-focus': `act ${key}`, 'aria-pressed': state };
    return h('button', props, name, ' ', h('kbd', {}, key));
  };
  const moves = movable(view) !== null;
  const verdict = decision?.decision;
  return h(
    'div',
    { class: 'actions' },
    button('a', `✓ ${words().accept}`, () => judge(view, 'accept'), verdict === 'accept'),
    button('x', `✗ ${words().reject}`, () => judge(view, 'reject'), verdict === 'reject'),
    moves ? button('[', words().shrink, () => step(view, 'shrink-end')) : null,
    moves ? button(']', words().grow, () => step(view, 'grow-end')) : null,
    isOnQuote(view) ? button('s', words().chooseSpeaker, () => askSpeaker(view)) : null,
    decision ? button('u', words().undecided, () => undo(view)) : null,
    h('p', { class: 'quiet' }, words().decideHint),
    verdict === 'reject' ? reasonBox(view, decision?.reason ?? '') : null,
  );
}

function reasonBox(view: ArticleView, reason: string): HTMLElement {
  const name = words().reason;
  const input = h('input', {
    class: 'reason',
    'data-focus': 'reason',
    'aria-label': name,
    placeholder: name,
    value: reason,
  });
  input.addEventListener('change', () => giveReason(view, input.value));
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter' && key !== 'Escape') return;
    input.blur();
    focusCurrent(view);
  });
  return input;
}
