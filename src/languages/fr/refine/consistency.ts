/** One type per name in an article, unless the sentence insists. */
import type { Name, NameType, Segmented } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';
import { fold } from '../../../text/words.js';

const WEIGHT: Readonly<Record<Name['confidence'], number>> = { high: 4, medium: 2, low: 1 };

/**
 * « Veltor recrute … l'usine de Veltor »: a doubtful « Veltor » takes the type that the article's surer ones have. A sure
 * one keeps its own: « Orange » the town beside « Orange » the operator.
 */
export const oneType: NameRefiner = {
  name: 'name.one-type',
  refine(names, document) {
    if (names.every(({ confidence }) => confidence === 'high')) return names;
    const letters = lettersOf(names, document);
    // « Veltor » and « Dax »: names that begin like no doubtful one cannot be the same.
    const keys = names.map(name => (letters & letterOf(name, document) ? fold(textOf(name, document)) : ''));
    const votes = votesOf(names, keys);
    return names.map((name, at) => {
      const cast = votes.get(keys[at]!);
      if (name.confidence === 'high' || cast!.size === 1) return name;
      const { type, share } = leader(cast!);
      if (type === name.type || share < 0.7) return name;
      return { ...name, type, rule: 'name.one-type', confidence: 'medium' };
    });
  },
};

type Votes = Map<NameType, number>;

function textOf({ start, end }: Name, { view }: Segmented): string {
  return view.text.slice(start, end);
}

const ANY_LETTER = -1;

/** A bit for the letter that a name begins with, the same for both cases; all bits when it may have an accent. */
function letterOf({ start }: Name, { view }: Segmented): number {
  const code = view.text.charCodeAt(start);
  return code < 128 ? 1 << (code & 31) : ANY_LETTER;
}

/** The letters of doubtful names. */
function lettersOf(names: readonly Name[], document: Segmented): number {
  let letters = 0;
  for (const name of names) if (name.confidence !== 'high') letters |= letterOf(name, document);
  return letters;
}

/** Of names that have a key. */
function votesOf(names: readonly Name[], keys: readonly string[]): Map<string, Votes> {
  const all = new Map<string, Votes>();
  names.forEach(({ type, confidence }, at) => {
    const key = keys[at]!;
    if (key === '') return;
    let votes = all.get(key);
    if (!votes) all.set(key, (votes = new Map()));
    votes.set(type, (votes.get(type) ?? 0) + WEIGHT[confidence]);
  });
  return all;
}

function leader(votes: Votes): { type: NameType; share: number } {
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const [type, weight] = [...votes].reduce((best, next) => (next[1] > best[1] ? next : best));
  return { type, share: weight / total };
}
