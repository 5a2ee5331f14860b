import { describe, expect, it } from 'vitest';
import { compare, nothingOf } from '../../src/evaluate/compare.js';
import type { Difference } from '../../src/evaluate/difference.js';
import { countsNamed, ratios, sumScores } from '../../src/evaluate/score.js';
import type { Records } from '../../src/records.js';
import { made } from './made.js';

/** `type kind: gold → now`. */
const said = ({ type, kind, gold, now }: Difference): string =>
  `${type} ${kind}: ${gold?.shows ?? '∅'} → ${now?.shows ?? '∅'}`;

function differences(gold: string, now: string): string[] {
  return compare(made(gold), made(now)).differences.map(said);
}

describe('compare', () => {
  it('finds nothing between a record and itself, whatever the rules and the order of the arrays', () => {
    const markup =
      '<PER id="a">Luc Amiel</PER>, <ROLE of="a" at="v">maire</ROLE> de <LOC id="v">Vierval</LOC>, <CUE id="c">dit</CUE> à <PER id="b">Ève Bert</PER> : « <Q id="q" type="direct" speaker="a" cue="c"><PER id="b">Bert</PER> a <MONEY amount="3" currency="EUR">3 euros</MONEY></Q> ». « <Q id="r" type="direct" speaker="b">Non</Q> »';
    const gold = made(markup);
    const now = made(markup, 'other.rule');
    now.entities.reverse();
    now.quotes.reverse();
    for (const { mentions } of now.entities) mentions.reverse();
    expect(compare(gold, now).differences).toEqual([]);
    expect(compare(now, gold).differences).toEqual([]);
  });

  it.each([
    ['missing', '<PER id="a">Luc Amiel</PER> dort', 'Luc Amiel dort', ['person missing: Luc Amiel → ∅']],
    ['spurious', 'Luc Amiel dort', '<PER id="a">Luc Amiel</PER> dort', ['person spurious: ∅ → Luc Amiel']],
    [
      'type',
      '<ORG id="a">Orange</ORG> recrute',
      '<LOC id="a">Orange</LOC> recrute',
      ['organisation type: Orange: organisation → Orange: place'],
    ],
    [
      'boundary',
      'Le <ORG id="a">port de Vierval</ORG>',
      'Le port de <ORG id="a">Vierval</ORG>',
      ['organisation boundary: port de Vierval → Vierval'],
    ],
    [
      'boundary and type',
      'Le <ORG id="a">port de Vierval</ORG>',
      'Le port de <LOC id="a">Vierval</LOC>',
      [
        'organisation boundary: port de Vierval → Vierval',
        'organisation type: port de Vierval: organisation → Vierval: place',
      ],
    ],
    [
      'value of a sum',
      'entre <MONEY amount="2000000" max="3000000" currency="EUR">2 et 3 millions d’euros</MONEY>',
      'entre <MONEY amount="2" currency="EUR" mod="approx" per="year">2 et 3 millions d’euros</MONEY>',
      ['money value: 2000000–3000000 EUR → 2 EUR approx /year'],
    ],
    [
      'value of a date',
      '<DATE value="2024-03" kind="date" mod="start">début mars</DATE>',
      '<DATE value="2024-03" kind="date">début mars</DATE>',
      ['date value: 2024-03 date start → 2024-03 date'],
    ],
    [
      'link: two brothers taken for one',
      '<PER id="a">Luc Amiel</PER> et <PER id="b">Jean Amiel</PER>. <PER id="a">Amiel</PER> part.',
      '<PER id="a">Luc Amiel</PER> et <PER id="b">Jean Amiel</PER>. <PER id="b">Amiel</PER> part.',
      ['person link: is Luc Amiel → is Jean Amiel'],
    ],
    [
      'link: one person taken for two',
      '<PER id="a">Luc Amiel</PER> est là. <PER id="a">Luc Amiel</PER> part. <PER id="a">Amiel</PER> rit.',
      '<PER id="a">Luc Amiel</PER> est là. <PER id="a">Luc Amiel</PER> part. <PER id="b">Amiel</PER> rit.',
      ['person link: is Luc Amiel → is Amiel'],
    ],
    [
      'role: words, organisation',
      '<PER id="a">Luc Amiel</PER>, <ROLE of="a" at="v">ancien maire</ROLE> de <LOC id="v">Vierval</LOC>',
      '<PER id="a">Luc Amiel</PER>, ancien <ROLE of="a">maire</ROLE> de <LOC id="v">Vierval</LOC>',
      ['role boundary: ancien maire → maire', 'role role: ancien maire: Luc Amiel, Vierval → maire: Luc Amiel'],
    ],
    [
      'role: person',
      '<PER id="a">Luc Amiel</PER>, <ROLE of="a">maire</ROLE>, et <PER id="b">Ève Bert</PER>',
      '<PER id="a">Luc Amiel</PER>, <ROLE of="b">maire</ROLE>, et <PER id="b">Ève Bert</PER>',
      ['role role: maire: Luc Amiel → maire: Ève Bert'],
    ],
  ])('%s', (_, gold, now, expected) => {
    expect(differences(gold, now)).toEqual(expected);
  });

  it('names each field of a quote apart', () => {
    const people = '<PER id="a">Amiel</PER> et <PER id="b">Bert</PER> dans <ORG id="e">L’Écho</ORG> : ';
    const gold = `${people}<Q id="q" type="mixed" speaker="a" cue="c" via="e">le pont est fermé</Q>, a-t-il <CUE id="c">dit</CUE>`;
    const now = `${people}le <Q id="q" type="indirect" speaker="b" cue="c">pont est fermé</Q>, <CUE id="c">a-t-il dit</CUE>`;
    expect(differences(gold, now)).toEqual([
      'quote content: le pont est fermé → pont est fermé',
      'quote cue: dit → a-t-il dit',
      'quote speaker: Amiel → Bert',
      'quote type: mixed → indirect',
      'quote via: L’Écho → none',
    ]);
  });

  it.each([
    ['<Q id="q" type="direct" speaker="text:un porte-parole">Oui</Q>, dit un porte-parole', []],
    ['<Q id="q" type="direct" speaker="text:porte-parole">Oui</Q>, dit un porte-parole', []],
    [
      '<Q id="q" type="direct" speaker="text:dit">Oui</Q>, dit un porte-parole',
      ['quote speaker: « un porte-parole » → « dit »'],
    ],
    [
      '<Q id="q" type="direct" speaker="">Oui</Q>, dit un porte-parole',
      ['quote speaker: « un porte-parole » → nobody'],
    ],
  ])('compares the words of a speaker whom the article does not name: %s', (now, expected) => {
    const gold = '<Q id="q" type="direct" speaker="text:un porte-parole">Oui</Q>, dit un porte-parole';
    expect(differences(gold, now)).toEqual(expected);
  });

  it('takes a speaker for right when only the linking is wrong', () => {
    const gold =
      '<PER id="a">Luc Amiel</PER>. <Q id="q" type="direct" speaker="a">Oui</Q>, dit <PER id="a">Amiel</PER>';
    const now = '<PER id="a">Luc Amiel</PER>. <Q id="q" type="direct" speaker="b">Oui</Q>, dit <PER id="b">Amiel</PER>';
    expect(differences(gold, now)).toEqual(['person link: is Luc Amiel → is Amiel']);
  });

  it('lets a date without a value be found or not', () => {
    const gold =
      'Il y a <DATE value="" kind="duration">quelques jours</DATE>, <DATE value="PAST_REF" kind="date">jadis</DATE>';
    expect(differences(gold, 'Il y a quelques jours, jadis')).toEqual([]);
    expect(differences(gold, 'Il y a <DATE value="P3D" kind="duration">quelques jours</DATE>, jadis')).toEqual([]);
    expect(differences('Il y a quelques jours', gold)).toHaveLength(1 + 1);
  });

  it('compares nested quotes each with its like', () => {
    const outer = '<Q id="q" type="direct" speaker="">Il a dit « <Q id="r" type="direct" speaker="">non</Q> » hier</Q>';
    expect(differences(outer, outer)).toEqual([]);
    expect(differences(outer, 'Il a dit « <Q id="r" type="direct" speaker="">non</Q> » hier')).toEqual([
      'quote missing: Il a dit « non » hier → ∅',
    ]);
  });

  it.each([
    [
      'the name that is of its type, not the longer one',
      '<PER id="a">Luc Bert</PER>',
      '<PER id="a">Luc</PER> <ORG id="b">Bert</ORG>',
      ['person boundary: Luc Bert → Luc', 'organisation spurious: ∅ → Bert'],
    ],
    [
      'the role of its person, of two under one title',
      '<PER id="a">Luc</PER>, <PER id="b">Ève</PER> ont été choisis hier soir par le conseil de la ville : <PER id="a">Luc</PER>, <ROLE of="a"><ROLE of="b">élus</ROLE></ROLE>',
      'Luc, <PER id="b">Ève</PER> ont été choisis hier soir par le conseil de la ville : <PER id="a">Luc</PER>, <ROLE of="a"><ROLE of="b">élus</ROLE></ROLE>',
      ['person missing: Luc → ∅'],
    ],
    [
      'the quote of its type, of two that cover as much',
      '« <Q id="q" type="direct" speaker="">Oui. Non</Q> »',
      '« <Q id="q" type="mixed" speaker="">Oui</Q>. <Q id="r" type="direct" speaker="">Non</Q> »',
      ['quote spurious: ∅ → Oui', 'quote content: Oui. Non → Non'],
    ],
  ])('pairs a record with %s', (_, gold, now, expected) => {
    expect(differences(gold, now).toSorted()).toEqual(expected.toSorted());
  });

  it('gives each difference one key, the same from run to run, that changes with the output', () => {
    const gold = made('<PER id="a">Luc Amiel</PER> dort');
    const key = (now: string): string => compare(gold, made(now)).differences[0]!.key;
    expect(key('Luc <PER id="a">Amiel</PER> dort')).toBe('person boundary 0-9 Luc Amiel → 4-9 Amiel');
    expect(key('<PER id="a">Luc</PER> Amiel dort')).toBe('person boundary 0-9 Luc Amiel → 0-3 Luc');
  });
});

describe('scores', () => {
  const counts = (gold: Records, now: Records, name: string) => countsNamed(compare(gold, now).scores, name)!;

  /*
   * On paper, four people in the golden and five records in the output:
   *   Luc Amiel   same words, same type        strict 1  exact 1  partial 1  type 1
   *   Ève Bert    « Bert », person             strict 0  exact 0  partial ½  type 1
   *   Jean Cros   same words, organisation     strict 0  exact 1  partial 1  type 0
   *   Paul Dax    missing                      0
   *   Rex, Zed    spurious                     0
   * possible 4, actual 3 + 2 = 5, one of the spurious an organisation.
   */
  const gold = made(
    '<PER id="a">Luc Amiel</PER>, <PER id="b">Ève Bert</PER>, <PER id="c">Jean Cros</PER>, <PER id="d">Paul Dax</PER>, Rex, Zed',
  );
  const now = made(
    '<PER id="a">Luc Amiel</PER>, Ève <PER id="b">Bert</PER>, <ORG id="c">Jean Cros</ORG>, Paul Dax, <PER id="r">Rex</PER>, <ORG id="z">Zed</ORG>',
  );

  it.each([
    ['person', 1],
    ['person.exact', 2],
    ['person.partial', 2.5],
    ['person.type', 2],
  ])('%s: the worked example', (name, correct) => {
    expect(counts(gold, now, name)).toEqual({ correct, possible: 4, actual: 4 });
    expect(counts(gold, now, 'organisation')).toEqual({ correct: 0, possible: 0, actual: 1 });
  });

  it('makes ratios of summed counts', () => {
    const { scores } = compare(gold, now);
    const twice = sumScores([scores, compare(gold, gold).scores]);
    // strict: 1 + 4 right of 8 in the golden and of 4 + 4 in the output
    expect(ratios(countsNamed(twice, 'person')!)).toEqual({ precision: 5 / 8, recall: 5 / 8, f1: 5 / 8 });
  });

  it('has no zero where there is nothing to score', () => {
    const empty = made('Il pleut.');
    const { scores, differences: none } = compare(empty, nothingOf(empty));
    expect(none).toEqual([]);
    for (const name of ['person', 'quote.partial', 'speaker', 'link', 'money value'])
      expect(ratios(countsNamed(scores, name)!)).toEqual({ precision: null, recall: null, f1: null });
    expect(ratios(counts(gold, nothingOf(gold), 'person'))).toEqual({ precision: null, recall: 0, f1: 0 });
  });

  it('counts fields over all quotes, links over pairs of mentions', () => {
    const people = '<PER id="a">Luc Amiel</PER>, <PER id="a">Amiel</PER>, <PER id="a">Luc</PER> ';
    const three = made(
      `${people}<Q id="q" type="direct" speaker="a">Oui</Q> <Q id="r" type="direct" speaker="a">Non</Q>`,
    );
    const two = made(
      '<PER id="a">Luc Amiel</PER>, <PER id="a">Amiel</PER>, <PER id="b">Luc</PER> <Q id="q" type="direct" speaker="a">Oui</Q> Non',
    );
    // Two gold quotes with a speaker, one of them found; links: 3 pairs in the golden, 1 in the output, which is right.
    expect(counts(three, two, 'speaker')).toEqual({ correct: 1, possible: 2, actual: 1 });
    expect(counts(three, two, 'link')).toEqual({ correct: 1, possible: 3, actual: 1 });
  });

  it('knows no other names', () => {
    expect(countsNamed(compare(gold, now).scores, 'verb')).toBe(null);
    expect(countsNamed(compare(gold, now).scores, 'quote.loose')).toBe(null);
  });
});
