/**
 * What a language must provide. A language is a table of contents: lists of named rules in the order in which they are
 * tried. The stages call them and know no language.
 */
import type {
  DateValue,
  Detected,
  Entity,
  Money,
  Name,
  Note,
  Quote,
  Segmented,
  Sentence,
  Span,
  Tagged,
  Tokens,
} from './document.js';

/** A rule that can be named, with phrases that it must read (`hits`) and must leave alone (`misses`). */
export interface Rule {
  /** Dotted and stable: it is written on every record that the rule makes, e.g. `role.apposition`. */
  readonly name: string;
  readonly hits: readonly (string | Hit)[];
  readonly misses: readonly string[];
}

/** A phrase and what the rule must make of it, in the short notation of the rule's own kind. */
export interface Hit {
  readonly text: string;
  readonly gives: string;
}

/** Puts names on the table; later refiners choose. */
export interface NameProposer {
  readonly name: string;
  propose(document: Segmented): readonly Name[];
}

/** List in, list out: longest name, one type per name in the article, coordination … */
export interface NameRefiner {
  readonly name: string;
  refine(names: readonly Name[], document: Segmented): readonly Name[];
}

/** Everything that the resolve stage adds, given who is who. */
export interface Linked extends Tagged {
  readonly entities: readonly Entity[];
}

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** ISO 639-3 codes for franc: itself first, then the neighbours that it must be told from. */
  readonly detectAmong: readonly string[];
  /** Cheap and sure test that a paragraph is in this language, so that most never meet the slow detector. */
  looksNative(paragraph: string): boolean;
  /** ISO date of publication written in the first or last lines (« Publié le 3 mars 2020 à 8h15 »), or null. */
  dateline(body: string): string | null;
  /** Tokens from the offset `from` on: front matter is no prose. */
  tokenize(text: string, from?: number): Tokens;
  /** Key under which the forms of a word are one, for comparing articles. */
  stem(word: string): string;
  /** Sentence boundaries within one paragraph after the other; sentences never cross a paragraph. */
  sentences(document: Detected, tokens: Tokens, paragraphs: readonly Span[]): readonly Sentence[];
  readonly nameProposers: readonly NameProposer[];
  readonly nameRefiners: readonly NameRefiner[];
  money(document: Segmented): readonly Money[];
  dates(document: Segmented): readonly DateValue[];
  /** Groups names into entities; adds roles. */
  link(document: Tagged): readonly Entity[];
  /** Quotes with cue, speaker and outlet. May add nominal and pronoun mentions: the entities come back too. */
  quotes(document: Linked): QuoteLayer;
  /** Every rule with examples, for the tests and `explain`. */
  readonly rules: readonly Rule[];
}

export interface QuoteLayer {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
  readonly notes: readonly Note[];
}

/** Reads one data file of a language's folder: `lexicon/verbs.txt`, `names.model`. */
export type ReadData = (file: string) => Uint8Array;
