/**
 * What a pattern cannot match without: symbols of which a phrase must hold at least one. « lundi à Lyon » holds no
 * number and no month, so that most rules need not be tried on it.
 */

/** A class of symbols, one of which must occur; null when the pattern names none. */
export type Need = string | null;

/* Pieces of a compiled pattern: a class, the opening of a group with its kind, a quantifier, anything else. */
const PIECE = /\[(?<symbols>[^\]]*)\]|\((?<kind>\?(?:<[=!]|[:=!]))?|\{(?<least>\d+),?\d*\}|./gu;

/** A group being read: needs of its finished alternatives, of the one at hand, and of the piece read last. */
interface Group {
  /** What stands in a negative lookaround need not occur. */
  readonly counts: boolean;
  readonly done: Need[];
  best: Need;
  last: Need;
}

/**
 * The cheapest need of a compiled pattern.
 * @param cost what it costs to be woken by any of these symbols
 */
export function needOf(source: string, cost: (symbols: string) => number): Need {
  const settle = (group: Group): void => {
    const { best, last } = group;
    group.best = last !== null && (best === null || cost(last) < cost(best)) ? last : best;
    group.last = null;
  };
  const end = (group: Group): void => {
    settle(group);
    group.done.push(group.best);
    group.best = null;
  };
  const stack: Group[] = [{ counts: true, done: [], best: null, last: null }];
  for (const { 0: piece, groups } of source.matchAll(PIECE)) {
    const group = stack[stack.length - 1]!;
    const { symbols, kind, least } = groups!;
    if (piece === '?' || piece === '*' || least === '0') group.last = null;
    else if (symbols !== undefined) {
      settle(group);
      group.last = symbols;
    } else if (piece.startsWith('(')) {
      settle(group);
      stack.push({ counts: !kind?.endsWith('!'), done: [], best: null, last: null });
    } else if (piece === '|') end(group);
    else if (piece === ')') {
      end(group);
      stack.pop();
      stack[stack.length - 1]!.last = needOfAny(group);
    }
  }
  end(stack[0]!);
  return needOfAny(stack[0]!);
}

/** Only when every alternative needs something does the group. */
function needOfAny({ counts, done }: Group): Need {
  return counts && done.every(need => need !== null) ? done.join('') : null;
}
