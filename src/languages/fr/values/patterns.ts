/** Patterns of rules made regular expressions over symbols, and which of them a phrase can match at all. */
import { type Need, needsOf } from './needs.js';
import { FIRST_SYMBOL, type Vocabulary } from './vocabulary.js';

/** A pattern ready to run: groups are numbered, which is far cheaper than named ones. */
export interface Pattern {
  readonly expression: RegExp;
  /** Names of its groups, in order. */
  readonly groups: readonly string[];
  /** Classes of symbols: a phrase must hold one of each. */
  readonly needs: readonly Need[];
}

const NAMED_GROUP = /\(\?<([a-z0-9]+)>/g;
const NAMED_ATOM = /(?<!\(\?)<([^<>]+)>/g;

/** The plain words and signs that patterns name; features of the lexicons are among them and do no harm. */
export function literalsOf(rules: readonly { readonly pattern: string }[]): string[] {
  return rules.flatMap(rule => [...rule.pattern.matchAll(NAMED_ATOM)].map(found => found[1]!));
}

/** Compiles `<month>` and its like to classes of symbols. `cost` as in needs.ts. */
export function compiled(pattern: string, vocabulary: Vocabulary, cost: (symbols: string) => number): Pattern {
  const source = pattern.replace(/\s+/g, '').replace(NAMED_ATOM, (_, name: string) => vocabulary.classOf(name));
  const groups = [...source.matchAll(NAMED_GROUP)].map(found => found[1]!);
  const numbered = source.replace(NAMED_GROUP, '(');
  const needs = needsOf(numbered, cost);
  return { expression: new RegExp(numbered, groups.length ? 'dg' : 'g'), groups, needs };
}

/** What it costs to be woken by any of some symbols: most phrases hold a number or « de », few hold a month. */
export function costsOf(vocabulary: Vocabulary): (symbols: string) => number {
  const known = new Map<string, number>();
  return symbols => {
    let cost = known.get(symbols);
    if (cost !== undefined) return cost;
    cost = 0;
    for (const symbol of symbols) cost += vocabulary.isRare(symbol) ? 1 : 100;
    known.set(symbols, cost);
    return cost;
  };
}

/* Patterns to a number of the mask. */
const BITS = 31;
/* So many needs of a pattern are looked at: a third one spares few phrases more. */
const MOST_NEEDS = 3;

/**
 * Tells which patterns a phrase may match, from what each needs: calls `then` with their indices, in order. Every
 * symbol has masks of the patterns of which it meets the first need, the second and the third.
 */
export function wakerOf(
  patterns: readonly Pick<Pattern, 'needs'>[],
): (symbols: string, then: (index: number) => void) => void {
  const width = Math.ceil(patterns.length / BITS);
  const row = width * MOST_NEEDS;
  const last = Math.max(FIRST_SYMBOL, ...patterns.flatMap(({ needs }) => needs.flatMap(codesOf)));
  const masks = new Int32Array((last - FIRST_SYMBOL + 1) * row);
  const always = new Int32Array(row);
  patterns.forEach(({ needs }, index) => {
    for (let k = 0; k < MOST_NEEDS; k++) {
      const at = k * width + Math.floor(index / BITS);
      const bit = 1 << (index % BITS);
      if (k >= needs.length) always[at]! |= bit;
      else for (const code of codesOf(needs[k]!)) masks[(code - FIRST_SYMBOL) * row + at]! |= bit;
    }
  });
  const met = new Int32Array(row);
  return (symbols, then) => {
    met.set(always);
    for (let i = 0; i < symbols.length; i++) {
      const from = (symbols.charCodeAt(i) - FIRST_SYMBOL) * row;
      if (from < masks.length) for (let k = 0; k < row; k++) met[k]! |= masks[from + k]!;
    }
    for (let k = 0; k < width; k++) {
      let woken = met[k]! & met[k + width]! & met[k + 2 * width]!;
      for (; woken; woken &= woken - 1) then(k * BITS + 31 - Math.clz32(woken & -woken));
    }
  };
}

function codesOf(symbols: string): number[] {
  return Array.from(symbols, symbol => symbol.charCodeAt(0));
}
