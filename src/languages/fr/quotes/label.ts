/** « S. K. : Un peu. », « Réponse : … »: an interview, where the label of a paragraph says who answers. */
import { TokenShape } from '../../../document.js';
import type { Draft, QuoteRule } from './draft.js';
import { type Range, type Scene, hasShape, is, looksNamed } from './scene.js';
import { WordClass } from './lexicon.js';

export const label: QuoteRule = {
  name: 'quote.label',
  hits: [
    {
      text: 'Dormez-vous ?\n\nAnna Le Bihan : Un peu, oui.\n\nEt le bateau ?\n\nA. L. B. : Il flotte encore.\n\nAlors ?\n\nA. L. B. : Je repars.',
      gives: 'direct: Il flotte encore.',
    },
  ],
  misses: ['Prix : 30 euros.\n\nDurée : deux heures.\n\nPublic : à partir de 8 ans.'],
  find: stage => {
    return stage.answers.map(({ source, content }): Draft => {
      const attribution = { first: source.first, last: content.first };
      const frame = 'label' as const;
      return {
        contents: [content],
        owner: -1,
        cue: null,
        frame,
        source,
        attribution,
        embedded: false,
        spoken: true,
        rule: 'quote.label',
        confidence: 'high',
      };
    });
  },
};

/** A paragraph that a label assigns to somebody. */
export interface Answer {
  readonly source: Range;
  readonly content: Range;
}

/** Labels of more words name no speaker. */
const LONGEST_LABEL = 7;

/** Answers of an interview: paragraphs with a label, when one label comes twice or more. */
export function answersOf(scene: Scene): Answer[] {
  const found: (Answer & { key: string })[] = [];
  const times = new Map<string, number>();
  let token = 0;
  const { tokens, paragraphs } = scene.document;
  for (const { start, end } of paragraphs) {
    while (token < tokens.count && tokens.start[token]! < start) token++;
    const first = token;
    while (token < tokens.count && tokens.start[token]! < end) token++;
    const answer = answerIn(scene, { first, last: token });
    if (!answer) continue;
    found.push(answer);
    times.set(answer.key, (times.get(answer.key) ?? 0) + 1);
  }
  const twice = [...times.values()].some(count => count > 1);
  return twice ? found.filter(({ key }) => times.get(key)! > 1 || isInitialled(key, times)) : [];
}

function answerIn(scene: Scene, { first, last }: Range): (Answer & { key: string }) | null {
  const { lower, text } = scene.document.tokens;
  for (let i = first + 1; i < last && i <= first + LONGEST_LABEL; i++) {
    const next = lower[i]!;
    if (next === ':' || ((next === '–' || next === '—') && i < first + 5)) {
      const spoken =
        last - i > 2 && scene.owner[i + 1] === -1 && text.slice(first, i).every((_, k) => mayLabel(scene, first + k));
      return spoken
        ? { source: { first, last: i }, content: { first: i + 1, last }, key: text.slice(first, i).join(' ') }
        : null;
    }
    if (!hasShape(scene, i, TokenShape.Word) && next !== '.' && next !== '-') return null;
  }
  return null;
}

/** Names, initials, « Question », « Le maire ». */
function mayLabel(scene: Scene, i: number): boolean {
  const word = scene.document.tokens.lower[i]!;
  return (
    looksNamed(scene, i) ||
    is(scene, i, WordClass.Determiner | WordClass.Of | WordClass.Civility) ||
    /^[.-]$/.test(word) ||
    scene.lexicon.speakerNouns.has(word)
  );
}

/** « Solenn Kerbrat : » once, then « S. K. : » */
function isInitialled(key: string, times: ReadonlyMap<string, number>): boolean {
  const initials = lettersOf(key);
  for (const [other, count] of times) if (count > 1 && other !== key && lettersOf(other) === initials) return true;
  return false;
}

function lettersOf(key: string): string {
  return key
    .replace(/[^\p{L}\s-]/gu, ' ')
    .split(/[\s-]+/u)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word[0]!)
    .join('');
}
