/** What is explained, with the trace in offsets of the article, and how a stretch of it is shown. */
import picocolors from 'picocolors';
import type { Document, Span, TraceEntry } from '../document.js';
import type { Language, Rule } from '../language.js';
import type { Records } from '../records.js';

export interface Subject {
  readonly document: Document;
  readonly records: Records;
  /** What was decided, in the order in which it was; offsets into the article. */
  readonly trace: readonly TraceEntry[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly paint: ReturnType<typeof picocolors.createColors>;
}

export function subjectOf(document: Document, records: Records, language: Language, colour: boolean): Subject {
  const { view } = document;
  // Money is read twice, for itself and to keep dates out of it: the same is said once.
  const trace = (document.trace ?? []).map(entry => {
    const { stage, rule, outcome, reason } = entry;
    return { stage, rule, outcome, reason, start: view.toOriginal(entry.start), end: view.toOriginal(entry.end) };
  });
  const once = new Map(trace.map(entry => [JSON.stringify(entry), entry]));
  const rules = new Map(language.rules.map(rule => [rule.name, rule]));
  return { document, records, trace: [...once.values()], rules, paint: picocolors.createColors(colour) };
}

const AROUND = 36;

/** « …a confirmé ⟦Bernard Charlès⟧, P-DG de… » on one line. */
export function inContext({ document, paint }: Subject, { start, end }: Span): string {
  const text = document.view.original;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = (from > 0 ? '…' : '') + oneLine(text.slice(from, start));
  const after = oneLine(text.slice(end, to)) + (to < text.length ? '…' : '');
  const said = shortened(oneLine(text.slice(start, end)));
  return `${paint.dim(before)}⟦${paint.bold(said)}⟧${paint.dim(after)}`;
}

/** The words alone: « Bernard Charlès ». */
export function words({ document }: Subject, { start, end }: Span): string {
  return `« ${shortened(oneLine(document.view.original.slice(start, end)))} »`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 100)} … ${text.slice(-50)}`;
}

export function at({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** What the trace says of a name, value or role: who wanted its words, and what they were taken for. */
export function mentionTrace(subject: Subject, span: Span): string[] {
  return linesFor(subject, span, entry => (entry.stage === 'tag' ? meets(entry, span) : isSame(entry, span)));
}

/** What the trace says of a quote's content: the rules that wanted its words, and not the names in it. */
export function contentTrace(subject: Subject, span: Span): string[] {
  const { entities } = subject.records;
  const names = new Set(entities.flatMap(({ mentions }) => (mentions as readonly Span[]).map(at)));
  const wanted = (entry: TraceEntry): boolean => entry.stage === 'resolve' && !names.has(at(entry));
  return linesFor(subject, span, entry => wanted(entry) && meets(entry, span));
}

function linesFor(subject: Subject, span: Span, wanted: (entry: TraceEntry) => boolean): string[] {
  return subject.trace.filter(wanted).map(entry => {
    return traceLine(subject, entry, !isSame(entry, span));
  });
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

const SIGNS = { proposed: '?', kept: '+', lost: '-', changed: '~' } as const;

/** « - tag date.duration « trois ans »: lost to … »: + kept, - lost, ~ changed, ? proposed. */
export function traceLine(subject: Subject, entry: TraceEntry, withWords: boolean): string {
  const { stage, rule, outcome, reason } = entry;
  const line = `${SIGNS[outcome]} ${stage} ${rule}${withWords ? ` ${words(subject, entry)}` : ''}: ${reason}`;
  return outcome === 'lost' ? subject.paint.red(line) : outcome === 'kept' ? subject.paint.green(line) : line;
}

/** What a rule does, by its own examples. */
export function examplesOf({ rules, paint }: Subject, name: string): string[] {
  const rule = rules.get(name);
  if (!rule) return [];
  const hits = rule.hits.slice(0, 3).map(hit => {
    return typeof hit === 'string' ? `reads « ${hit} »` : `reads « ${oneLine(hit.text)} » as ${hit.gives}`;
  });
  const misses = rule.misses.slice(0, 2).map(miss => `leaves « ${oneLine(miss)} » alone`);
  return [paint.bold(name), ...[...hits, ...misses].map(line => `  ${line}`)];
}

export function indented(lines: readonly string[], by: number): string[] {
  return lines.map(line => ' '.repeat(by) + line);
}
