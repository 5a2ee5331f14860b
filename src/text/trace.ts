/** What won over what, for `depeche explain`. Nothing is recorded unless the caller asked for a trace. */
import type { Article, Span, TraceEntry } from '../document.js';

/** Words that a rule claimed. */
export interface Claim extends Span {
  readonly rule: string;
}

type Traced = Pick<Article, 'view' | 'trace'>;

/** The text of a span between « », cut in the middle when it is long. */
export function quoted({ view }: Pick<Article, 'view'>, { start, end }: Span): string {
  const said = view.text.slice(start, end).replace(/\s+/g, ' ');
  return said.length <= 60 ? `« ${said} »` : `« ${said.slice(0, 35)} … ${said.slice(-20)} »`;
}

/** Appends entries when there is a trace. */
export function record(document: Traced, entries: () => readonly TraceEntry[]): void {
  document.trace?.push(...entries());
}

/**
 * Records a contest for words: every claim that was kept, every other one with what it lost to.
 * @param why how it is decided, e.g. `the longer one wins`
 */
export function recordContest(
  document: Traced,
  stage: TraceEntry['stage'],
  claims: readonly Claim[],
  kept: readonly Claim[],
  why: string,
): void {
  if (!document.trace) return;
  const won = (claim: Claim): boolean => kept.some(other => isSame(claim, other));
  for (const claim of claims) {
    const rivals = (won(claim) ? claims.filter(other => !won(other)) : kept).filter(other => meet(claim, other));
    const names = rivals.map(rival => `${rival.rule} ${quoted(document, rival)}`).join(', ');
    const { start, end, rule } = claim;
    if (won(claim)) {
      const reason = names ? `won, ${why}` : 'nothing else claimed these words';
      document.trace.push({ stage, start, end, rule, outcome: 'kept', reason });
    } else {
      const reason = names ? `lost to ${names}; ${why}` : 'declined when it was read closely';
      document.trace.push({ stage, start, end, rule, outcome: 'lost', reason });
    }
  }
}

function isSame(a: Claim, b: Claim): boolean {
  return a.start === b.start && a.end === b.end && a.rule === b.rule;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
