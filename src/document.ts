/**
 * What the stages pass along. Each stage adds one layer and alters no earlier one, so each interface extends the one
 * before it and calling a stage too early does not compile.
 *
 * All offsets inside the pipeline are UTF-16 code units into `view.text` (see text/view.ts); `emit` maps them to the
 * decoded text of the article, once.
 */
import type { Tokens } from './text/tokens.js';
import type { View } from './text/view.js';

export { type Tokens, TokenShape } from './text/tokens.js';

/** A half-open stretch of text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How sure a rule is; the measured precision of each tier is published in the README. */
export type Confidence = 'high' | 'medium' | 'low';

/** Something about the article that a reader should know; content trouble is a note, never an exception. */
export interface Note extends Span {
  /** Stable kebab-case identifier, e.g. `quote-mark-unbalanced`. */
  readonly code: string;
  /** What was found, where, and what was done about it. */
  readonly message: string;
}

/** One decision that can be explained: which rule proposed a span, and whether it won. Collected only on request. */
export interface TraceEntry extends Span {
  readonly stage: 'read' | 'detect' | 'split' | 'tag' | 'resolve' | 'emit';
  readonly rule: string;
  readonly outcome: 'proposed' | 'kept' | 'lost' | 'changed';
  /** What spoke for it, or what it lost against and why; an English phrase that may quote the text as « … ». */
  readonly reason: string;
}

/** Layer 1, from `read`: decoded text with its offsets fixed. */
export interface Article {
  readonly id: string;
  /** Path under the corpus folder with `/` separators. */
  readonly path: string;
  /** Hex SHA-256 of the bytes read. */
  readonly sha256: string;
  readonly encoding: string;
  /** The text as the rules see it, with the way back to the decoded text. */
  readonly view: View;
  /** Headline; its span is null when it comes from metadata and does not stand in the text. */
  readonly title: { readonly text: string; readonly span: Span | null } | null;
  /** Where the body starts: after front matter, 0 otherwise. The headline is part of the body. */
  readonly body: number;
  /** ISO date (YYYY-MM-DD) of publication; null when unknown. */
  readonly published: string | null;
  readonly notes: readonly Note[];
  /** Null unless the caller asked for an explanation; stages append to it. */
  readonly trace: TraceEntry[] | null;
}

/** Layer 2, from `detect`. */
export interface Detected extends Article {
  /** ISO 639-1 code of the article's language, null when it cannot be told. */
  readonly language: { readonly code: string | null; readonly confidence: number };
  /** Paragraphs and long quotes that are clearly in another language; French rules leave them alone. */
  readonly foreign: readonly Span[];
}

/** A sentence: white space around it is not part of it; between sentences there is only white space. */
export interface Sentence extends Span {
  /** Index of its first token, and of the token after its last. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Index into `paragraphs`. */
  readonly paragraph: number;
}

/** Layer 3, from `split`. */
export interface Segmented extends Detected {
  readonly tokens: Tokens;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
}

export type NameType = 'person' | 'organisation' | 'place' | 'misc';
export const NAME_TYPES: readonly NameType[] = ['person', 'organisation', 'place', 'misc'];

/** The name of a person, organisation, place or other thing, as it stands in the text. */
export interface Name extends Span {
  readonly type: NameType;
  /** The rule that put it there. */
  readonly rule: string;
  readonly confidence: Confidence;
}

/** A sum of money. Amounts are plain decimal strings in units of the currency. */
export interface Money extends Span {
  /** Null for a vague sum (« des millions d'euros »). */
  readonly amount: string | null;
  /** Upper bound of a range. */
  readonly max: string | null;
  /** ISO 4217; null when it cannot be told. */
  readonly currency: string | null;
  readonly modifier: 'approx' | 'more' | 'less' | null;
  readonly per: 'year' | 'month' | 'week' | 'day' | 'hour' | 'person' | 'unit' | null;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** A date, time, duration or repeated time. */
export interface DateValue extends Span {
  /** ISO 8601 as precise as the text; null when it hangs on an unknown publication date. */
  readonly value: string | null;
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  readonly modifier: 'start' | 'mid' | 'end' | 'approx' | 'before' | 'after' | null;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** Layer 4, from `tag`: everything that can be read off the words around it. Lists are sorted by start. */
export interface Tagged extends Segmented {
  readonly names: readonly Name[];
  readonly money: readonly Money[];
  readonly dates: readonly DateValue[];
}

/** One place where an entity is named, described (`nominal`) or taken up (`pronoun`). */
export interface Mention extends Span {
  readonly kind: 'name' | 'nominal' | 'pronoun';
  readonly rule: string;
  readonly confidence: Confidence;
}

export type Gender = 'm' | 'f';

/** A function or title predicated of a named person. The span covers the title's words. */
export interface Role extends Span {
  readonly organisation: Entity | null;
  readonly rule: string;
}

/** One real-world thing in the article with all its mentions, sorted by start. */
export interface Entity {
  readonly type: NameType;
  /** The fullest form found in the text. */
  readonly name: string;
  /** Short form given beside the long one; organisations only. */
  readonly acronym: string | null;
  /** Grammatical gender when it can be told, for pronouns. */
  readonly gender: Gender | null;
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
}

/** The words that say that something is reported. */
export interface Cue extends Span {
  readonly lemma: string;
}

/** Who speaks. `entity` is null when the words name nobody that the article names. */
export interface Speaker {
  readonly entity: Entity | null;
  /** The words that name the speaker here (« il », « le ministre », « un porte-parole »); null when carried over. */
  readonly mention: Span | null;
  readonly rule: string;
}

/** Reported speech: content, cue, speaker, and the outlet through which it was said. */
export interface Quote {
  readonly type: 'direct' | 'mixed' | 'indirect';
  /** Content without its quotation marks; several when a cue interrupts it. */
  readonly spans: readonly Span[];
  readonly cue: Cue | null;
  readonly speaker: Speaker | null;
  readonly via: { readonly entity: Entity | null; readonly mention: Span } | null;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** Layer 5, from `resolve`: who is who, and who said what. */
export interface Document extends Tagged {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}
