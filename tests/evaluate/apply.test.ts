import { describe, expect, it } from 'vitest';
import { CannotAccept, apply } from '../../src/evaluate/apply.js';
import { compare } from '../../src/evaluate/compare.js';
import { inconsistencies, recordsSchema } from '../../src/records.js';
import { made } from './made.js';

/** Names before roles before quotes, as accept does. */
const LAST = ['role', 'quote'];

const PAIRS: readonly (readonly [string, string, string])[] = [
  ['a name more and a name less', '<PER id="a">Luc</PER> et Ève', 'Luc et <PER id="b">Ève</PER>'],
  [
    'another type, for every mention',
    '<ORG id="a">Orange</ORG> et <ORG id="a">Orange</ORG>',
    '<LOC id="a">Orange</LOC> et <LOC id="a">Orange</LOC>',
  ],
  ['other words', 'Le <ORG id="a">port de Vierval</ORG>', 'Le port de <LOC id="a">Vierval</LOC>'],
  [
    'one person taken for two, twice',
    '<PER id="a">Luc</PER> <PER id="a">Luc</PER> <PER id="a">Luc</PER> <PER id="a">Amiel</PER> <PER id="a">Amiel</PER>',
    '<PER id="a">Luc</PER> <PER id="a">Luc</PER> <PER id="a">Luc</PER> <PER id="b">Amiel</PER> <PER id="b">Amiel</PER>',
  ],
  [
    'two people taken for one',
    '<PER id="a">Luc</PER> <PER id="a">Luc</PER> <PER id="b">Amiel</PER>',
    '<PER id="a">Luc</PER> <PER id="a">Luc</PER> <PER id="a">Amiel</PER>',
  ],
  [
    'a sum and a date',
    '<MONEY amount="3" currency="EUR">3 euros</MONEY> en <DATE value="2024" kind="date">2024</DATE>',
    '<MONEY amount="3" currency="USD" mod="less">3 euros</MONEY> en <DATE value="2024" kind="date" mod="end">2024</DATE>',
  ],
  [
    'roles: words, person, organisation, one more, one less',
    '<PER id="a">Luc</PER>, <ROLE of="a">maire</ROLE> du <ORG id="o">Val</ORG>, <ROLE of="a">poète</ROLE>, et <PER id="b">Ève</PER>, peintre, élue',
    '<PER id="a">Luc</PER>, <ROLE of="b" at="o">maire</ROLE> du <ORG id="o">Val</ORG>, poète, et <PER id="b">Ève</PER>, <ROLE of="b">peintre, élue</ROLE>',
  ],
  [
    'a quote with all its fields, of a person whom the golden lacks',
    'Luc <CUE id="c">dit</CUE> : <Q id="q" type="mixed" speaker="" cue="c">il pleut</Q> et neige, selon L’Écho',
    '<PER id="a">Luc</PER> dit : <Q id="q" type="direct" speaker="a" cue="c" via="e">il pleut et neige</Q>, <CUE id="c">selon</CUE> <ORG id="e">L’Écho</ORG>',
  ],
  [
    'quotes more and less',
    '<Q id="q" type="direct" speaker="text:un ami">Oui</Q>, dit un ami. Non, dit <PER id="a">Luc</PER>',
    'Oui, dit un ami. <Q id="q" type="direct" speaker="a">Non</Q>, dit <PER id="a">Luc</PER>',
  ],
];

describe('apply', () => {
  it.each(PAIRS)('accepting everything makes the golden say what the output says: %s', (_, gold, now) => {
    for (const [from, to] of [
      [made(gold), made(now)],
      [made(now), made(gold)],
    ] as const) {
      let golden = from;
      for (let step = 0; step < 30; step++) {
        const open = compare(golden, to).differences.toSorted((a, b) => LAST.indexOf(a.type) - LAST.indexOf(b.type));
        if (!open.length) break;
        golden = apply(golden, to, open[0]!);
        expect(recordsSchema.safeParse(golden).success).toBe(true);
        expect(inconsistencies(golden)).toEqual([]);
      }
      expect(compare(golden, to).differences).toEqual([]);
      expect(compare(to, golden).differences).toEqual([]);
    }
  });

  it('changes only what was accepted', () => {
    const gold = made('<PER id="a">Luc</PER> et <PER id="b">Ève Bert</PER> et <ORG id="o">Val</ORG>');
    const now = made('Luc et Ève <PER id="b">Bert</PER> et <LOC id="o">Val</LOC>');
    const before = compare(gold, now).differences;
    const after = compare(apply(gold, now, before[1]!), now).differences;
    expect(before.map(({ kind }) => kind)).toEqual(['missing', 'boundary', 'type']);
    expect(after.map(({ key }) => key)).toEqual([before[0]!.key, before[2]!.key]);
  });

  it('cannot give a role to somebody whom the golden does not have', () => {
    const gold = made('Luc, maire');
    const now = made('<PER id="a">Luc</PER>, <ROLE of="a">maire</ROLE>');
    const role = compare(gold, now).differences.find(({ type }) => type === 'role')!;
    expect(() => apply(gold, now, role)).toThrow(CannotAccept);
    expect(() => apply(gold, now, role)).toThrow(/does not have Luc; accept the name first/);
  });

  it('leaves a speaker without an entity when the last mention of that entity goes', () => {
    const gold = made('<Q id="q" type="direct" speaker="a">Oui</Q>, dit <PER id="a">Luc</PER>');
    const now = made('<Q id="q" type="direct" speaker="text:Luc">Oui</Q>, dit Luc');
    const name = compare(gold, now).differences.find(({ type }) => type === 'person')!;
    expect(apply(gold, now, name).quotes[0]!.speaker).toMatchObject({
      entity: null,
      name: null,
      mention: { text: 'Luc' },
    });
  });
});
