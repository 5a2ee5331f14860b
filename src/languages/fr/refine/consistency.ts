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
    const keys = names.map(name => keyOf(name, document));
    const votes = votesOf(names, keys);
    return names.map((name, at) => {
      if (name.confidence === 'high') return name;
      const { type, share } = leader(votes.get(keys[at]!)!);
      if (type === name.type || share < 0.7) return name;
      return { ...name, type, rule: 'name.one-type', confidence: 'medium' };
    });
  },
};

type Votes = Map<NameType, number>;

function keyOf({ start, end }: Name, { view }: Segmented): string {
  return fold(view.text.slice(start, end));
}

function votesOf(names: readonly Name[], keys: readonly string[]): Map<string, Votes> {
  const all = new Map<string, Votes>();
  names.forEach(({ type, confidence }, at) => {
    const votes = all.get(keys[at]!) ?? new Map<NameType, number>();
    votes.set(type, (votes.get(type) ?? 0) + WEIGHT[confidence]);
    all.set(keys[at]!, votes);
  });
  return all;
}

function leader(votes: Votes): { type: NameType; share: number } {
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const [type, weight] = [...votes].reduce((best, next) => (next[1] > best[1] ? next : best));
  return { type, share: weight / total };
}
