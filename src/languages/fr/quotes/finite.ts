/** Which word is a finite verb, as far as the word and those beside it tell: no part-of-speech tagger is at hand. */
import { TokenShape } from '../../../document.js';
import { WordClass } from './lexicon.js';
import { type Scene, hasShape, hasTrait, is } from './scene.js';
import { Trait } from './traits.js';

/** Nothing else is one. */
export const MAY_BE_FINITE = Trait.Finite | Trait.FiniteEnding;
const NOMINAL = WordClass.Determiner | WordClass.Contracted | WordClass.Preposition;

export function readsFinite(scene: Scene, i: number): boolean {
  const traits = scene.traits[i]!;
  if ((traits & MAY_BE_FINITE) === 0) return false;
  if (scene.nameOf[i]! >= 0 || hasShape(scene, i, TokenShape.Capital)) return false;
  const clitic = is(scene, i - 1, WordClass.Clitic);
  if (!clitic && is(scene, i - 1, NOMINAL)) return false;
  if ((traits & Trait.Finite) === 0) return !isBareArticle(scene, i);
  if ((traits & Trait.NounForm) === 0) return !clitic || !isBareArticle(scene, i);
  return verbalContext(scene, i);
}

/** « qui porte », « se montre », « le préfet reste prudent », « Luc Amiel demande »: a form that is a noun elsewhere. */
function verbalContext(scene: Scene, i: number): boolean {
  if (is(scene, i - 1, WordClass.Subject | WordClass.Relative)) return true;
  if (hasTrait(scene, i - 1, Trait.LeadsVerb)) return true;
  if (is(scene, i + 1, WordClass.Of | WordClass.Contracted)) return false;
  if (i > 0 && scene.nameOf[i - 1]! >= 0) return true;
  return !is(scene, i - 1, ~0) && hasShape(scene, i - 1, TokenShape.Word) && is(scene, i - 2, WordClass.Determiner);
}

/** « la demande », « le juge »: the clitic before is an article when it stands after a preposition or starts a phrase. */
function isBareArticle(scene: Scene, i: number): boolean {
  if (!hasTrait(scene, i - 1, Trait.Article)) return false;
  return (
    !is(scene, i - 2, WordClass.Subject | WordClass.Relative | WordClass.Negative) && hasTrait(scene, i, Trait.NounForm)
  );
}
