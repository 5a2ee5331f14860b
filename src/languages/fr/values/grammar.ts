/**
 * Rules over atoms. A pattern is a regular expression in which `<month>` stands for one atom with that feature, or for
 * the word itself when no feature has that name: `<du><day><au><day><month>`. It runs over the symbols of the atoms.
 */
import type { Segmented, Span } from '../../../document.js';
import type { Rule } from '../../../language.js';
import type { Claim } from '../../../text/trace.js';
import type { Atom, Piece } from './atoms.js';
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
  find(document: Segmented, atoms: Atoms): Candidate<T>[];
}

/** Atoms of a document and the string of their symbols, one for each; a separator is a line end. */
export interface Atoms {
  readonly pieces: readonly Piece[];
  readonly symbols: string;
}

/** The plain words and signs that patterns name; features of the lexicons are among them and do no harm. */
export function literalsOf(rules: readonly { readonly pattern: string }[]): string[] {
  return rules.flatMap(rule => [...rule.pattern.matchAll(/(?<!\(\?)<([^<>]+)>/g)].map(found => found[1]!));
}

/** Compiles the rules once; `find` proposes every reading of every rule. */
export function grammarOf<T>(rules: readonly ValueRule<T>[], vocabulary: Vocabulary): Grammar<T> {
  const compiled = rules.map((rule, order) => {
    const source = rule.pattern
      .replace(/\s+/g, '')
      .replace(/(?<!\(\?)<([^<>]+)>/g, (_, name: string) => vocabulary.classOf(name));
    return { rule, order, pattern: new RegExp(source, 'dg') };
  });
  return {
    find(document, { pieces, symbols }) {
      const out: Candidate<T>[] = [];
      for (const { rule, order, pattern } of compiled) {
        pattern.lastIndex = 0;
        for (let found = pattern.exec(symbols); found; found = pattern.exec(symbols)) {
          const match = matchOf(document, pieces, found, vocabulary.contexts);
          const read = rule.read(match);
          if (read === null) {
            pattern.lastIndex = found.index + 1;
            continue;
          }
          const { start } = match.atoms[0]!;
          out.push({ rule, order, match, read, start, end: match.atoms[match.atoms.length - 1]!.end });
        }
      }
      return out;
    },
  };
}

const NOTHING: readonly Atom[] = [];

/** Keeps the atoms of the groups and lets go of the expression's own result, which is much larger. */
function matchOf(
  document: Segmented,
  pieces: readonly Piece[],
  found: RegExpExecArray,
  contexts: Vocabulary['contexts'],
): Match {
  const groups = new Map<string, readonly Atom[]>();
  const places = found.indices?.groups ?? {};
  for (const name in places) {
    const at = places[name];
    if (at && at[1] > at[0]) groups.set(name, pieces.slice(at[0], at[1]) as Atom[]);
  }
  const atoms = groups.get('span') ?? (pieces.slice(found.index, found.index + found[0].length) as Atom[]);
  return { document, atoms, contexts, group: name => groups.get(name) ?? NOTHING };
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
  return atoms.find(atom => atom.features.has(feature));
}

/** Value of the first atom with the feature: its lexicon value, or undefined. */
export function valueOf(atoms: readonly Atom[], feature: string): string | undefined {
  return first(atoms, feature)?.features.get(feature);
}

/** Whether an atom has the feature. */
export function has(atoms: readonly Atom[], feature: string): boolean {
  return atoms.some(atom => atom.features.has(feature));
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
