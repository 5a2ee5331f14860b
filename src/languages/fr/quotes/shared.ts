/** Subjects that the clause does not repeat: « … et assure que », « …, ajoutant que », « Et d'ajouter : ». */
import type { Stage } from './draft.js';
import type { Group } from './groups.js';
import { agentOf, sourceAfter, sourceBefore, sourceRange } from './sources.js';
import { type Range, isFinite, is } from './scene.js';
import { WordClass } from './lexicon.js';

/** Cues farther back than these say nothing about who speaks now. */
const MOST_ASKED = 4;

/** The source of the cue before this one in the unit, else the subject of the main verb nearest before; null when none shows. */
export function sharedSource(stage: Stage, group: Group, from: number): Range | null {
  let asked = 0;
  for (let i = group.head - 1; i >= from && asked < MOST_ASKED; i--) {
    const before = stage.groupAt.get(i);
    if (before) asked++;
    const source = before && before.last <= group.head ? ownSource(stage, before, from, group.head) : null;
    if (source) return source;
  }
  return subjectOfVerbBefore(stage, from, group.head);
}

function ownSource(stage: Stage, group: Group, from: number, limit: number): Range | null {
  if (stage.owner[group.main]! >= 0) return null;
  if (group.pronoun >= 0) return { first: group.pronoun, last: group.pronoun + 1 };
  if (group.mood === 'passive') {
    const agent = agentOf(stage, group, limit);
    return agent && sourceRange(stage, agent);
  }
  if (group.mood !== 'finite') return null;
  const before = sourceBefore(stage, group.head, from) ?? sourceAfter(stage, group.last, limit);
  return before && sourceRange(stage, before);
}

/** The subject of the main clause nearest before the cue. */
function subjectOfVerbBefore(stage: Stage, from: number, limit: number): Range | null {
  for (let i = limit - 1; i >= from && i > limit - 80; i--) {
    if (stage.owner[i]! >= 0 || !isFinite(stage, i)) continue;
    let head = i;
    while (head > from && is(stage, head - 1, WordClass.Clitic)) head--;
    if (is(stage, head - 1, WordClass.Relative)) continue;
    const phrase = sourceBefore(stage, head, from);
    if (phrase && !isSubordinate(stage, phrase.first, from)) return sourceRange(stage, phrase);
  }
  return null;
}

/** « … que le pont ferme »: a subject right after « que » or « quand » is not the one who speaks. */
function isSubordinate(stage: Stage, first: number, from: number): boolean {
  return first > from && is(stage, first - 1, WordClass.Relative | WordClass.Subordinator);
}
