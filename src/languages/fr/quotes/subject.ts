/** Who speaks in « X affirme que », « …, ajoutant que », « Après avoir nié …, X … ». */
import type { Stage } from './draft.js';
import { unitOf } from './ends.js';
import type { Group } from './groups.js';
import { WordClass } from './lexicon.js';
import { type Range, is, isFinite } from './scene.js';
import { sharedSource } from './shared.js';
import { agentOf, sourceBefore, sourceRange } from './sources.js';

/** Null: nobody speaks here (« cela confirme que »). `source: null`: somebody named before. */
export function subjectOf(
  stage: Stage,
  group: Group,
  from: number,
  content: Range,
  limit: number,
): { source: Range | null } | null {
  const { lower } = stage.document.tokens;
  if (group.mood === 'passive') {
    if (!group.verb.builds.has('state') && !(group.verb.builds.has('de') && group.verb.builds.has('object')))
      return null;
    const agent = agentOf(stage, group, limit);
    return agent && { source: sourceRange(stage, agent) };
  }
  if (group.pronoun >= 0) return { source: { first: group.pronoun, last: group.pronoun + 1 } };
  const before = lower[group.head - 1] ?? '';
  if (group.mood === 'finite') {
    if (/^(?:cela|ça|ceci|ce|c'|tout|rien|y|je)$/.test(before)) return null;
    const phrase = sourceBefore(stage, group.head, from);
    if (phrase)
      return IMPERSONAL.test(lower[phrase.first]!) && group.governed ? null : { source: sourceRange(stage, phrase) };
    if (group.head > from && !is(stage, group.head - 1, WordClass.Coordinator) && before !== ',') return null;
    return { source: sharedSource(stage, group, from) };
  }
  if (group.mood === 'infinitive' && !narrates(stage, group)) return null;
  return { source: sharedSource(stage, group, from) ?? mainSubject(stage, content, limit) };
}

/** « avant de préciser », « et d'ajouter », « après avoir nié », « Et l'avocat de poursuivre » tell what was said; « pour dire » does not. */
function narrates(stage: Stage, group: Group): boolean {
  const { lower } = stage.document.tokens;
  const at = group.head - 1;
  if (lower[at] === 'après') return true;
  if (!/^(?:de|d')$/.test(lower[at] ?? '')) return false;
  const unit = unitOf(stage, group.main);
  return (
    /^(?:avant|et|puis|mais|,)$/.test(lower[at - 1] ?? '') ||
    (unit !== null && at - unit.first < 8 && /^(?:et|puis|mais)$/.test(lower[unit.first]!))
  );
}

const IMPERSONAL = /^(?:il|on)$/;

/** « Après avoir nié …, l'ambassadrice … »: who did so is the subject of the main clause. */
function mainSubject(stage: Stage, content: Range, limit: number): Range | null {
  if (stage.document.tokens.lower[content.last] !== ',') return null;
  for (let i = content.last + 1; i < limit; i++) {
    if (stage.owner[i]! >= 0 || !isFinite(stage, i)) continue;
    let head = i;
    while (head > content.last + 1 && is(stage, head - 1, WordClass.Clitic)) head--;
    const phrase = sourceBefore(stage, head, content.last + 1);
    return phrase && sourceRange(stage, phrase);
  }
  return null;
}
