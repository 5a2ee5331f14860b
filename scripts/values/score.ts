/** Pairs what was found with what was expected and compares values. */
import type { DateValue, Money } from '../../src/document.js';
import type { Case, Expected } from './cases.js';
import { convention, unwritten } from './conventions.js';
import { sameDate, sameMoney } from './equal.js';

type Found = DateValue | Money;

export interface Score {
  readonly expected: number;
  readonly recall: number;
  readonly detectionF1: number;
  /** Share of what was expected that was found with the right value. */
  readonly right: number;
  readonly valueF1: number;
  readonly false: number;
  /** Share right of what was found, conventions of the case's authors left out. */
  readonly explicit: number;
  /** How many values differ by each convention. */
  readonly reasons: ReadonlyMap<string, number>;
  /** What was not found and no newspaper would write, by reason; share found of the rest. */
  readonly missing: ReadonlyMap<string, number>;
  readonly written: number;
  readonly errors: readonly string[];
}

export function scoreCases(cases: readonly Case[], read: (c: Case) => readonly Found[]): Score {
  let expected = 0;
  let found = 0;
  let detected = 0;
  let right = 0;
  const errors: string[] = [];
  const reasons = new Map<string, number>();
  const missing = new Map<string, number>();
  for (const c of cases) {
    const made = read(c);
    const pairs = paired(c.expected, made);
    expected += c.expected.length;
    found += made.length;
    detected += pairs.length;
    const reference = c.reference?.slice(0, 10) ?? null;
    for (const [want, have] of pairs) {
      if ('currency' in have ? sameMoney(want, have) : sameDate(want, have, reference)) {
        right++;
        continue;
      }
      const reason = 'currency' in have ? null : convention(c, want, have);
      if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      else
        errors.push(
          `≠ ${excerpt(c.text, want)} | want ${show(want.value)} | have ${text(c, have)} ${describe(have)}${c.reference ? ` @${reference}` : ''}`,
        );
    }
    for (const want of c.expected) {
      if (pairs.some(p => p[0] === want)) continue;
      const reason = unwritten(want);
      if (reason) missing.set(reason, (missing.get(reason) ?? 0) + 1);
      else errors.push(`- ${excerpt(c.text, want)} | want ${show(want.value)}`);
    }
    for (const have of made)
      if (!pairs.some(p => p[1] === have)) errors.push(`+ ${excerpt(c.text, have)} | have ${describe(have)}`);
  }
  return {
    expected,
    recall: ratio(detected, expected),
    detectionF1: ratio(2 * detected, expected + found),
    right: ratio(right, expected),
    valueF1: ratio(2 * right, expected + found),
    false: found - detected,
    explicit: ratio(right, detected - total(reasons)),
    reasons,
    missing,
    written: ratio(detected, expected - total(missing)),
    errors,
  };
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}

function ratio(a: number, b: number): number {
  return b ? a / b : 1;
}

/** One to one, most overlap first. */
function paired(expected: readonly Expected[], found: readonly Found[]): [Expected, Found][] {
  const all: [number, Expected, Found][] = [];
  for (const want of expected)
    for (const have of found) {
      const common = Math.min(want.end, have.end) - Math.max(want.start, have.start);
      if (common > 0)
        all.push([common / (Math.max(want.end, have.end) - Math.min(want.start, have.start)), want, have]);
    }
  all.sort((a, b) => b[0] - a[0]);
  const out: [Expected, Found][] = [];
  for (const [, want, have] of all) if (!out.some(pair => pair[0] === want || pair[1] === have)) out.push([want, have]);
  return out;
}

function excerpt(source: string, span: { readonly start: number; readonly end: number }): string {
  const before = source.slice(Math.max(0, span.start - 40), span.start);
  return `${before}[${source.slice(span.start, span.end)}]${source.slice(span.end, span.end + 20)}`.replace(
    /\s+/g,
    ' ',
  );
}

function text(c: Case, span: { readonly start: number; readonly end: number }): string {
  return `[${c.text.slice(span.start, span.end)}]`;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function describe(found: Found): string {
  if (!('currency' in found)) return `${found.value} ${found.kind} ${found.modifier ?? ''} ${found.rule}`;
  return `${found.amount}${found.max ? `..${found.max}` : ''} ${found.currency} ${found.modifier ?? ''} ${found.per ?? ''} ${found.rule}`;
}
