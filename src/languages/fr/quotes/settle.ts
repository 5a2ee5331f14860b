/** Of several readings of the same words the surer rule keeps them; what no cue claims may go on from the one before. */
import type { Draft, Stage } from './draft.js';
import { quotedIn } from './draft.js';
import { unitOf } from './ends.js';

/** Keeps drafts in the order of the rules: a quotation belongs to one record, unquoted words to one record of a level. */
export function settled(stage: Stage, proposals: readonly (readonly Draft[])[]): Draft[] {
  const taken = new Uint8Array(stage.quoted.length);
  const covered = new Map<number, Uint8Array>();
  const cues = new Map<number, string>();
  const attributed = new Uint8Array(stage.document.tokens.count);
  const kept: Draft[] = [];
  for (const drafts of proposals) {
    for (const draft of drafts) {
      const stretches = stretchesOf(stage, draft);
      if (stretches.some(index => taken[index] === 1) || isSpent(draft, cues, attributed)) continue;
      const level = levelOf(stage, covered, draft.owner);
      if (!draft.spoken && coveredShare(stage, level, draft) > 0.3) continue;
      for (const index of stretches) taken[index] = 1;
      if (!draft.spoken) for (const { first, last } of draft.contents) level.fill(1, first, last);
      if (draft.cue) cues.set(draft.cue.first, draft.rule);
      if (draft.attribution && draft.owner === -1) attributed.fill(1, draft.attribution.first, draft.attribution.last);
      kept.push(draft);
    }
  }
  return kept.sort((a, b) => a.contents[0]!.first - b.contents[0]!.first);
}

/** One cue makes one record, and « …, a dit X, selon l'AFP » is an outlet beside the source. */
function isSpent({ cue, rule }: Draft, cues: ReadonlyMap<number, string>, attributed: Uint8Array): boolean {
  if (!cue) return false;
  const used = cues.get(cue.first);
  return (used !== undefined && used !== rule) || (rule.startsWith('quote.preposition') && attributed[cue.first] === 1);
}

/** The quotations that the content takes up; of a cue inside the marks, the one around it. */
function stretchesOf(stage: Stage, { contents, owner, spoken }: Draft): readonly number[] {
  if (spoken) return owner >= 0 ? around(stage, [owner]) : [];
  const own =
    contents.length === 1
      ? quotedIn(stage, contents[0]!, owner)
      : contents.flatMap(range => quotedIn(stage, range, owner));
  return around(stage, own);
}

/** With the pieces of those that go on over paragraphs. */
function around({ chainOf }: Stage, own: readonly number[]): readonly number[] {
  return chainOf.size > 0 ? own.flatMap(index => chainOf.get(index) ?? [index]) : own;
}

/** Words outside of quotations, or inside of them: each is a level of its own. */
function levelOf(stage: Stage, covered: Map<number, Uint8Array>, owner: number): Uint8Array {
  const key = owner >= 0 ? 0 : -1;
  const level = covered.get(key) ?? new Uint8Array(stage.document.tokens.count);
  covered.set(key, level);
  return level;
}

/** Share of the content's own words, those in no quotation below it, that another record has. */
function coveredShare(stage: Stage, level: Uint8Array, { contents, owner }: Draft): number {
  let all = 0;
  let taken = 0;
  for (const { first, last } of contents) {
    for (let i = first; i < last; i++) {
      if (stage.owner[i] !== owner) continue;
      all++;
      taken += level[i]!;
    }
  }
  return all ? taken / all : 0;
}

/** « « … », dit X. « … » »: a quotation of its own sentence, right after one that has a source, goes on from it. */
export function withContinuations(stage: Stage, drafts: readonly Draft[]): Draft[] {
  let previous: Draft | null = null;
  return drafts.map(draft => {
    const goesOn = previous !== null && draft.rule === 'quote.bare.sentence' && follows(stage, previous, draft);
    const now = goesOn ? ({ ...draft, frame: 'continuation', rule: 'quote.continuation' } as const) : draft;
    if (draft.owner === -1 && (now.source || now.frame === 'continuation')) previous = now;
    return now;
  });
}

function follows(stage: Stage, previous: Draft, draft: Draft): boolean {
  const here = unitOf(stage, draft.contents[0]!.first);
  const there = unitOf(stage, previous.contents.at(-1)!.first);
  return here !== null && there !== null && here.paragraph === there.paragraph;
}
