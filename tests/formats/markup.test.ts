import { describe, expect, it } from 'vitest';
import { recordsFromMarkup } from '../../src/formats/from-markup.js';
import { parseMarkup } from '../../src/formats/markup.js';
import { markupOf } from '../../src/formats/to-markup.js';
import { analyze } from '../../src/index.js';
import { inconsistencies } from '../../src/records.js';

const MARKED = `<LOC id="vierval">Vierval</LOC> : le pont fermé

« <Q id="q1" type="direct" speaker="carsan" cue="c1" via="echo">Nous n'avons plus le choix</Q>, <CUE id="c1">a plaidé</CUE> <DATE value="2024-03-12" kind="date">mardi</DATE> la <ROLE of="carsan" at="vierval">maire</ROLE> de <LOC id="vierval">Vierval</LOC>, <PER id="carsan">Odile Carsan</PER>, dans <ORG id="echo">L'Écho du Val</ORG>. <Q id="q1" type="direct" speaker="carsan" cue="c1" via="echo">Il faut fermer le pont</Q>. »
<CUE id="c2">Selon</CUE> un expert, <Q id="q2" type="indirect" speaker="text:un expert" cue="c2">les travaux coûteront entre <MONEY amount="2000000" max="3000000" currency="EUR">2 et 3 millions d'euros</MONEY></Q>. <PER id="carsan">Mme Carsan</PER> se tait.
`;
const TEXT = parseMarkup(MARKED).text;

function recordsOf(article: string, marked = MARKED) {
  return recordsFromMarkup(marked, article, analyze('pont', new TextEncoder().encode(article)));
}

describe('recordsFromMarkup', () => {
  it('groups mentions by id and names the thing by its longest mention', () => {
    const { entities } = recordsOf(TEXT);
    expect(entities.map(({ id }) => id.split(':')[0])).toEqual(['place', 'date', 'person', 'organisation', 'money']);
    const person = entities[2]!;
    expect(person).toMatchObject({
      type: 'person',
      name: 'Odile Carsan',
      roles: [{ title: 'maire', organisation: 'place:0' }],
    });
    expect(person.mentions.map(({ text, rule }) => [text, rule])).toEqual([
      ['Odile Carsan', 'reviewed'],
      ['Mme Carsan', 'reviewed'],
    ]);
    expect(entities[4]).toMatchObject({ amount: '2000000', max: '3000000', currency: 'EUR', modifier: null });
  });

  it('puts the pieces of a quote together and finds who speaks, where, and through whom', () => {
    const [interrupted, indirect] = recordsOf(TEXT).quotes;
    expect(interrupted).toMatchObject({
      type: 'direct',
      text: "Nous n'avons plus le choix … Il faut fermer le pont",
      cue: { text: 'a plaidé' },
      speaker: { name: 'Odile Carsan', role: 'maire', organisation: 'place:0', mention: { text: 'Odile Carsan' } },
      via: { text: "L'Écho du Val" },
    });
    expect(interrupted!.spans).toHaveLength(2);
    expect(indirect!.speaker).toMatchObject({ entity: null, name: null, mention: { text: 'un expert' } });
  });

  it.each([
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['decomposed accents', TEXT.normalize('NFD')],
    ['typographic apostrophes and narrow spaces', TEXT.replaceAll("'", '’').replaceAll('« ', '«\u202f')],
    ['front matter', `---\ntitle: Le pont\npublished: 2024-03-12\n---\n${TEXT}`],
  ])('finds its place in an article with %s', (_, article) => {
    const records = recordsOf(article);
    expect(inconsistencies(records, article)).toEqual([]);
    const words = records.entities.flatMap(({ mentions }) => mentions.map(({ text }) => text.normalize('NFC')));
    expect(words).toContain('Odile Carsan');
    expect(words.map(word => word.replace('’', "'"))).toContain("L'Écho du Val");
  });

  it.each([
    ['<PER id="a">Luc</ORG>', /line 1: <\/ORG> closes <PER>/],
    ['Bonjour.\n<PER id="a">Luc parle', /line 2: <PER> is never closed/],
    ['<PER>Luc</PER> parle', /lacks id/],
    ['<PER id=a>Luc</PER> parle', /malformed|closes nothing/],
    ['<ROLE of="b">maire</ROLE>', /refers to "b"/],
    ['<PER id="a"> Luc</PER>', /white space/],
    ['<Q id="q" type="direct" speaker="">Oui </Q>', /white space/],
    ['<DATE value="2020" kind="jour">2020</DATE>', /mend the attribute/],
    ['<PER id="a">Luc</PER> dort', /the markup has "dort" where the article has "parle"/],
  ])('says what to mend: %s', (marked, message) => {
    const article = marked.includes('dort') ? 'Luc parle' : marked.replace(/<[^>]*>/g, '');
    expect(() => recordsOf(article, marked)).toThrow(message);
  });
});

describe('markupOf', () => {
  it('is the way back: markup → records → markup → the same records', () => {
    const records = recordsOf(TEXT);
    const { text, leftOut } = markupOf(records, TEXT);
    expect(leftOut).toEqual([]);
    expect(recordsOf(TEXT, text)).toEqual(records);
  });

  it('cuts a quote that crosses a name in two pieces, which are read as one span', () => {
    const article = 'Amiel Dufour attend la pluie.';
    const records = recordsOf(article, '<PER id="a">Amiel Dufour</PER> attend la pluie.');
    records.quotes.push({
      id: 'quote:6',
      type: 'direct',
      text: 'Dufour attend',
      spans: [{ start: 6, end: 19 }],
      cue: null,
      speaker: null,
      via: null,
      rule: 'test',
      confidence: 'low',
    });
    const { text } = markupOf(records, article);
    expect(parseMarkup(text).text).toBe(article);
    expect(recordsOf(article, text).quotes[0]!.spans).toEqual([{ start: 6, end: 19 }]);
  });

  it('leaves out and reports a name that crosses a quote', () => {
    const article = 'Amiel Dufour attend.';
    const records = recordsOf(article, '<Q id="q" type="direct" speaker="">Amiel</Q> Dufour attend.');
    const mention = { start: 2, end: 12, text: 'iel Dufour', kind: 'name', rule: 'test', confidence: 'low' } as const;
    records.entities.push({ id: 'person:2', type: 'person', name: 'iel Dufour', mentions: [mention], roles: [] });
    expect(markupOf(records, article).leftOut).toEqual([{ start: 2, end: 12, tag: 'PER' }]);
  });
});
