/** What all quotation rules share. */
import type { Group, GroupAt } from './groups.js';
import type { Answer } from './label.js';
import type { Scene } from './scene.js';

/** The scene with its reporting verb groups. */
export interface Stage extends Scene {
  readonly groups: readonly Group[];
  readonly groupAt: GroupAt;
  /** Paragraphs of an interview that a label assigns to somebody. */
  readonly answers: readonly Answer[];
}

/** Written out: V8 takes a microsecond and more for each property that is added to a spread. */
export function stageOf(scene: Scene, groups: readonly Group[], groupAt: GroupAt, answers: readonly Answer[]): Stage {
  const { document, text, lexicon, quoted, notes, units, owner } = scene;
  const { nameOf, nameFirst, nameLast, classes, traits, dateOf, finite, ranges, chainOf } = scene;
  return {
    document,
    text,
    lexicon,
    quoted,
    notes,
    units,
    owner,
    nameOf,
    nameFirst,
    nameLast,
    classes,
    traits,
    dateOf,
    finite,
    ranges,
    chainOf,
    groups,
    groupAt,
    answers,
  };
}
