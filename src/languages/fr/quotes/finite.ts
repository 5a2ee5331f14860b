/** Which word is a finite verb, as far as the word and those beside it tell: no part-of-speech tagger is at hand. */
import { TokenShape } from '../../../document.js';
import { WordClass } from './lexicon.js';
import { type Words, hasShape, is } from './scene.js';

export function readsFinite(scene: Words, i: number): boolean {
  const word = scene.document.tokens.lower[i]!;
  const { finite, nounForms } = scene.lexicon;
  if (scene.nameOf[i]! >= 0 || hasShape(scene, i, TokenShape.Capital)) return false;
  const before = scene.classes[i - 1] ?? 0;
  const clitic = (before & WordClass.Clitic) !== 0;
  if ((before & (WordClass.Determiner | WordClass.Contracted | WordClass.Preposition)) !== 0 && !clitic) return false;
  if (finite.has(word)) {
    if (!nounForms.has(word)) return !clitic || !isBareArticle(scene, i);
    return verbalContext(scene, i, before);
  }
  return /(?:aient|èrent|ra|ront|rait|ait|irent|urent)$/u.test(word) && word.length > 5 && !isBareArticle(scene, i);
}

/** « qui porte », « se montre », « le préfet reste prudent », « Luc Amiel demande »: a form that is a noun elsewhere. */
function verbalContext(scene: Words, i: number, before: number): boolean {
  if ((before & (WordClass.Subject | WordClass.Relative)) !== 0) return true;
  const { lower } = scene.document.tokens;
  if (/^(?:se|s'|ne|n'|y|lui|leur)$/.test(lower[i - 1] ?? '')) return true;
  if (is(scene, i + 1, WordClass.Of | WordClass.Contracted)) return false;
  if ((scene.nameOf[i - 1] ?? -1) >= 0) return true;
  return before === 0 && hasShape(scene, i - 1, TokenShape.Word) && is(scene, i - 2, WordClass.Determiner);
}

/** « la demande », « le juge »: the clitic before is an article when it stands after a preposition or starts a phrase. */
function isBareArticle(scene: Words, i: number): boolean {
  const { lower } = scene.document.tokens;
  if (!/^(?:le|la|les|l')$/.test(lower[i - 1] ?? '')) return false;
  return (
    !is(scene, i - 2, WordClass.Subject | WordClass.Relative | WordClass.Negative) &&
    scene.lexicon.nounForms.has(lower[i]!)
  );
}
