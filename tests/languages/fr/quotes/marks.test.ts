import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../../../src/languages/fr/quotes/marks.js';
import { quotesIn } from './read.js';

function contents(text: string) {
  const { quoted, notes } = pairMarks(text, [{ start: 0, end: text.length }]);
  return { found: quoted.map(({ start, end }) => text.slice(start, end)), notes: notes.map(({ code }) => code) };
}

describe('pairs of marks', () => {
  it.each([
    ['« un » et « deux »', ['un', 'deux']],
    ['"un" et "deux"', ['un', 'deux']],
    ['“un” et ”deux“', ['un', 'deux']],
    ['« il dit « non » et part »', ['il dit « non » et part', 'non']],
    ['"il dit +non+ et part"', ['il dit +non+ et part', 'non']],
    ['l\'« un » d\'"autre"', ['un', 'autre']],
    ["aujourd'hui l'un des prud'hommes", []],
    ['un écran de 27" et un autre de 32"', []],
    ['"Nous voulons un autre pont ", répète-t-elle. "Vite"', ['Nous voulons un autre pont', 'Vite']],
    ['"Je suis calme, je dis juste... ". Puis "rien"', ['Je suis calme, je dis juste...', 'rien']],
    ['"... ni vainqueur, ni vaincu"', ['... ni vainqueur, ni vaincu']],
    ['"C\'était l\'époque d\'"Altaïr", exactement"', ["C'était l'époque d'\"Altaïr\", exactement", 'Altaïr']],
    ['"\'Avouez-le !\' Cette phrase me plaît"', ["'Avouez-le !' Cette phrase me plaît", 'Avouez-le !']],
    ['Il parle d\'un" nouveau départ", puis d\'un "retour"', ['nouveau départ', 'retour']],
    ['"L\'époque d\'"Altaïr" est finie, bien finie"', ['L\'époque d\'"Altaïr" est finie, bien finie', 'Altaïr']],
    ["Hier, l''effet vitrine' n'a servi à rien", ['effet vitrine']],
    ["Ce n''est pas fini, l''usine reste", []],
    ["Il parle d''une erreur lourde'', puis s'en va", ['une erreur lourde']],
    ['Le journal ".info" et son "site"', ['.info', 'site']],
    ['[EMBED url="', []],
  ])('%s', (text, gives) => {
    expect(contents(text)).toEqual({ found: gives, notes: [] });
  });
});

describe('repairs are noted and cost nothing else', () => {
  it.each([
    ['« un et « deux », dit-il', ['un et', 'deux']],
    ['Tout va bien ». « Deux »', ['Tout va bien', 'Deux']],
    ['"un", dit-il. "deux', ['un', 'deux']],
    ['avec « deux partenaires« , puis « rien »', ['deux partenaires', 'rien']],
  ])('%s', (text, gives) => {
    const { found, notes } = contents(text);
    expect(found).toEqual(gives);
    expect(notes).toContain('quote-mark-unbalanced');
  });
});

it('does not take the end of a name for the wrong mark', () => {
  const { found, notes } = contents('"Elle dirigeait Canal+, et elle le sait.');
  expect(found).toEqual(['Elle dirigeait Canal+, et elle le sait.']);
  expect(notes).toHaveLength(1);
});

it('shows what was never closed where it opens', () => {
  const text = '"Un pont, dit-elle. "Deux ponts"';
  const { notes } = pairMarks(text, [{ start: 0, end: text.length }]);
  expect(notes.map(({ start, end }) => [start, end])).toEqual([[0, 1]]);
});

it('goes over paragraphs that open the quotation again', () => {
  const text = '« Un.\n» Deux.\n» Trois. »';
  const paragraphs = [0, 6, 14].map((start, i) => ({ start, end: [5, 13, text.length][i]! }));
  expect(pairMarks(text, paragraphs).quoted.map(({ goesOn }) => goesOn)).toEqual([true, true, false]);
});

it('goes over a paragraph that only closes the quotation, and needs no note', () => {
  const text = 'Elle dit : "Un.\nDeux", puis : "trois".';
  const { quoted, notes } = pairMarks(text, [
    { start: 0, end: 15 },
    { start: 16, end: text.length },
  ]);
  expect(quoted.map(({ start, end, goesOn }) => [text.slice(start, end), goesOn])).toEqual([
    ['Un.', true],
    ['Deux', false],
    ['trois', false],
  ]);
  expect(notes).toEqual([]);
});

it('goes over paragraphs without marks up to the one that closes, but not over the next question', () => {
  const lines = ['R: "Un +deux+.', 'Trois.', 'Quatre".', 'Q: Cinq ?', 'R: "Six.', 'Q: Sept ?', 'Huit".'];
  const text = lines.join('\n');
  let start = 0;
  const paragraphs = lines.map(line => ({ start, end: (start += line.length + 1) - 1 }));
  const { quoted, notes } = pairMarks(text, paragraphs);
  expect(quoted.map(one => [text.slice(one.start, one.end), one.goesOn])).toEqual([
    ['Un +deux+.', true],
    ['deux', false],
    ['Trois.', true],
    ['Quatre', false],
    ['Six.', false],
    ['Huit', false],
  ]);
  expect(notes.map(note => text.slice(note.start, note.end))).toEqual(['"', '"']);
});

it('knows « +G7+ » by its plus behind a number', () => {
  const text = '"Un sommet du +G7+ est possible", dit-il.';
  expect(pairMarks(text, [{ start: 0, end: text.length }]).notes).toEqual([]);
});

it('never leaves the text, whatever the marks', () => {
  const piece = fc.constantFrom(
    '«',
    '»',
    '"',
    '“',
    '”',
    "'",
    '+',
    ' ',
    'mot',
    ',',
    '.',
    ' dit-il',
    '\n',
    ':',
    'Selon X',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      const { reported, view } = quotesIn(text);
      for (const { spans } of reported)
        for (const { start, end } of spans) expect(start < end && start >= 0 && end <= view.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});
