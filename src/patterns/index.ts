/**
 * The pattern layer: compromise's matcher over our tokens and tags. Only the matcher is used; its tokeniser, lexicon
 * and hooks never see French. Pinned exactly in package.json, since `methods()` is internal.
 *
 * Syntax (the safe part of compromise's match syntax): `mot`, `#Tag`, `(l'un|l'autre)`, `.`, `?`, `+`, `{m,n}`,
 * `!#Tag`, `^`, `$`, `[<name> …]`. Words are compared with the token in lower case, accents and apostrophe included.
 */
import nlp from 'compromise/one';
import { type Requirement, refuseTraps } from './traps.js';

/** A phrase with a name. */
export interface Pattern {
  readonly name: string;
  readonly match: string;
}

/** One token as patterns see it: `word` in lower case and the tags that hold of it, without `#`. */
export interface Term {
  readonly word: string;
  readonly tags: ReadonlySet<string>;
}

/** A stretch of terms, `first` inclusive, `last` exclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where a pattern holds, with its named groups. */
export interface Match extends Stretch {
  readonly name: string;
  readonly groups: Readonly<Record<string, Stretch>>;
}

type Pointer = [number, number, number];

interface Matcher {
  match(
    documents: unknown[][],
    todo: { regs: Requirement[] },
    cache: ReadonlySet<string>[],
  ): { ptrs: Pointer[]; byGroup: Record<string, Pointer[]> };
  parseMatch(text: string, options: object, world: unknown): Requirement[];
}

const internals = nlp as unknown as { methods(): { one: Matcher }; world(): unknown };
const matcher = internals.methods().one;

/** The matcher tries every start with a copy of the rest, which is quadratic: longer sentences are cut. */
const LONGEST = 400;

/**
 * Compiles patterns once; the returned function finds them all in a sentence, in the order of the list, then of the
 * text. Throws on two patterns of one name or text and on syntax that compromise would silently misread.
 */
export function compile(patterns: readonly Pattern[]): (terms: readonly Term[]) => Match[] {
  const compiled = patterns.map(({ name, match }, at) => {
    const twin = patterns.findIndex(other => other.name === name || other.match === match);
    if (twin !== at) throw new Error(`pattern ${name}: has the name or text of ${patterns[twin]!.name}; merge them.`);
    // A space after `[<name>` would be an element of its own that nothing matches.
    const regs = matcher.parseMatch(match.replace(/(\[<[^>]+>)\s+/g, '$1'), {}, internals.world());
    refuseTraps(name, match, regs);
    return { name, regs };
  });
  return terms => {
    const found: Match[] = [];
    for (let from = 0; from < terms.length; from += LONGEST) {
      const piece = terms.slice(from, from + LONGEST);
      const cache = vocabularyOf(piece);
      const document = [piece.map(toInternal)];
      for (const { name, regs } of compiled) found.push(...matchesOf(name, regs, document, cache, from));
    }
    return found;
  };
}

/** Everything that the matcher may ask for, so that most patterns fail without a look at the terms. */
function vocabularyOf(terms: readonly Term[]): Set<string> {
  const words = new Set<string>();
  for (const { word, tags } of terms) {
    words.add(word);
    for (const tag of tags) words.add(`#${tag}`);
  }
  return words;
}

function toInternal({ word, tags }: Term): object {
  return { text: word, normal: word, machine: null, pre: '', post: '', tags };
}

function matchesOf(
  name: string,
  regs: Requirement[],
  document: unknown[][],
  cache: Set<string>,
  from: number,
): Match[] {
  const { ptrs, byGroup } = matcher.match(document, { regs }, [cache]);
  return ptrs.map(([, first, last]) => {
    const groups: Record<string, Stretch> = {};
    for (const [group, pointers] of Object.entries(byGroup)) {
      const inside = pointers.find(pointer => pointer[1] >= first && pointer[2] <= last);
      if (inside) groups[group] = { first: inside[1] + from, last: inside[2] + from };
    }
    return { name, first: first + from, last: last + from, groups };
  });
}
