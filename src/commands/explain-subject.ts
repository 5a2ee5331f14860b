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
  const trace = (document.trace ?? []).map(entry => {
    const { stage, rule, outcome, reason } = entry;
    return { stage, rule, outcome, reason, start: view.toOriginal(entry.start), end: view.toOriginal(entry.end) };
  });
  const rules = new Map(language.rules.map(rule => [rule.name, rule]));
  return { document, records, trace, rules, paint: picocolors.createColors(colour) };
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

/** Lines of the trace that touch a span, one each. */
export function traceLines({ trace, paint }: Subject, span: Span): string[] {
  return trace.filter(entry => entry.start < span.end && entry.end > span.start).map(entry => traceLine(entry, paint));
}

const SIGNS = { proposed: '?', kept: '+', lost: '-', changed: '~' } as const;

export function traceLine({ stage, rule, outcome, reason }: TraceEntry, paint: Subject['paint']): string {
  const line = `${SIGNS[outcome]} ${stage} ${rule}: ${reason}`;
  return outcome === 'lost' ? paint.red(line) : outcome === 'kept' ? paint.green(line) : line;
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
