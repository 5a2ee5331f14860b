/** What « qui » stands for. */
import { TokenShape } from '../../../document.js';
import { WordClass } from './lexicon.js';
import type { Phrase } from './phrases.js';
import { type Scene, hasShape, is, isFinite, looksNamed, nameAt, nameStart } from './scene.js';

const { Determiner, Subject, Of, Contracted } = WordClass;

/** What « qui » stands for: the noun phrase that ends before it. */
export function antecedent(scene: Scene, end: number, from: number): Phrase | null {
  const { lower } = scene.document.tokens;
  let at = end;
  if (lower[at] === ',') at--;
  if (lower[at] === ')') while (at > from && lower[at] !== '(') at--;
  if (lower[at] === '(') at--;
  if (at < from) return null;
  const last = at + 1;
  if (scene.nameOf[at]! >= 0) {
    const first = nameStart(scene, at);
    const owner = roleBefore(scene, first, from);
    const person = nameAt(scene, at)!.type === 'person';
    return owner >= 0 && !person
      ? { first: owner, last, person: null }
      : { first, last, person: person ? { first, last } : null };
  }
  for (let i = at; i >= from && i > at - 15; i--) {
    if (hasShape(scene, i, TokenShape.Mark) || isFinite(scene, i)) return null;
    const starts = is(scene, i, Determiner) || (lower[i] === 'des' && !is(scene, i - 1, 0));
    if (starts && !is(scene, i - 1, Of) && lower[i] !== 'des') return { first: i, last, person: null };
    if (is(scene, i, Subject)) return { first: i, last, person: null };
    if (looksNamed(scene, i) && !is(scene, i - 1, Of | Contracted)) return { first: i, last, person: null };
  }
  return null;
}

/** « le patron des Républicains, qui insiste »: who insists is the patron. -1 when the name stands for itself. */
function roleBefore(scene: Scene, name: number, from: number): number {
  const { lower } = scene.document.tokens;
  let at = name - 1;
  if (is(scene, at, Determiner) && is(scene, at - 1, Of)) at--;
  if (!is(scene, at, Of | Contracted)) return -1;
  for (let i = at - 1; i >= from && i > at - 6; i--) {
    if (!hasShape(scene, i, TokenShape.Word)) return -1;
    if (is(scene, i, Determiner)) return scene.lexicon.speakerNouns.has(lower[i + 1]!) ? i : -1;
  }
  return -1;
}
