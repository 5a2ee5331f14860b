/** What stands around a verb: the auxiliary before a participle, clitics, an inverted pronoun. */
import { WordClass } from './lexicon.js';
import { type Scene, hasTrait, is } from './scene.js';
import { OWN_AUXILIARY, Trait } from './traits.js';

export interface Carrier {
  readonly at: number;
  readonly pronoun: number;
  readonly passive: boolean;
}

/** The auxiliary of the participle at `i`: « a déclaré », « a-t-il, dès lundi, ajouté », « a été accusé ». */
export function auxiliaryBefore(scene: Scene, i: number): Carrier | null {
  const { lower } = scene.document.tokens;
  let pronoun = -1;
  let been = false;
  let aside = false;
  for (let at = i - 1; at >= 0 && at >= i - 10; at--) {
    const word = lower[at]!;
    if (!aside && hasTrait(scene, at, Trait.Auxiliary)) {
      const verb = scene.lexicon.auxiliaries.get(word) ?? OWN_AUXILIARY.get(word);
      const active = verb === 'avoir' || hasReflexive(scene, headBefore(scene, at), at);
      return { at, pronoun, passive: been || !active };
    }
    if (word === ',') aside = !aside;
    else if (hasTrait(scene, at, Trait.Inverted)) pronoun = at;
    else if (word === 'été') been = true;
    // « a t-il toutefois tempéré »: the first hyphen is often forgotten.
    else if (word === 't' && hasTrait(scene, at + 1, Trait.Inverted)) continue;
    else if (!aside && !is(scene, at, WordClass.Adverb) && !STRESSED.has(word)) return null;
  }
  return null;
}

/** « a lui estimé », « ont eux reconnu » */
const STRESSED: ReadonlySet<string> = new Set(['lui', 'elle', 'eux', 'elles']);

/** The first of the clitics right before `first`: « ne le lui » dit. */
export function headBefore(scene: Scene, first: number): number {
  let head = first;
  while (head > 0 && is(scene, head - 1, WordClass.Clitic) && scene.nameOf[head - 1]! < 0) head--;
  return head;
}

export function hasReflexive(scene: Scene, head: number, first: number): boolean {
  for (let i = head; i < first; i++) if (/^(?:se|s')$/.test(scene.document.tokens.lower[i]!)) return true;
  return false;
}

export function negatedBetween(scene: Scene, head: number, first: number): boolean {
  for (let i = head; i < first; i++) if (is(scene, i, WordClass.Negative)) return true;
  return false;
}
