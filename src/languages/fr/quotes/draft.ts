/** Reported content as rules find it, over tokens; `recordOf` turns it into offsets and says what type it is. */
import type { Confidence, Cue, Span } from '../../../document.js';
import type { Frame, Reported } from '../reported.js';
import { trimmedRange } from './ends.js';
import type { Group, GroupAt } from './groups.js';
import type { Answer } from './label.js';
import { WordClass } from './lexicon.js';
import { type Range, type Scene, is, isFinite, spanOf } from './scene.js';

/** What all rules share: the scene and its reporting verb groups. */
export interface Stage extends Scene {
  readonly groups: readonly Group[];
  readonly groupAt: GroupAt;
  /** Paragraphs of an interview that a label assigns to somebody. */
  readonly answers: readonly Answer[];
}

export interface Draft {
  readonly contents: readonly Range[];
  /** The quotation in which the content stands (a quote within a quote), or -1. */
  readonly owner: number;
  readonly cue: (Range & { readonly lemma: string }) | null;
  readonly frame: Frame;
  readonly source: Range | null;
  readonly attribution: Range | null;
  /** Reported inside a clause of the reporter (« que », infinitive, object): words in quotation marks make it mixed. */
  readonly embedded: boolean;
  /** Said as it stands though no marks of its own show it: a cue inside the marks, an answer, a line of dialogue. */
  readonly spoken?: boolean;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** A rule over the whole document. Its examples: `hits` give « type: content » for each record, `misses` give none. */
export interface QuoteRule {
  readonly name: string;
  readonly hits: readonly { readonly text: string; readonly gives: string }[];
  readonly misses: readonly string[];
  find(stage: Stage): readonly Draft[];
}

/** The verb group as the record's cue: with an inverted pronoun only the lexical verb (« a-t-il » déclaré). */
export function cueOf(group: Group): Range & { lemma: string } {
  const split = group.pronoun >= 0 && group.pronoun < group.main;
  return { first: split ? group.main : group.first, last: group.last, lemma: group.verb.lemma };
}

/** The record, or null when nothing is left of the content. */
export function recordOf(scene: Scene, draft: Draft): Reported | null {
  if (draft.spoken) return spokenRecord(scene, draft);
  const contents = draft.contents.map(range => trimmedRange(scene, range, draft.owner)).filter(range => range !== null);
  if (contents.length === 0) return null;
  const pure = contents.map(range => verbatim(scene, range, draft.owner));
  const whole = pure.every(stretches => stretches !== null);
  const spans: Span[] = whole
    ? chained(scene, pure.flat() as number[]).map(index => contentOf(scene, index))
    : contents.map(range => spanOf(scene, range));
  const kept = spans.filter(({ start, end }) => end > start);
  if (kept.length === 0) return null;
  const quoted = contents.some(range => quotedIn(scene, range, draft.owner).length > 0);
  const type = !quoted ? 'indirect' : whole && !draft.embedded && clauseLike(scene, contents) ? 'direct' : 'mixed';
  return completed(scene, draft, type, kept);
}

/** The content lies within one pair of marks, or in none: its pieces end where the marks do. */
function spokenRecord(scene: Scene, draft: Draft): Reported | null {
  const marks = draft.owner >= 0 ? contentOf(scene, draft.owner) : { start: 0, end: scene.text.length };
  const own = draft.contents
    .map(range => spanOf(scene, range))
    .map(span => ({ start: Math.max(marks.start, span.start), end: Math.min(marks.end, span.end) }));
  const others = draft.owner >= 0 ? chained(scene, [draft.owner]).filter(index => index !== draft.owner) : [];
  const spans = [...own, ...others.map(index => contentOf(scene, index))]
    .filter(span => span.end > span.start)
    .sort((a, b) => a.start - b.start);
  if (spans.length === 0) return null;
  // An answer of one word is one too: « Réponse : Jamais. »
  const whole = draft.owner < 0 || clauseLike(scene, draft.contents);
  return completed(scene, draft, whole ? 'direct' : 'mixed', spans);
}

/** With each quotation those that it goes on in, each paragraph opening it again. */
function chained(scene: Scene, indices: readonly number[]): number[] {
  return [...new Set(indices.flatMap(index => scene.chainOf.get(index) ?? [index]))].sort((a, b) => a - b);
}

function completed(scene: Scene, draft: Draft, type: Reported['type'], spans: readonly Span[]): Reported {
  return {
    type,
    spans,
    cue: draft.cue && cueSpan(scene, draft.cue),
    frame: draft.frame,
    source: draft.source && spanOf(scene, draft.source),
    attribution: draft.attribution && spanOf(scene, draft.attribution),
    rule: draft.rule,
    confidence: draft.confidence,
  };
}

function cueSpan(scene: Scene, cue: Range & { lemma: string }): Cue {
  return { ...spanOf(scene, cue), lemma: cue.lemma };
}

function contentOf({ quoted }: Scene, index: number): Span {
  const { start, end } = quoted[index]!;
  return { start, end };
}

/** Quotations of the level below `owner` that begin in `range`. */
export function quotedIn(scene: Scene, { first, last }: Range, owner: number): number[] {
  const found: number[] = [];
  for (let i = first; i < last; i++) {
    const index = scene.owner[i]!;
    if (index < 0 || index === owner || found.at(-1) === index) continue;
    if (scene.ranges[index]!.first === i && scene.quoted[index]!.parent === owner) found.push(index);
  }
  return found;
}

/** The quotations that `range` consists of, or null when other words stand beside them. */
function verbatim(scene: Scene, range: Range, owner: number): number[] | null {
  const stretches = quotedIn(scene, range, owner);
  if (stretches.length === 0) return null;
  for (let i = range.first; i < range.last; i++) {
    if (scene.owner[i] !== owner) continue;
    if (!/^(?:,|et|;|\.|-|–|—)$/.test(scene.document.tokens.lower[i]!)) return null;
  }
  return stretches;
}

/** Could stand as a sentence: has a verb of its own or a person speaking, or begins with a capital and is no single word. */
export function clauseLike(scene: Scene, ranges: readonly Range[]): boolean {
  let words = 0;
  let capital = false;
  let relative = false;
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i++) {
      const text = scene.document.tokens.text[i]!;
      // « Fantaisiste ! », « Non. »
      if (words > 0 && capital && /^[.!?]/.test(text)) return true;
      if (!/^[\p{L}\p{N}]/u.test(text)) {
        if (text === ',' || text === '.') relative = false;
        continue;
      }
      // « ne doit plus être gérée », « qui viennent du personnel » go on from the reporter's words.
      const small = /^\p{Ll}/u.test(text);
      if (words === 0 && small && startsWithVerb(scene, i)) return false;
      if (is(scene, i, WordClass.Relative)) relative = true;
      else if (!relative && (isFinite(scene, i) || is(scene, i, WordClass.Subject | WordClass.Speaker))) return true;
      if (words++ === 0) capital = !small;
    }
  }
  return capital && words > 2;
}

/** A third-person verb, with « ne » or other clitics before it. */
function startsWithVerb(scene: Scene, i: number): boolean {
  let at = i;
  while (is(scene, at, WordClass.Clitic)) at++;
  const { lower } = scene.document.tokens;
  return scene.lexicon.finite.has(lower[at] ?? '') && !lower[at + 1]?.startsWith('-') && !is(scene, at, ~0);
}
