/** Patterns of rules made regular expressions over symbols, and which of them a phrase can match at all. */
import { needOf } from './needs.js';
import { FIRST_SYMBOL, type Vocabulary } from './vocabulary.js';

/** A pattern ready to run: groups are numbered, which is far cheaper than named ones. */
export interface Pattern {
  readonly expression: RegExp;
  /** Names of its groups, in order. */
  readonly groups: readonly string[];
  /** Symbols of which a phrase must hold one; null when any phrase may match. */
  readonly need: string | null;
}

const NAMED_GROUP = /\(\?<([a-z0-9]+)>/g;
const NAMED_ATOM = /(?<!\(\?)<([^<>]+)>/g;

/** The plain words and signs that patterns name; features of the lexicons are among them and do no harm. */
export function literalsOf(rules: readonly { readonly pattern: string }[]): string[] {
  return rules.flatMap(rule => [...rule.pattern.matchAll(NAMED_ATOM)].map(found => found[1]!));
}

/** Compiles `<month>` and its like to classes of symbols. */
export function compiled(pattern: string, vocabulary: Vocabulary): Pattern {
  const source = pattern.replace(/\s+/g, '').replace(NAMED_ATOM, (_, name: string) => vocabulary.classOf(name));
  const groups = [...source.matchAll(NAMED_GROUP)].map(found => found[1]!);
  const numbered = source.replace(NAMED_GROUP, '(');
  const need = needOf(numbered, symbols => costOf(symbols, vocabulary));
  return { expression: new RegExp(numbered, groups.length ? 'dg' : 'g'), groups, need };
}

/** Most phrases hold a number or « de », few hold a month. */
function costOf(symbols: string, vocabulary: Vocabulary): number {
  let cost = 0;
  for (const symbol of symbols) cost += vocabulary.isRare(symbol) ? 1 : 100;
  return cost;
}

/* Patterns to a number of the mask. */
const BITS = 31;

/**
 * Tells which patterns a phrase may match, from what each needs: calls `then` with their indices, in order. Every
 * symbol has a mask of the patterns that it wakes.
 */
export function wakerOf(needs: readonly (string | null)[]): (symbols: string, then: (index: number) => void) => void {
  const width = Math.ceil(needs.length / BITS);
  const last = needs.reduce((most, need) => Math.max(most, ...codesOf(need ?? '')), FIRST_SYMBOL);
  const masks = new Int32Array((last - FIRST_SYMBOL + 1) * width);
  const always = new Int32Array(width);
  needs.forEach((need, index) => {
    const at = Math.floor(index / BITS);
    const bit = 1 << (index % BITS);
    if (need === null) always[at]! |= bit;
    else for (const code of codesOf(need)) masks[(code - FIRST_SYMBOL) * width + at]! |= bit;
  });
  const woken = new Int32Array(width);
  return (symbols, then) => {
    woken.set(always);
    for (let i = 0; i < symbols.length; i++) {
      const from = (symbols.charCodeAt(i) - FIRST_SYMBOL) * width;
      if (from >= masks.length) continue;
      for (let k = 0; k < width; k++) woken[k]! |= masks[from + k]!;
    }
    for (let k = 0; k < width; k++)
      for (let rest = woken[k]!; rest; rest &= rest - 1) then(k * BITS + 31 - Math.clz32(rest & -rest));
  };
}

function codesOf(symbols: string): number[] {
  return Array.from(symbols, symbol => symbol.charCodeAt(0));
}
