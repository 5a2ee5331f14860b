/** What every stage saw at one place of the article. */
import { type Span, TokenShape } from '../document.js';
import { firstAtOrAfter } from '../text/spans.js';
import { type Subject, at, examplesOf, inContext, indented, traceLine, words } from './explain-subject.js';

/** @param offset into the article's decoded text, less than its length */
export function explainPlace(subject: Subject, offset: number): string {
  const { document, trace, paint } = subject;
  const here = document.view.fromOriginal(offset);
  const on = (span: Span): boolean => span.start <= offset && offset < span.end;
  const stage = (name: string, lines: readonly string[]): string[] => [paint.bold(name), ...indented(lines, 2)];
  const traced = (name: string): string[] =>
    trace
      .filter(entry => entry.stage === name && on(entry))
      .map(entry => `${at(entry)} ${traceLine(subject, entry, true)}`);
  const records = recordsAt(subject, on);
  const blocks = [
    [inContext(subject, characterAt(subject, offset))],
    stage('read', readLines(subject, offset, here)),
    stage('detect', detectLines(subject, here)),
    stage('split', splitLines(subject, here)),
    stage('tag', orNothing(traced('tag'), 'no name, sum or date was proposed here')),
    stage('resolve', orNothing(traced('resolve'), 'nothing was linked or quoted here')),
    stage(
      'emit',
      orNothing(
        records.map(({ line }) => line),
        'no record',
      ),
    ),
    [...new Set(records.map(({ rule }) => rule))].flatMap(rule => examplesOf(subject, rule)),
  ];
  return blocks
    .filter(block => block.length > 0)
    .map(block => `${block.join('\n')}\n`)
    .join('\n');
}

function orNothing(lines: readonly string[], nothing: string): readonly string[] {
  return lines.length ? lines : [nothing];
}

/** The whole character: an emoji takes two units. */
function characterAt({ document }: Subject, offset: number): Span {
  const code = document.view.original.codePointAt(offset) ?? 0;
  return { start: offset, end: offset + (code > 0xffff ? 2 : 1) };
}

function readLines({ document, records }: Subject, offset: number, here: number): string[] {
  const { original, text } = document.view;
  const lines = original.slice(0, offset).split(/\r\n?|\n/);
  const line = `line ${lines.length}, column ${lines.at(-1)!.length + 1} of ${records.article.path}, ${records.article.encoding}`;
  const [is, seen] = [named(original, offset), named(text, here)];
  const { title } = document;
  const inside = title?.span && title.span.start <= here && here < title.span.end;
  const place = here < document.body ? 'in the front matter' : inside ? 'in the headline' : 'in the body';
  return [line, is === seen ? is : `${is}, read as ${seen}`, place];
}

function named(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  if (code === undefined) return 'the end';
  return `${JSON.stringify(String.fromCodePoint(code))} U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function detectLines({ document }: Subject, here: number): string[] {
  const { code, confidence } = document.language;
  const foreign = document.foreign.some(({ start, end }) => start <= here && here < end);
  return [
    `article: ${code ?? 'unknown'} (${confidence})`,
    foreign ? 'this paragraph: another language; the rules leave it alone' : 'this paragraph: not another language',
  ];
}

function splitLines(subject: Subject, here: number): string[] {
  const { paragraphs, sentences, tokens, view } = subject.document;
  const original = ({ start, end }: Span): Span => ({ start: view.toOriginal(start), end: view.toOriginal(end) });
  const show = (name: string, spans: readonly Span[]): string => {
    const index = spanIndex(spans, here);
    if (index < 0) return `${name}: between two`;
    const span = original(spans[index]!);
    return `${name} ${index + 1} of ${spans.length}: ${at(span)} ${words(subject, span)}`;
  };
  return [show('paragraph', paragraphs), show('sentence', sentences), tokenLine(subject, tokenAt(tokens, here))];
}

function spanIndex(sorted: readonly Span[], here: number): number {
  const index = firstAtOrAfter(sorted, here + 1) - 1;
  return index >= 0 && sorted[index]!.end > here ? index : -1;
}

function tokenAt({ start, end, count }: Subject['document']['tokens'], here: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= here) low = middle + 1;
    else high = middle;
  }
  return low < count && start[low]! <= here ? low : -1;
}

function tokenLine({ document }: Subject, index: number): string {
  const { tokens, view } = document;
  if (index < 0) return 'token: none, white space';
  const span = { start: view.toOriginal(tokens.start[index]!), end: view.toOriginal(tokens.end[index]!) };
  const shapes = Object.entries(TokenShape).filter(([, bit]) => tokens.shape[index]! & bit);
  return `token ${index}: ${at(span)} ${JSON.stringify(tokens.text[index])} (${shapes.map(([name]) => name).join(', ')})`;
}

interface Found {
  readonly line: string;
  readonly rule: string;
}

function recordsAt({ records }: Subject, on: (span: Span) => boolean): Found[] {
  const names = records.entities.flatMap(entity =>
    (entity.mentions as readonly (Span & { rule: string })[])
      .filter(on)
      .map(({ rule }) => ({ line: `${entity.id}${'name' in entity ? ` ${entity.name}` : ''}, rule ${rule}`, rule })),
  );
  const roles = records.entities.flatMap(entity =>
    (entity.type === 'person' ? entity.roles : [])
      .filter(on)
      .map(({ rule, title }) => ({ line: `role ${title} of ${entity.id}, rule ${rule}`, rule })),
  );
  const quotes = records.quotes.flatMap(({ id, spans, cue, speaker, via, rule }) => {
    const parts: [string, readonly Span[], string][] = [
      ['content', spans, rule],
      ['cue', cue ? [cue] : [], rule],
      ['speaker', speaker?.mention ? [speaker.mention] : [], speaker?.rule ?? rule],
      ['via', via ? [via] : [], rule],
    ];
    return parts
      .filter(([, all]) => all.some(on))
      .map(([part, , by]) => ({ line: `${part} of ${id}, rule ${by}`, rule: by }));
  });
  return [...names, ...roles, ...quotes];
}
