/** The document as quotation rules look at it: tokens with their class, their quotation, their name, their unit. */
import type { Name, Note, Span } from '../../../document.js';
import { TokenShape } from '../../../document.js';
import type { Linked } from '../../../language.js';
import { type QuoteLexicon, WordClass } from './lexicon.js';
import type { Quoted } from './marks.js';

/** A stretch of tokens: `first` inclusive, `last` exclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A sentence, with those that one quotation joins: « « Oui. Non », dit-il. » is one unit. */
export interface Unit extends Range, Span {
  /** Index of the paragraph that it begins in. */
  readonly paragraph: number;
}

export interface Scene {
  readonly document: Linked;
  readonly text: string;
  readonly lexicon: QuoteLexicon;
  readonly quoted: readonly Quoted[];
  readonly notes: readonly Note[];
  readonly units: readonly Unit[];
  /** Token index → innermost quotation around it (marks belong to it), or -1. */
  readonly owner: Int32Array;
  /** Token index → index into `document.names`, or -1. */
  readonly nameOf: Int32Array;
  /** Index into `document.names` → its first token, and the token after its last. */
  readonly nameFirst: Int32Array;
  readonly nameLast: Int32Array;
  /** Token index → bits of WordClass. */
  readonly classes: Int32Array;
  /** Token index → bits of Trait, and of the classes that the word has by itself. */
  readonly traits: Int32Array;
  /** Token index → what phrase-words.ts says of the word. */
  readonly phrases: Int32Array;
  /** Token index → index into `document.dates`, or -1. */
  readonly dateOf: Int32Array;
  /** Token index → it is a finite verb, as far as the word and the one before it tell. */
  readonly finite: Uint8Array;
  /** Range of tokens of each quotation, marks included. */
  readonly ranges: readonly Range[];
  /** Quotation that goes on over paragraphs → all its pieces, in order. */
  readonly chainOf: ReadonlyMap<number, readonly number[]>;
}

/** Whether the token at `i` is of one of the classes of `bits`. */
export function is(scene: Scene, i: number, bits: number): boolean {
  const { classes } = scene;
  return i >= 0 && i < classes.length && (classes[i]! & bits) !== 0;
}

export function nameAt(scene: Scene, i: number): Name | null {
  const at = i >= 0 && i < scene.nameOf.length ? scene.nameOf[i]! : -1;
  return at >= 0 ? scene.document.names[at]! : null;
}

/** The token after the last one of the name at `i`. */
export function nameEnd(scene: Scene, i: number): number {
  return scene.nameLast[scene.nameOf[i]!]!;
}

export function nameStart(scene: Scene, i: number): number {
  return scene.nameFirst[scene.nameOf[i]!]!;
}

/** Whether the word at `i` has one of the traits of `bits`. */
export function hasTrait(scene: Scene, i: number, bits: number): boolean {
  const { traits } = scene;
  return i >= 0 && i < traits.length && (traits[i]! & bits) !== 0;
}

export function hasShape(scene: Scene, i: number, bits: number): boolean {
  const { shape } = scene.document.tokens;
  return i >= 0 && i < shape.length && (shape[i]! & bits) !== 0;
}

/** A day, month or other word of time, or part of a date. */
export function isTemporal(scene: Scene, i: number): boolean {
  const { dateOf } = scene;
  return (i >= 0 && i < dateOf.length && dateOf[i]! >= 0) || is(scene, i, WordClass.Temporal);
}

/** A known name, or a capitalised word that no sentence start explains. */
export function looksNamed(scene: Scene, i: number): boolean {
  return scene.nameOf[i]! >= 0 || (hasShape(scene, i, TokenShape.Capital) && scene.classes[i] === 0);
}

/** A finite verb, as far as the word and the one before it tell. */
export function isFinite(scene: Scene, i: number): boolean {
  const { finite } = scene;
  return i >= 0 && i < finite.length && finite[i] === 1;
}

/** Whether a finite verb stands in the tokens of `range` that lie outside of quotations below `owner`. */
export function hasFinite(scene: Scene, { first, last }: Range, owner: number): boolean {
  for (let i = first; i < last; i++) if (scene.owner[i] === owner && isFinite(scene, i)) return true;
  return false;
}

export function spanOf({ document: { tokens } }: Scene, { first, last }: Range): Span {
  return { start: tokens.start[first]!, end: tokens.end[last - 1]! };
}
