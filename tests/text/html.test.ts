import { describe, expect, it } from 'vitest';
import { articleOfPage, isPage } from '../../src/text/html.js';
import { PAGE } from './page.js';

describe('articleOfPage', () => {
  it('keeps headline and paragraphs, leaves out what stands around them', () => {
    const { title, published, text } = articleOfPage(PAGE)!;
    expect(title).toBe('Vierval : le pont ferme jusqu’à l’été');
    expect(published).toBe('2024-03-12');
    expect(text.split('\n\n').map(paragraph => paragraph.slice(0, 30).trim())).toEqual([
      'Vierval : le pont ferme jusqu’',
      'Le pont de Vierval sera fermé',
      '«\u00a0Nous n’avons plus le choix\u00a0»',
      'Ils seront payés par le départ',
      'Il faudra faire un détour de d',
    ]);
    expect(text).not.toMatch(/Abonnez|Accueil|À lire|Bravo|lisez|©|<|alert/);
    expect(text).toContain('Les travaux coûteront 2\u00a0millions');
  });

  it('finds no article in a page without one', () => {
    expect(articleOfPage('<!doctype html><html><body></body></html>')).toBe(null);
    expect(articleOfPage('<!doctype html>')).toBe(null);
  });

  it('does not look for one where it would take minutes: a thousand boxes in each other', () => {
    const words = '<p>Le pont est fermé, a dit la maire.</p>'.repeat(40);
    expect(articleOfPage(`<html><body>${'<div>'.repeat(1000)}${words}`)).toBe(null);
    expect(articleOfPage(`<html><body>${'<div>'.repeat(50)}${words}`)?.text).toContain('a dit la maire');
  });
});

describe('isPage', () => {
  it.each([
    [PAGE, true],
    ['\ufeff<?xml version="1.0"?>\n<!-- vu -->\n<html>', true],
    ['Le maire a dit : <html> est une balise.', false],
    ['<b>Vierval</b>. Le pont ferme.', false],
  ])('%#', (text, expected) => expect(isPage(text)).toBe(expected));
});
