/**
 * What a pattern cannot match without: symbols of which a phrase must hold at least one, several times over. « lundi à
 * Lyon » holds no number and no month, so that most rules need not be tried on it.
 */

/** A class of symbols, one of which must occur. */
export type Need = string;

/* Pieces of a compiled pattern: a class, the opening of a group with its kind, a quantifier, anything else. */
const PIECE = /\[([^\]]*)\]|\((\?(?:<[=!]|[:=!]))?|\{(\d+),?\d*\}|./g;

/** A group being read: needs of its finished alternatives, of the one at hand, and of the piece read last. */
interface Group {
  /** What stands in a negative lookaround need not occur. */
  readonly counts: boolean;
  readonly done: (readonly Need[])[];
  own: Need[];
  last: readonly Need[];
}

const NONE: readonly Need[] = [];

/**
 * All needs of a compiled pattern, cheapest first; a phrase must meet each of them.
 * @param cost what it costs to be woken by any of these symbols
 */
export function needsOf(source: string, cost: (symbols: string) => number): readonly Need[] {
  const settle = (group: Group): void => {
    group.own.push(...group.last);
    group.last = NONE;
  };
  const end = (group: Group): void => {
    settle(group);
    group.done.push(group.own.length > 1 ? [...new Set(group.own)].sort((a, b) => cost(a) - cost(b)) : group.own);
    group.own = [];
  };
  const stack: Group[] = [{ counts: true, done: [], own: [], last: NONE }];
  for (const [piece, symbols, kind, least] of source.matchAll(PIECE)) {
    const group = stack[stack.length - 1]!;
    if (piece === '?' || piece === '*' || least === '0') group.last = NONE;
    else if (symbols !== undefined) {
      settle(group);
      group.last = [symbols];
    } else if (piece.startsWith('(')) {
      settle(group);
      stack.push({ counts: !kind?.endsWith('!'), done: [], own: [], last: NONE });
    } else if (piece === '|') end(group);
    else if (piece === ')') {
      end(group);
      stack.pop();
      stack[stack.length - 1]!.last = needsOfAny(group);
    }
  }
  end(stack[0]!);
  return needsOfAny(stack[0]!);
}

/** Whichever alternative matches, its first need is met, and its second: alternatives share what all of them have. */
function needsOfAny({ counts, done }: Group): readonly Need[] {
  if (!counts) return NONE;
  const [first, ...others] = done;
  return first!
    .slice(0, Math.min(...done.map(needs => needs.length)))
    .map((need, at) => others.reduce((all, needs) => all + needs[at]!, need));
}
