import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/language.js';
import { linker } from '../../../../src/languages/fr/links.js';
import { PERSON_RULES } from '../../../../src/languages/fr/links/persons.js';
import { misspelt } from '../../../../src/languages/fr/links/spelling.js';
import { THING_RULES } from '../../../../src/languages/fr/links/things.js';
import { data, tagged } from '../marked.js';

const link = linker(data);

/** « Odile Carsan = Carsan; Velmar »: the spellings of each entity. */
function groups(marked: string): string {
  const document = tagged(marked);
  return link(document)
    .map(entity =>
      [...new Set(entity.mentions.map(({ start, end }) => document.view.text.slice(start, end)))].join(' = '),
    )
    .join('; ');
}

const rules: readonly Rule[] = [...PERSON_RULES, ...THING_RULES];

describe.each(rules.map(rule => [rule.name, rule] as const))('%s', (_, rule) => {
  it.each(rule.hits.map(String))('%s', text => expect(link(tagged(text))).toHaveLength(1));
  it.each([...rule.misses])('leaves apart: %s', text => expect(link(tagged(text)).length).toBeGreaterThan(1));
});

describe('linker', () => {
  it.each([
    // Two people of one surname stay two; the surname alone goes to the one named last.
    [
      '[P Jean Vasseur] et sa sœur [P Marie Vasseur] arrivent. Mme [P Vasseur] parle. M. [P Vasseur] rit.',
      'Jean Vasseur = Vasseur; Marie Vasseur = Vasseur',
    ],
    ['Le chanteur [P Roux] rit. [P Anne Roux] aussi.', 'Roux; Anne Roux'],
    ["L'[O Équipe de l'Ouest] gagne. L'[O EQUIPE DE L'OUEST] perd.", "Équipe de l'Ouest = EQUIPE DE L'OUEST"],
    ['[O Le Littoral] raconte. Le [O Littoral] insiste.', 'Le Littoral = Littoral'],
    ['[O Orval] bat [O Vierval] à [L Orval].', 'Orval; Vierval; Orval'],
    ['Bourse du matin\n\n[O Velmar] signe. [O Velmar Racing] court.', 'Velmar; Velmar Racing'],
    ['À [L Saint-Orval], [L Saint Orval] et [L SAINT-ORVAL].', 'Saint-Orval = Saint Orval = SAINT-ORVAL'],
    ["Les [L États-Unis] et l'[L Etats-Unis]. Les [L USA].", 'États-Unis = Etats-Unis = USA'],
  ])('%s', (marked, expected) => expect(groups(marked)).toBe(expected));

  it('takes the fullest name as canonical and the short form as acronym', () => {
    const [entity] = link(tagged("L'[O Alib] recrute. L'[O Agence du littoral breton] ([O ALIB]) recrute."));
    expect(entity).toMatchObject({ name: 'Agence du littoral breton', acronym: 'ALIB', type: 'organisation' });
  });

  it('knows the gender of people', () => {
    const genders = link(tagged('[P Odile Carsan], M. [P Amiel] et [P Camille Roux].')).map(({ gender }) => gender);
    expect(genders).toEqual(['f', 'm', null]);
  });

  it('is linear: 8,000 mentions of namesakes take less than three seconds of processor time', () => {
    const letters = 'abcdefghij';
    const names = Array.from({ length: 4_000 }, (_, at) => {
      const surname = String(at).replace(/\d/g, digit => letters[Number(digit)]!);
      return `[P Jean V${surname}] et [P Dupont], [O Velmar ${surname}].`;
    });
    const document = tagged(`[P Jean Dupont] et [P Marie Dupont]. ${names.join(' ')}`);
    const start = process.cpuUsage();
    link(document);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});

describe('misspelt', () => {
  it.each([
    ['tapie', 'tpaie', true],
    ['thales', 'thalles', true],
    ['macron', 'marcon', true],
    ['durand', 'durant', true],
    ['durand', 'ferrand', false],
    ['a320', 'a321', false],
    ['iran', 'irak', false],
  ])('%s %s', (a, b, expected) => expect(misspelt(a, b)).toBe(expected));
});
