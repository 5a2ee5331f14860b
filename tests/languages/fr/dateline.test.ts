import { describe, expect, it } from 'vitest';
import { language } from '../../../src/languages/index.js';

const { dateline } = language('fr');
const TEXT = 'La passerelle rouvre\n\nLe pont a été fermé mardi, le 3 mai 2011, après la crue.';

describe('dateline', () => {
  it.each([
    ['Publié le 18 juin 2020 à 8h15', '2020-06-18'],
    ['Par Odile Carsan, publiée le jeudi 1er avril 2021', '2021-04-01'],
    ['Publié le 12/03/2024 - Mis à jour le 14/03/2024', '2024-03-12'],
    ['Mis à jour le 14 mars 2024 à 10:05', '2024-03-14'],
    ['Mardi 12 mars 2024', '2024-03-12'],
    ['2024-03-12', '2024-03-12'],
  ])('reads « %s » above and below the text', (line, date) => {
    expect(dateline(`${line}\n${TEXT}`)).toBe(date);
    expect(dateline(`${TEXT}\n\n${line}\n`)).toBe(date);
  });

  it.each([
    ['PARIS, 22 janvier 2025 (AFP) - La fusion est signée.', '2025-01-22'],
    ['USSEL (Corrèze), 5 février 2022 - Mené à la pause, le club a gagné.', '2022-02-05'],
    ['Metz, le 3 mai 2021 – Le conseil a voté.', '2021-05-03'],
  ])('reads « %s » before the first word', (line, date) => {
    expect(dateline(`Un titre\n\n${line}`)).toBe(date);
  });

  it.each([TEXT, 'Le 31 février 2020', 'Publié le 12 mars', 'Né le 12 mars 1954, il publie en 1980.'])(
    'finds none in « %s »',
    text => {
      expect(dateline(text)).toBeNull();
    },
  );
});
