import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Document, Entity } from '../../src/document.js';
import { tokenize } from '../../src/languages/fr/tokens.js';
import { inconsistencies, jsonSchema, recordsSchema } from '../../src/records.js';
import { emit } from '../../src/stages/emit.js';
import { viewOf } from '../../src/text/view.js';

/* CRLF, NFD and zero-width marks before every span: offsets must lead through all of them. */
const ORIGINAL =
  'De\u0301pe\u0302che\r\n\r\nL’e\u0301lue\u200b Odile Carsan, maire de Vierval, a dit : « Fermons le pont. » Il coûtera 3 M€ en 2025.';

function at(text: string, piece: string): { start: number; end: number } {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
}

function documentOf(original: string): Document {
  const view = viewOf(original);
  const { text } = view;
  const place: Entity = {
    type: 'place',
    name: 'Vierval',
    acronym: null,
    gender: null,
    mentions: [{ ...at(text, 'Vierval'), kind: 'name', rule: 'r', confidence: 'high' }],
    roles: [],
  };
  const person: Entity = {
    type: 'person',
    name: 'Odile Carsan',
    acronym: null,
    gender: 'f',
    mentions: [
      { ...at(text, 'Odile Carsan'), kind: 'name', rule: 'r', confidence: 'high' },
      { ...at(text, "L'élue"), kind: 'nominal', rule: 'r', confidence: 'medium' },
    ],
    roles: [{ ...at(text, 'maire'), organisation: place, rule: 'r' }],
  };
  return {
    id: 'a',
    path: 'a.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    view,
    title: null,
    body: 0,
    published: null,
    notes: [
      { code: 'later', start: 20, end: 21, message: 'm' },
      { code: 'first', start: 0, end: 3, message: 'm' },
    ],
    trace: null,
    language: { code: 'fr', confidence: 0.9 },
    foreign: [],
    tokens: tokenize(text),
    paragraphs: [],
    sentences: [{ ...at(text, 'Dépêche'), firstToken: 0, lastToken: 1, paragraph: 0 }],
    names: [],
    money: [
      {
        ...at(text, '3 M€'),
        amount: '3000000',
        max: null,
        currency: 'EUR',
        modifier: null,
        per: null,
        rule: 'r',
        confidence: 'high',
      },
    ],
    dates: [{ ...at(text, '2025'), value: '2025', kind: 'date', modifier: null, rule: 'r', confidence: 'high' }],
    entities: [person, place],
    quotes: [
      {
        type: 'direct',
        spans: [at(text, 'Fermons le pont.')],
        cue: { ...at(text, 'a dit'), lemma: 'dire' },
        speaker: { entity: person, mention: at(text, 'Odile Carsan'), rule: 'r' },
        via: null,
        rule: 'r',
        confidence: 'high',
      },
    ],
  };
}

describe('emit', () => {
  const records = emit(documentOf(ORIGINAL));

  it('leads every span into the decoded text, through CRLF, decomposed accents and invisible marks', () => {
    expect(inconsistencies(records, ORIGINAL)).toEqual([]);
    expect(records.sentences.map(({ start, end }) => ORIGINAL.slice(start, end))).toEqual(['De\u0301pe\u0302che']);
    expect(records.quotes[0]).toMatchObject({ text: 'Fermons le pont.', cue: { text: 'a dit', lemma: 'dire' } });
    expect(records.article.length).toBe(ORIGINAL.length);
  });

  it('names things by their first mention and says role and organisation with the speaker', () => {
    const person = records.entities.find(entity => entity.type === 'person')!;
    expect(person.id).toBe(`person:${ORIGINAL.indexOf('L’')}`);
    expect(person.mentions.map(mention => mention.kind)).toEqual(['nominal', 'name']);
    const town = records.entities.find(entity => entity.type === 'place')!;
    expect(records.quotes[0]!.speaker).toMatchObject({
      entity: person.id,
      name: 'Odile Carsan',
      role: 'maire',
      organisation: town.id,
    });
  });

  it('sorts entities and notes by where they stand', () => {
    expect(records.entities.map(entity => entity.type)).toEqual(['person', 'place', 'money', 'date']);
    expect(records.notes.map(note => note.code)).toEqual(['first', 'later']);
  });

  it('fits its own schema, in zod and as published', () => {
    expect(recordsSchema.parse(records)).toEqual(records);
    const validate = new Ajv2020.default({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
      jsonSchema(),
    );
    expect(validate(records), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...records, quotes: [{ ...records.quotes[0], type: 'shouted' }] })).toBe(false);
  });

  it('finds what is wrong in records: a span that slices elsewhere, an id twice, an id that leads nowhere', () => {
    const quote = records.quotes[0]!;
    const wrong = {
      ...records,
      quotes: [quote, quote, { ...quote, id: 'quote:0', speaker: { ...quote.speaker!, entity: 'person:999' } }],
    };
    const found = inconsistencies(wrong, ORIGINAL.replace('a dit', 'a lu '));
    expect(found).toContain(`${quote.id}: the id occurs twice`);
    expect(found).toContain('person:999: is referred to but not there');
    expect(found.some(line => line.includes('"a dit"'))).toBe(true);
  });
});
