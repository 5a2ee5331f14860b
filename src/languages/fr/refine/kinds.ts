/** « la PMA », « un SDF », « par ADN »: short forms of common nouns name nothing, however capital they are. */
import type { NameRefiner, ReadData } from '../../../language.js';
import { wordsOf } from '../../../text/lexicon.js';

const FILE = 'lexicon/common-acronyms.txt';

/** Drops names that are nothing but such a short form. */
export function commonAcronyms(data: ReadData): NameRefiner {
  const common = new Set(wordsOf(data(FILE), FILE));
  return {
    name: 'name.common-acronym',
    refine: (names, { view }) => {
      const kept = names.filter(({ start, end }) => !common.has(view.text.slice(start, end)));
      return kept.length === names.length ? names : kept;
    },
  };
}
