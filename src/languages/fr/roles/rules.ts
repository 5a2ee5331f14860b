/** Where a title is predicated of a named person: rules, surest first; each looks around one mention. */
import type { Rule } from '../../../language.js';
import type { Named, Reading } from '../reading.js';
import { appositionAfter, asTitle, predicate, titleInBrackets } from './after.js';
import { appositionBefore, sentenceStartTitles, titleBefore } from './before.js';
import type { Title } from './title.js';
import type { RoleWords } from './words.js';

export interface RoleRule extends Rule {
  find(reading: Reading, person: Named, words: RoleWords): readonly Title[];
}

/** In the order in which they are tried; a mention may be served by several (« le ministre Jean Roux, maire de … »). */
export const ROLE_RULES: readonly RoleRule[] = [
  {
    name: 'role.title-before',
    find: titleBefore,
    hits: [
      { text: 'La députée [O UFR] de la [L Nièvre] [P Odile Carsan] refuse.', gives: 'Odile Carsan: députée @ UFR' },
      {
        text: 'Le ministre de la Mer et des Ports [P Jean Roux] arrive.',
        gives: 'Jean Roux: ministre de la Mer et des Ports',
      },
      {
        text: "Le capitaine [P Luc Amiel], de la [O brigade d'Orval], arrive.",
        gives: "Luc Amiel: capitaine @ brigade d'Orval",
      },
      { text: "L'ancien préfet M. [P Roux] arrive.", gives: 'Roux: ancien préfet' },
      { text: "Le nouveau maire d'[L Orval] [P Luc Amiel] arrive.", gives: 'Luc Amiel: maire @ Orval' },
      {
        text: 'Les journalistes [P Luc Amiel] et [P Jean Roux] partent.',
        gives: 'Jean Roux: journalistes; Luc Amiel: journalistes',
      },
      {
        text: "L'association [O Rive droite] et sa présidente [P Odile Carsan] portent plainte.",
        gives: 'Odile Carsan: présidente @ Rive droite',
      },
    ],
    misses: [
      'Le pape félicite [P Odile Carsan].',
      'La fille de [P Odile Carsan] rit.',
      'Le patron des patrons de [P Luc Amiel] rit.',
      'La porte-parole du maire sous [P Luc Amiel] rit.',
    ],
  },
  {
    name: 'role.apposition-before',
    find: appositionBefore,
    hits: [
      { text: "Le maire d'[L Orval], [P Luc Amiel], refuse.", gives: 'Luc Amiel: maire @ Orval' },
      { text: "Le maire d'[L Orval], [P Luc Amiel] a refusé.", gives: 'Luc Amiel: maire @ Orval' },
      { text: 'Ancien avocat, [P Luc Amiel] préside la chambre.', gives: 'Luc Amiel: Ancien avocat' },
    ],
    misses: [
      'Interrogé par le juge, [P Luc Amiel] a nié.',
      'Avec les élus, [P Luc Amiel], a nié.',
      'La bru du ministre, [P Odile Carsan], a nié.',
    ],
  },
  {
    name: 'role.apposition-after',
    find: appositionAfter,
    hits: [
      {
        text: "[P Odile Carsan], maire d'[L Orval] et présidente du syndicat des eaux, refuse.",
        gives: 'Odile Carsan: maire @ Orval; Odile Carsan: présidente du syndicat des eaux',
      },
      {
        text: "[P Luc Amiel], 52 ans, l'ex-patron du groupe [O Velmar], part.",
        gives: 'Luc Amiel: ex-patron @ Velmar',
      },
      {
        text: '[P Luc Amiel], directeur de cabinet du ministre [P Jean Roux], part.',
        gives: 'Luc Amiel: directeur de cabinet du ministre',
      },
    ],
    misses: [
      'Selon [P Luc Amiel], le maire refuse de signer.',
      '[P Luc Amiel], le ministre [P Jean Roux] et la préfète arrivent.',
      'Pour [P Luc Amiel], les députés ont tort.',
    ],
  },
  {
    name: 'role.brackets',
    find: titleInBrackets,
    hits: [
      { text: '[P Salomé] (la journaliste de [O Canal Ouest]) insiste.', gives: 'Salomé: journaliste @ Canal Ouest' },
    ],
    misses: ['[P Luc Amiel] ([O UFR]) insiste.'],
  },
  {
    name: 'role.predicate',
    find: predicate,
    hits: [
      {
        text: '[P Luc Amiel] était alors chargé de mission à la [O Banque des ports].',
        gives: 'Luc Amiel: chargé de mission @ Banque des ports',
      },
      {
        text: '[P Odile Carsan] a été élue dimanche présidente du [O Sénat].',
        gives: 'Odile Carsan: présidente @ Sénat',
      },
      {
        text: '[P Odile Carsan], nommée par [P Jean Roux] ambassadrice pour les fleuves, part.',
        gives: 'Odile Carsan: ambassadrice pour les fleuves',
      },
    ],
    misses: ['[P Luc Amiel] est parti.', '[P Luc Amiel] a été arrêté par un policier.'],
  },
  {
    name: 'role.as',
    find: asTitle,
    hits: [{ text: 'Il impose [P Yann Roux] comme son meneur de jeu.', gives: 'Yann Roux: meneur de jeu' }],
    misses: ['Il parle de [P Yann Roux] comme le maire [P Luc Amiel].'],
  },
  {
    name: 'role.sentence-start',
    find: sentenceStartTitles,
    hits: [
      {
        text: 'Elle a tout fait. Infirmière, fleuriste... [P Odile Carsan] vit ici.',
        gives: 'Odile Carsan: Infirmière; Odile Carsan: fleuriste',
      },
      {
        text: 'Infirmière, conseillère du préfet, [P Odile Carsan] vit ici.',
        gives: 'Odile Carsan: Infirmière; Odile Carsan: conseillère du préfet',
      },
    ],
    misses: ['Conseiller le préfet, [P Odile Carsan] le fait.'],
  },
];
