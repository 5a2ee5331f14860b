/** « Le choix est fait, a plaidé la maire. Il faut fermer »: the cue stands inside the quotation marks. */
import { attributionEnd } from './incise.js';
import { type Draft, type QuoteRule, type Stage, cueOf } from './draft.js';
import type { Group } from './groups.js';
import { type Range, is } from './scene.js';
import { WordClass } from './lexicon.js';
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
  const { lower } = stage.document.tokens;
  const range = stage.ranges[owner]!;
  const comma = group.head - 1;
  if (comma <= range.first + 1 || !/^[,!?…]$/.test(lower[comma]!) || stage.owner[comma] !== owner) return null;
  for (let i = group.head; i < group.first; i++) if (/^(?:m'|me|nous|t'|te|vous)$/.test(lower[i]!)) return null;
  const phrase = group.pronoun >= 0 ? null : sourceAfter(stage, group.last, range.last);
  if (group.pronoun < 0 && (!phrase || is(stage, phrase.first, WordClass.Subject))) return null;
  const end = asideStop(stage, phrase?.last ?? group.last, range.last);
  if (end < 0) return null;
  const closes = lower[end] === ',' ? end + 1 : end + 1;
  const contents: Range[] = [{ first: range.first, last: lower[comma] === ',' ? comma : comma + 1 }];
  if (closes < range.last) contents.push({ first: closes, last: range.last });
  return {
    contents,
    owner,
    cue: cueOf(group),
    frame: 'inversion',
    source: phrase ? sourceRange(stage, phrase) : { first: group.pronoun, last: group.pronoun + 1 },
    attribution: { first: comma, last: attributionEnd(stage, end, end) },
    embedded: false,
    rule: 'quote.inside',
    confidence: 'high',
  };
}

/** The comma or point after the attribution, or the end of the quotation. */
function asideStop(stage: Stage, from: number, limit: number): number {
  const { lower } = stage.document.tokens;
  for (let i = from; i < limit; i++) {
    if (/^[,.;:!?…]$/.test(lower[i]!)) return i;
    if (i > from + 25) return -1;
  }
  return limit;
}
