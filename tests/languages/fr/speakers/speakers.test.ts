import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../../src/document.js';
import type { Hit, QuoteLayer } from '../../../../src/language.js';
import { linker } from '../../../../src/languages/fr/links.js';
import { quoteFinder } from '../../../../src/languages/fr/quotes.js';
import { speakerFinder } from '../../../../src/languages/fr/speakers.js';
import { OCCASION_RULES } from '../../../../src/languages/fr/speakers/occasions.js';
import { SPEAKER_RULES } from '../../../../src/languages/fr/speakers/rules.js';
import { data, tagged } from '../marked.js';

const link = linker(data);
const find = quoteFinder(data);
const speakers = speakerFinder(data);

function layer(marked: string): QuoteLayer & { readonly text: string } {
  const document = tagged(marked);
  const linked = { ...document, entities: link(document) };
  return { ...speakers(linked, find(linked).reported), text: document.view.text };
}

/** « Odile Carsan », « « un proche » » for words that name nobody, « ? » for silence. */
function speaker(quote: Quote | undefined, text: string): string {
  if (!quote?.speaker) return '?';
  const { entity, mention } = quote.speaker;
  return entity?.name ?? `« ${mention ? text.slice(mention.start, mention.end) : ''} »`;
}

/** Speakers of all quotes in the order of the text, with the outlet behind `@`. */
function said(marked: string): string {
  const { quotes, text } = layer(marked);
  const via = (quote: Quote): string => (quote.via ? ` @ ${quote.via.entity?.name}` : '');
  return quotes.map(quote => speaker(quote, text) + via(quote)).join('; ');
}

describe.each(SPEAKER_RULES.map(rule => [rule.name, rule] as const))('%s', (name, rule) => {
  it.each((rule.hits as readonly Hit[]).map(hit => [hit.text, hit.gives]))('%s', (text, gives) => {
    const { quotes, text: plain } = layer(text);
    const last = quotes.at(-1);
    expect([speaker(last, plain), last?.speaker?.rule]).toEqual([gives, name]);
  });
  it.each([...rule.misses])('does not answer: %s', text => {
    expect(layer(text).quotes.at(-1)?.speaker?.rule).not.toBe(name);
  });
});

describe.each(OCCASION_RULES.map(rule => [rule.name, rule] as const))('%s', (_, rule) => {
  it.each((rule.hits as readonly Hit[]).map(hit => [hit.text, hit.gives]))('%s', (text, gives) => {
    expect(layer(text).quotes.at(-1)?.via?.entity?.name).toBe(gives);
  });
  it.each([...rule.misses])('does not answer: %s', text => {
    expect(layer(text).quotes.at(-1)?.via ?? null).toBeNull();
  });
});

describe('speakers', () => {
  it.each([
    // A quote that goes on, in the next marks or by « avant d'ajouter », keeps its speaker and outlet.
    ["« On part », dit [P Luc Amiel] à l'[O AFP]. « On ne reviendra pas. »", 'Luc Amiel @ AFP; Luc Amiel @ AFP'],
    [
      '[P Odile Carsan] affirme que le pont tient, avant d’ajouter que « tout est réglé ».',
      'Odile Carsan; Odile Carsan',
    ],
    // Two women, nothing to choose by: silence rather than a guess.
    ['[P Odile Carsan] et [P Marie Roux] arrivent. Elle affirme que le pont tient.', '?'],
    [
      "Contactée par l'[O AFP], Me [P Odile Carsan], avocate de la famille, dénonce un dossier « vide ».",
      'Odile Carsan @ AFP',
    ],
    [
      'Interrogé sur [O France Bleu Littoral], [P Luc Amiel] a assuré que le pont tenait.',
      'Luc Amiel @ France Bleu Littoral',
    ],
    [
      '« Le pont tient », a confié [P Luc Amiel] dans un entretien au [O Courrier des îles].',
      'Luc Amiel @ Courrier des îles',
    ],
    ['« Le pont tient », a lancé [P Luc Amiel] à la [O Commission des eaux].', 'Luc Amiel'],
    ['« Le pont tient », assure une source citée par [O Reuters].', '« une source » @ Reuters'],
    ["L'[O AFP] affirme que le pont tient.", 'AFP'],
    ['[P Luc Amiel] : « Le pont tient »', 'Luc Amiel'],
    [
      '« C’est un échec », tranche [P Yann Roux]. La directrice n’a rien dit. « On repart de zéro. »',
      'Yann Roux; Yann Roux',
    ],
  ])('%s', (marked, expected) => expect(said(marked)).toBe(expected));

  it('keeps the words that were resolved as mentions of the entity', () => {
    const { entities, text } = layer(
      '[P Odile Carsan], députée, arrive. Elle affirme que le pont tient. « Oui », insiste l’élue.',
    );
    const kinds = entities[0]!.mentions.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
    expect(kinds).toEqual(['name Odile Carsan', 'pronoun Elle', "nominal l'élue"]);
  });

  it.each([
    ["[P Luc Amiel] a été opéré. L'ancien ministre, ex-patron de [O Velmar], se repose.", 'ex-patron @ Velmar'],
    ['[P Odile Carsan] arrive. Elle a été élue présidente du [O Sénat].', 'présidente @ Sénat'],
    ['[P Odile Carsan] et [P Marie Roux] arrivent. Elle est maire.', ''],
  ])('gives roles to the one whom a subject takes up: %s', (marked, expected) => {
    const { entities, text } = layer(marked);
    const roles = entities.flatMap(entity => entity.roles);
    const written = roles.map(({ start, end, organisation }) => `${text.slice(start, end)} @ ${organisation?.name}`);
    expect(written.join('; ')).toBe(expected);
  });

  it('is linear: 1,500 quotes by pronoun among namesakes take less than three seconds of processor time', () => {
    const document = tagged(`[P Jean Roux] parle. ${'« Le pont tient », a-t-il dit à [P Luc Amiel]. '.repeat(1500)}`);
    const linked = { ...document, entities: link(document) };
    const { reported } = find(linked);
    const start = process.cpuUsage();
    expect(speakers(linked, reported).quotes.length).toBe(reported.length);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
