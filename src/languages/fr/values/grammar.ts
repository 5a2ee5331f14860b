/**
 * Rules over atoms. A pattern is a regular expression in which `<month>` stands for one atom with that feature, or for
 * the word itself when no feature has that name: `<du><day><au><day><month>`. It runs over the symbols of the atoms.
 */
import type { Segmented, Span } from '../../../document.js';
import type { Rule } from '../../../language.js';
import type { Claim } from '../../../text/trace.js';
import type { Atom, Run } from './atoms.js';
import { compiled, costsOf, type Pattern, wakerOf } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** A rule whose pattern proposes a stretch of atoms and whose `read` makes something of it, or declines with null. */
export interface ValueRule<T> extends Rule {
  readonly pattern: string;
  read(match: Match): T | null;
}

/** Atoms that a pattern matched, in a document. */
export interface Match {
  readonly document: Segmented;
  /** The matched atoms, or those of the group `span` when the pattern has one. */
  readonly atoms: readonly Atom[];
  readonly contexts: Vocabulary['contexts'];
  /** Atoms of a named group; empty when it took no part. */
  group(name: string): readonly Atom[];
}

/** What a rule read, before overlaps are settled. */
export interface Candidate<T> extends Span {
  readonly rule: ValueRule<T>;
  readonly match: Match;
  readonly read: T;
  readonly order: number;
}

export interface Grammar<T> {
  find(document: Segmented, runs: readonly Run[]): Candidate<T>[];
}

/** Proposes every reading of every rule in every run. */
export function grammarOf<T>(rules: readonly ValueRule<T>[], vocabulary: Vocabulary): Grammar<T> {
  const cost = costsOf(vocabulary);
  const patterns = rules.map(rule => compiled(rule.pattern, vocabulary, cost));
  const wake = wakerOf(patterns);
  const { contexts } = vocabulary;
  return {
    find(document, runs) {
      const out: Candidate<T>[] = [];
      for (const run of runs) {
        const place = { document, contexts, run };
        wake(run.symbols, order => propose(rules[order]!, order, patterns[order]!, place, out));
      }
      return out;
    },
  };
}

interface Place {
  readonly document: Segmented;
  readonly contexts: Vocabulary['contexts'];
  readonly run: Run;
}

/** All readings of one rule in a run; after a match that is declined it looks on from the next symbol. */
function propose<T>(rule: ValueRule<T>, order: number, pattern: Pattern, place: Place, out: Candidate<T>[]): void {
  const { expression } = pattern;
  const { symbols } = place.run;
  expression.lastIndex = 0;
  do {
    const found = expression.exec(symbols);
    if (!found) return;
    const match = matchOf(pattern, place, found);
    const read = rule.read(match);
    if (read === null) {
      expression.lastIndex = found.index + 1;
      continue;
    }
    const { atoms } = match;
    out.push({ rule, order, match, read, start: atoms[0]!.start, end: atoms[atoms.length - 1]!.end });
  } while (expression.lastIndex < symbols.length);
}

const NOTHING: readonly Atom[] = [];
const noGroup = (): readonly Atom[] => NOTHING;

function matchOf({ groups }: Pattern, { document, contexts, run }: Place, found: RegExpExecArray): Match {
  const all = run.atoms;
  const length = found[0].length;
  const whole = length === all.length ? all : all.slice(found.index, found.index + length);
  if (!groups.length) return { document, atoms: whole, contexts, group: noGroup };
  const group = groupReader(all, groups, placesOf(found, groups.length));
  const span = group('span');
  return { document, atoms: span.length ? span : whole, contexts, group };
}

/** Starts and ends of the groups: the expression's own result is much larger, and nothing may hold on to it. */
function placesOf({ indices }: RegExpExecArray, count: number): readonly number[] {
  const places: number[] = [];
  for (let k = 1; k <= count; k++) {
    const at = indices![k];
    places.push(at ? at[0] : 0, at ? at[1] : 0);
  }
  return places;
}

function groupReader(all: readonly Atom[], names: readonly string[], places: readonly number[]): Match['group'] {
  return name => {
    const k = 2 * names.indexOf(name);
    return k >= 0 && places[k + 1]! > places[k]! ? all.slice(places[k], places[k + 1]) : NOTHING;
  };
}

/** What a reading claims, for the trace. */
export function claimOf({ start, end, rule }: Candidate<unknown>): Claim {
  return { start, end, rule: rule.name };
}

/** Longest first, then in the order of the rules. */
export function byPreference(a: Candidate<unknown>, b: Candidate<unknown>): number {
  return b.end - b.start - (a.end - a.start) || a.order - b.order;
}

/** First atom with the feature. */
export function first(atoms: readonly Atom[], feature: string): Atom | undefined {
  for (let i = 0; i < atoms.length; i++) if (atoms[i]!.features.has(feature)) return atoms[i];
  return undefined;
}

/** Value of the first atom with the feature: its lexicon value, or undefined. */
export function valueOf(atoms: readonly Atom[], feature: string): string | undefined {
  return first(atoms, feature)?.features.get(feature);
}

/** Whether an atom has the feature. */
export function has(atoms: readonly Atom[], feature: string): boolean {
  return first(atoms, feature) !== undefined;
}

/** Lower-case word `offset` tokens before (negative) or after the match; '' beyond the text or over a line end. */
export function wordBefore(match: Match, back: number): string {
  return match.document.tokens.lower[match.atoms[0]!.token - back] ?? '';
}

export function wordAfter(match: Match, ahead = 0): string {
  return match.document.tokens.lower[match.atoms[match.atoms.length - 1]!.after + ahead] ?? '';
}

/** Whether the word `back` tokens before the match shows this, see `lexicon/contexts.tsv`. */
export function shownBefore(match: Match, back: number, kind: string): boolean {
  return match.contexts.get(wordBefore(match, back))?.has(kind) ?? false;
}

/** Whether the word after the match shows this. */
export function shownAfter(match: Match, kind: string): boolean {
  return match.contexts.get(wordAfter(match))?.has(kind) ?? false;
}

/** Whether the sentence or phrase may go on after the match: nothing there is counted or described by it. */
export function endsWell(match: Match): boolean {
  const next = wordAfter(match);
  return next === '' || !/^[\p{L}\p{N}€$£%]/u.test(next) || shownAfter(match, 'goes-on');
}
