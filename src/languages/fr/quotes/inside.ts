/** « Le choix est fait, a plaidé la maire. Il faut fermer »: the cue stands inside the quotation marks. */
import { type Draft, type QuoteRule, type Stage, cueOf } from './draft.js';
import type { Group } from './groups.js';
import { type Range, is, isFinite } from './scene.js';
import { WordClass } from './lexicon.js';
import { infinitiveAt } from './phrases.js';
import { sourceAfter, sourceRange } from './sources.js';

export const inside: QuoteRule = {
  name: 'quote.inside',
  hits: [
    {
      text: "« Le budget est voté, a lancé l'adjointe. Il faut avancer. »",
      gives: 'direct: Le budget est voté … Il faut avancer.',
    },
  ],
  misses: ["« Il est fou, m'a dit ma voisine, et il le sait », raconte Luc Amiel."],
  find: stage => {
    const drafts: Draft[] = [];
    const seen = new Set<number>();
    for (const group of stage.groups) {
      const owner = stage.owner[group.main]!;
      if (owner < 0 || seen.has(owner) || group.mood !== 'finite') continue;
      const found = insideAt(stage, group, owner);
      if (!found) continue;
      seen.add(owner);
      drafts.push(found);
    }
    return drafts;
  },
};

function insideAt(stage: Stage, group: Group, owner: number): Draft | null {
  const { first, last } = stage.ranges[owner]!;
  const around = aroundCue(stage, group, { first: first + 1, last }, owner);
  return (
    around && { ...around, frame: 'inversion', embedded: false, spoken: true, rule: 'quote.inside', confidence: 'high' }
  );
}

/** What is said before and after a cue with inverted subject that stands within `bounds`; null when it is no such cue. */
export function aroundCue(stage: Stage, group: Group, bounds: Range, owner: number) {
  const { lower } = stage.document.tokens;
  const comma = group.head - 1;
  if (comma <= bounds.first || !/^[,!?…]$/.test(lower[comma]!) || stage.owner[comma] !== owner) return null;
  for (let i = group.head; i < group.first; i++) if (/^(?:m'|me|nous|t'|te|vous)$/.test(lower[i]!)) return null;
  const phrase = group.pronoun >= 0 ? null : sourceAfter(stage, group.last, bounds.last);
  if (group.pronoun < 0 && (!phrase || is(stage, phrase.first, WordClass.Subject))) return null;
  const end = asideStop(stage, phrase?.last ?? group.last, bounds.last);
  if (end < 0) return null;
  const contents: Range[] = [{ first: bounds.first, last: lower[comma] === ',' ? comma : comma + 1 }];
  if (end + 1 < bounds.last) contents.push({ first: end + 1, last: bounds.last });
  const source = phrase ? sourceRange(stage, phrase) : { first: group.pronoun, last: group.pronoun + 1 };
  return { contents, owner, cue: cueOf(group), source, attribution: { first: comma, last: end } };
}

/** The comma or point after the attribution, or the end of the quotation; -1 when it is no aside. */
function asideStop(stage: Stage, from: number, limit: number): number {
  const { lower } = stage.document.tokens;
  for (let i = from; i < limit && i < from + 30; i++) {
    if (/^[.;:!?…]$/.test(lower[i]!)) return i;
    if (lower[i] !== ',') continue;
    const stop = appositionEnd(stage, i + 1, limit);
    return stop < 0 ? i : stop;
  }
  return limit < from + 30 ? limit : -1;
}

/** « a dit X, le frère de la présidente, venu en tracteur. »: no verb up to the point, so it is still about X. */
function appositionEnd(stage: Stage, from: number, limit: number): number {
  const { lower } = stage.document.tokens;
  if (is(stage, from, WordClass.Coordinator) || infinitiveAt(stage, from, limit)) return -1;
  for (let i = from; i < limit && i < from + 30; i++) {
    if (lower[i] === '.') return i;
    if (/^[;:!?]$/.test(lower[i]!) || is(stage, i, WordClass.Subject | WordClass.Speaker)) return -1;
    if (isFinite(stage, i) && !is(stage, i - 1, WordClass.Relative | WordClass.Clitic)) return -1;
  }
  return -1;
}
