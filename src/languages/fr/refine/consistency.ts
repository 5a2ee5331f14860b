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
    const votes = votesOf(names, document);
    return names.map(name => {
      if (name.confidence === 'high') return name;
      const { type, share } = leader(votes.get(keyOf(name, document))!);
      if (type === name.type || share < 0.7) return name;
      return { ...name, type, rule: 'name.one-type', confidence: 'medium' };
    });
  },
};

type Votes = Map<NameType, number>;

function keyOf({ start, end }: Name, { view }: Segmented): string {
  return fold(view.text.slice(start, end));
}

function votesOf(names: readonly Name[], document: Segmented): Map<string, Votes> {
  const all = new Map<string, Votes>();
  for (const name of names) {
    const key = keyOf(name, document);
    const votes = all.get(key) ?? new Map<NameType, number>();
    votes.set(name.type, (votes.get(name.type) ?? 0) + WEIGHT[name.confidence]);
    all.set(key, votes);
  }
  return all;
}

function leader(votes: Votes): { type: NameType; share: number } {
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const [type, weight] = [...votes].reduce((best, next) => (next[1] > best[1] ? next : best));
  return { type, share: weight / total };
}
