import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../src/language.js';
import { linker } from '../../../../src/languages/fr/links.js';
import { ROLE_RULES } from '../../../../src/languages/fr/roles/rules.js';
import { data, tagged } from '../marked.js';

const link = linker(data);

/** « Odile Carsan: maire @ Orval; … », in alphabetical order; only what one rule found if it is given. */
function roles(marked: string, rule: string | null = null): string {
  const document = tagged(marked);
  const lines = link(document).flatMap(({ name, roles: held }) =>
    held
      .filter(role => rule === null || role.rule === rule)
      .map(({ start, end, organisation }) => {
        const title = document.view.text.slice(start, end);
        return `${name}: ${title}${organisation ? ` @ ${organisation.name}` : ''}`;
      }),
  );
  return lines.sort().join('; ');
}

describe.each(ROLE_RULES.map(rule => [rule.name, rule] as const))('%s', (name, rule) => {
  it.each((rule.hits as readonly Hit[]).map(hit => [hit.text, hit.gives]))('%s', (text, gives) =>
    expect(roles(text, name)).toBe(gives),
  );
  it.each([...rule.misses])('leaves alone: %s', text => expect(roles(text, name)).toBe(''));
});

describe('roles', () => {
  it.each([
    ['[P Luc Amiel], le patron de [O Velmar] qui part, rit.', 'Luc Amiel: patron @ Velmar'],
    ['[P Luc Amiel] est le directeur général délégué de [O Velmar].', 'Luc Amiel: directeur général délégué @ Velmar'],
    ["L'épouse de [P Luc Amiel], [P Odile], rit.", ''],
    [
      "Pr [P Luc Amiel], chef du service des urgences de l'[O hôpital d'Orval], alerte.",
      "Luc Amiel: chef du service des urgences @ hôpital d'Orval",
    ],
    ['Le porte-parole du gouvernement, [P Jean Roux], dément.', 'Jean Roux: porte-parole du gouvernement'],
    ["La maire d'[L Orval] ([L Nièvre]) [P Odile Carsan] dément.", 'Odile Carsan: maire @ Orval'],
    ['« Non », répond la secrétaire d’État aux Ports, [P Odile Carsan].', "Odile Carsan: secrétaire d'État aux Ports"],
    ['[P Luc Amiel] – patron du chantier – rit.', 'Luc Amiel: patron du chantier'],
  ])('%s', (marked, expected) => expect(roles(marked)).toBe(expected));
});
