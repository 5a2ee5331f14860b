/** « S. K.-L. : « Je pars demain. » »: in an interview the initials of a person whom the article names are that person. */
import type { Name, Segmented } from '../../../document.js';
import type { NameRefiner } from '../../../language.js';

/** Two initials and more: « S. K.-L. », « J.-P. M. », « A. B. ». */
const INITIALS = /^\p{Lu}\.(?:[ -]?\p{Lu}\.){1,4}$/u;

export const initials: NameRefiner = {
  name: 'name.initials',
  refine(names, document) {
    const short = names.map(name => name.type !== 'person' && isInitials(name, document));
    if (!short.includes(true)) return names;
    const persons = new Set(
      names.filter(({ type }) => type === 'person').map(name => initialsOf(textOf(name, document))),
    );
    return names.map((name, at) => {
      if (!short[at] || !persons.has(textOf(name, document).replace(/[^\p{L}]/gu, ''))) return name;
      return { ...name, type: 'person', rule: 'name.initials', confidence: 'high' };
    });
  },
};

function isInitials(name: Name, document: Segmented): boolean {
  // A capital takes one code unit or two.
  const { text } = document.view;
  if (text[name.start + 1] !== '.' && text[name.start + 2] !== '.') return false;
  return INITIALS.test(textOf(name, document));
}

function textOf({ start, end }: Name, { view }: Segmented): string {
  return view.text.slice(start, end);
}

/** « Solenn Kerbrat-Lemoine » → « SKL ». */
function initialsOf(name: string): string {
  return name.replace(/(\p{L})[\p{L}'.]*[ -]*/gu, '$1');
}
