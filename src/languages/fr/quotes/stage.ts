/** What all quotation rules share. */
import type { Linked } from '../../../language.js';
import type { WordTraits } from '../word-traits.js';
import { MAY_BE_FINITE, readsFinite } from './finite.js';
import { type Group, type GroupAt, groupIndex, groupsOf } from './groups.js';
import { type Answer, answersOf } from './label.js';
import { classesOf, edgesOf, layOver, quotationsOver } from './layers.js';
import { pairMarks } from './marks.js';
import type { Scene } from './scene.js';
import { chainsOf, unitsOf } from './units.js';

/** The scene with its reporting verb groups. */
export interface Stage extends Scene {
  readonly groups: readonly Group[];
  readonly groupAt: GroupAt;
  /** Paragraphs of an interview that a label assigns to somebody. */
  readonly answers: readonly Answer[];
}

const NO_GROUPS = groupIndex([], 0);

/**
 * Prepares the document; linear in its length. The stage is filled step by step, each of which looks at what stands
 * already: one shape of object for all that read it, which V8 rewards.
 */
export function stageOf(document: Linked, words: WordTraits): Stage {
  const stage: { -readonly [key in keyof Stage]: Stage[key] } = emptyStage(document, words);
  const { traits, finite } = stage;
  const { count } = document.tokens;
  for (let i = 0; i < count; i++) if ((traits[i]! & MAY_BE_FINITE) !== 0 && readsFinite(stage, i)) finite[i] = 1;
  stage.groups = groupsOf(stage);
  stage.groupAt = groupIndex(stage.groups, count);
  stage.answers = answersOf(stage);
  return stage;
}

function emptyStage(document: Linked, words: WordTraits): Stage {
  const { text } = document.view;
  const { lexicon } = words;
  const traits = words.traits(document.tokens);
  const phrases = words.phrases(document.tokens);
  const { count } = document.tokens;
  const { quoted, notes } = pairMarks(text, document.paragraphs);
  // One array in three parts: to allocate takes longer than to fill.
  const lanes = new Int32Array(3 * count).fill(-1);
  const owner = lanes.subarray(0, count);
  const nameOf = lanes.subarray(count, 2 * count);
  const dateOf = lanes.subarray(2 * count);
  const ranges = quotationsOver(document.tokens, quoted, owner);
  layOver(document.tokens, document.names, nameOf);
  layOver(document.tokens, document.dates, dateOf);
  const [nameFirst, nameLast] = edgesOf(nameOf, document.names.length);
  return {
    document,
    text,
    lexicon,
    quoted,
    notes,
    units: unitsOf(document, quoted),
    owner,
    nameOf,
    nameFirst,
    nameLast,
    classes: classesOf(document, lexicon, traits, phrases),
    traits,
    phrases,
    dateOf,
    finite: new Uint8Array(count),
    ranges,
    chainOf: chainsOf(quoted),
    groups: [],
    groupAt: NO_GROUPS,
    answers: [],
  };
}
