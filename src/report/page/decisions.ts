/**
 * What the reviewer decided: kept in the browser where it lets a page from the disk keep anything, exported as JSONL for
 * `depeche accept --from`.
 */
import type { Range } from './segments.js';
import { overview } from './store.js';

export type Verdict = 'accept' | 'reject';

/** One line of the export, as `depeche accept --from` reads it. */
export interface Decision {
  readonly article: string;
  /** Key of a difference; `draft` for a draft as a whole. */
  readonly change: string;
  readonly decision: Verdict;
  /** Why the golden's side is right. */
  readonly reason?: string;
  /** What the reviewer corrected in the output's side: other words, another speaker (an entity's id, null for nobody). */
  readonly edit?: Edit;
}

export interface Edit {
  readonly spans?: readonly Range[];
  readonly speaker?: string | null;
}

const KEY = `depeche-report:${overview.digest}`;
const decisions = new Map<string, Decision>();
let kept = true;
let changed: () => void = () => undefined;
let exported = true;

function keyOf(article: string, change: string): string {
  return `${article}\n${change}`;
}

/** Reads what an earlier visit left. Storage may refuse a page from the disk: then this visit's memory must do. */
export function loadDecisions(): void {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Decision[];
    for (const decision of stored) decisions.set(keyOf(decision.article, decision.change), decision);
  } catch {
    kept = false;
  }
}

/** Calls `run` whenever a decision is taken or undone. */
export function onDecision(run: () => void): void {
  changed = run;
}

function save(): void {
  exported = false;
  changed();
  try {
    localStorage.setItem(KEY, JSON.stringify([...decisions.values()]));
    kept = true;
  } catch {
    kept = false;
  }
}

export function decisionOn(article: string, change: string): Decision | null {
  return decisions.get(keyOf(article, change)) ?? null;
}

export function decide(decision: Decision): void {
  decisions.set(keyOf(decision.article, decision.change), decision);
  save();
}

export function forget(article: string, change: string): void {
  if (decisions.delete(keyOf(article, change))) save();
}

export function forgetAll(): void {
  decisions.clear();
  save();
}

export function decisionCount(): number {
  return decisions.size;
}

/** The browser keeps decisions when the page is closed. */
export function areKept(): boolean {
  return kept;
}

/** Closing the page now would lose something. */
export function wouldBeLost(): boolean {
  return !kept && !exported && decisions.size > 0;
}

/** One object per line, by article; names before the roles and quotes that hang on them, the draft as a whole last. */
export function asJsonl(): string {
  const inOrder = (a: Decision, b: Decision): number =>
    compare(a.article, b.article) || stage(a) - stage(b) || compare(a.change, b.change);
  const sorted = [...decisions.values()].sort(inOrder);
  return sorted.map(decision => `${JSON.stringify(decision)}\n`).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stage({ change }: Decision): number {
  return change === 'draft' ? 3 : change.startsWith('quote ') ? 2 : change.startsWith('role ') ? 1 : 0;
}

/** Hands the decisions to the browser as a file. */
export function download(): void {
  const url = URL.createObjectURL(new Blob([asJsonl()], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'decisions.jsonl';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  exported = true;
}
