/** Reported content as rules find it, over tokens; `recordOf` turns it into offsets and says what type it is. */
import type { Confidence, Cue, Span } from '../../../document.js';
import type { Frame, Reported } from '../reported.js';
import { trimmedRange } from './ends.js';
import type { Group } from './groups.js';
import { WordClass } from './lexicon.js';
import { startsSmall, startsWord } from '../../../text/words.js';
import { type Range, type Scene, hasTrait, is, isFinite, spanOf } from './scene.js';
import type { Stage } from './stage.js';
import { Trait } from './traits.js';

export type { Stage };

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
function chained(scene: Scene, indices: readonly number[]): readonly number[] {
  if (indices.length === 1 && scene.chainOf.size === 0) return indices;
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
  const { start, end } = spanOf(scene, cue);
  return { start, end, lemma: cue.lemma };
}

function contentOf({ quoted }: Scene, index: number): Span {
  const { start, end } = quoted[index]!;
  return { start, end };
}

/** Quotations of the level below `owner` that begin in `range`. */
export function quotedIn(scene: Scene, { first, last }: Range, owner: number): number[] {
  const found: number[] = [];
  const { ranges, quoted } = scene;
  for (let index = firstFrom(ranges, first); index < ranges.length && ranges[index]!.first < last; index++)
    if (quoted[index]!.parent === owner && scene.owner[ranges[index]!.first] === index) found.push(index);
  return found;
}

/** Index of the first range that begins at `token` or after it. */
function firstFrom(ranges: readonly Range[], token: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
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

const ENDS_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?']);

/** Could stand as a sentence: has a verb of its own or a person speaking, or begins with a capital and is no single word. */
export function clauseLike(scene: Scene, ranges: readonly Range[]): boolean {
  let words = 0;
  let capital = false;
  let relative = false;
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i++) {
      const text = scene.document.tokens.text[i]!;
      // « Fantaisiste ! », « Non. »
      if (words > 0 && capital && ENDS_SENTENCE.has(text[0]!)) return true;
      if (!startsWord(text)) {
        if (text === ',' || text === '.') relative = false;
        continue;
      }
      // « ne doit plus être gérée », « qui viennent du personnel » go on from the reporter's words.
      const small = startsSmall(text);
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
  return hasTrait(scene, at, Trait.Finite) && !lower[at + 1]?.startsWith('-') && !is(scene, at, ~0);
}
