/** Match syntax that compromise 14.17 accepts and then reads otherwise than it looks; refused when compiled. */

/** One parsed element of a pattern, as compromise keeps it. */
export interface Requirement {
  readonly word?: string;
  readonly tag?: string;
  readonly anything?: boolean;
  readonly greedy?: boolean;
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly group?: string | null;
  readonly choices?: readonly (readonly Requirement[])[];
}

interface Trap {
  readonly what: string;
  readonly instead: string;
  holds(match: string, regs: readonly Requirement[]): boolean;
}

const TRAPS: readonly Trap[] = [
  {
    what: '`#Tag*` wants at least one',
    instead: 'write {0,n} after it',
    holds: match => /#[A-Za-z]+\*/.test(match),
  },
  {
    what: '`.*` or `.{0,n}` before a group of alternatives never matches',
    instead: 'give the alternatives a tag of their own',
    holds: (_, regs) => regs.some((reg, at) => reg.anything && reg.greedy && hasTags(regs[at + 1])),
  },
  {
    what: '`!#Tag+` inside a named group captures nothing',
    instead: 'give the tokens a tag of their own',
    holds: (_, regs) => regs.some(reg => reg.negative && reg.greedy && reg.group != null),
  },
  {
    what: 'a word with a hyphen is split in two',
    instead: 'give the token a tag',
    holds: match => /(?:^|[\s(|[>])[\p{L}\p{M}]+-[\p{L}\p{M}]/u.test(match),
  },
  {
    what: 'a capital never matches a token in lower case',
    instead: 'write the word in lower case',
    holds: match => /(?:^|[\s(|[>])\p{Lu}/u.test(match.replace(/[#<][^\s>)|\]]+>?/g, '')),
  },
  {
    what: 'the first alternative wins without a second try, so a longer one after its own beginning is never reached',
    instead: 'put the longest alternative first',
    holds: (_, regs) => regs.some(reg => reg.choices?.some((early, at) => hides(early, reg.choices!.slice(at + 1)))),
  },
];

function hasTags(reg: Requirement | undefined): boolean {
  return reg?.choices !== undefined && reg.choices.some(choice => choice.some(part => part.tag !== undefined));
}

function hides(early: readonly Requirement[], later: readonly (readonly Requirement[])[]): boolean {
  const same = (a: Requirement, b: Requirement | undefined): boolean => a.word === b?.word && a.tag === b?.tag;
  return later.some(choice => choice.length > early.length && early.every((part, at) => same(part, choice[at])));
}

/** Throws when a pattern holds a trap; the message names the pattern and the way out. */
export function refuseTraps(name: string, match: string, regs: readonly Requirement[]): void {
  const trap = TRAPS.find(candidate => candidate.holds(match, regs));
  if (trap) throw new Error(`pattern ${name}: in "${match}" ${trap.what}; ${trap.instead}.`);
}
