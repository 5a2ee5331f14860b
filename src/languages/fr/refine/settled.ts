/** « Schengen » is an area and « le Téléthon » an event, whatever the sentence makes them look like. */
import type { NameType } from '../../../document.js';
import type { NameRefiner, ReadData } from '../../../language.js';
import { rowsOf } from '../../../text/lexicon.js';

const FILE = 'lexicon/settled-types.tsv';

/** Gives names whose type an editor has settled that type. */
export function settledTypes(data: ReadData): NameRefiner {
  const settled = new Map(rowsOf(data(FILE), FILE).map(([name, type]) => [name!, type as NameType]));
  return {
    name: 'name.settled-type',
    refine: (names, { view }) => {
      const types = names.map(({ start, end }) => settled.get(view.text.slice(start, end)));
      if (names.every(({ type }, at) => types[at] === undefined || types[at] === type)) return names;
      return names.map((name, at) => {
        const type = types[at] ?? name.type;
        return type === name.type ? name : { ...name, type, rule: 'name.settled-type' };
      });
    },
  };
}
