/** From the words that name a source to who speaks: rules, surest first; the first answer wins. */
import { byName, byWord, issuer, one, organisation, person, pronoun, unnamed, type SpeakerRule } from './resolve.js';

/** In the order in which they are asked. An example gives the speaker of its last quote; « … » are words that name nobody. */
export const SPEAKER_RULES: readonly SpeakerRule[] = [
  {
    name: 'speaker.name',
    answer: byName,
    hits: [
      { text: '« Tout est prêt », assure [P Odile Carsan].', gives: 'Odile Carsan' },
      { text: "L'association [O Rive droite] affirme que le pont est prêt.", gives: 'Rive droite' },
      { text: 'Selon le préfet [P Luc Amiel], le pont est prêt.', gives: 'Luc Amiel' },
    ],
    misses: ['« Tout est prêt », assure une amie de [P Odile Carsan].'],
  },
  {
    name: 'speaker.pronoun',
    answer: pronoun,
    hits: [
      {
        text: '[P Luc Amiel] et [P Odile Carsan] arrivent. « Le pont est prêt », a-t-elle assuré.',
        gives: 'Odile Carsan',
      },
      { text: '« Non », dit [P Luc Amiel]. La pluie tombe. Selon lui, « le pont tiendra ».', gives: 'Luc Amiel' },
      { text: 'Un policier affirme que le pont est prêt. « On passe », a-t-il ajouté.', gives: '« Un policier »' },
      { text: 'La [O Cour des eaux] publie son rapport. Elle estime que le pont est prêt.', gives: 'Cour des eaux' },
    ],
    misses: ['« On verra bien », a-t-elle dit à [P Luc Amiel].'],
  },
  {
    name: 'speaker.one',
    answer: one,
    hits: [
      { text: '« Tout est prêt », souffle-t-on à [O Matignon].', gives: 'Matignon' },
      { text: '« Tout est prêt », apprend-on chez [O Velmar].', gives: 'Velmar' },
    ],
    misses: ['Sur un panneau, on pouvait lire « Rendez-nous le pont ».'],
  },
  {
    name: 'speaker.description',
    answer: person,
    hits: [
      {
        text: '[P Odile Carsan], députée de la [L Nièvre], arrive. « Le pont est prêt », a réagi l’élue.',
        gives: 'Odile Carsan',
      },
      {
        text: '[P Jean Roux], patron de [O Velmar], et [P Luc Amiel], maire, arrivent. Le patron affirme que le pont est prêt.',
        gives: 'Jean Roux',
      },
      {
        text: '[P Jean Roux], ministre, et [P Luc Amiel], ancien ministre, arrivent. « Tout est prêt », assure l’ancien ministre.',
        gives: 'Luc Amiel',
      },
      {
        text: '[P Odile Carsan] et [P Luc Amiel] arrivent. « Tout est prêt », a raconté l’homme.',
        gives: 'Luc Amiel',
      },
    ],
    misses: ['[P Odile Carsan], députée, arrive. « Le pont est prêt », a réagi la journaliste.'],
  },
  {
    name: 'speaker.organisation',
    answer: organisation,
    hits: [
      {
        text: "L'ONG [O Rive droite] a porté plainte contre [O Velmar]. « Le pont est prêt », assure l'ONG.",
        gives: 'Rive droite',
      },
      { text: '[O Velmar] recrute. Le groupe affirme que le pont est prêt.', gives: 'Velmar' },
    ],
    misses: ['[O Velmar] recrute. « Le pont est prêt », assure la filiale de [O Velmar].'],
  },
  {
    name: 'speaker.issuer',
    answer: issuer,
    hits: [{ text: '[O Velmar] assure que le pont est prêt. « On passe », précise le communiqué.', gives: 'Velmar' }],
    misses: ['Selon une étude récente, le pont est prêt.'],
  },
  {
    name: 'speaker.known-word',
    answer: byWord,
    hits: [
      { text: '[P Odile Carsan] et [P Luc Amiel] arrivent. « Tout est prêt », assure Odile.', gives: 'Odile Carsan' },
    ],
    misses: ['[P Luc Amiel] arrive. « Tout est prêt », assure Odile.'],
  },
  {
    name: 'speaker.unnamed',
    answer: unnamed,
    hits: [
      { text: '« Le pont est prêt », confie un proche du préfet.', gives: '« un proche du préfet »' },
      { text: 'Les syndicats ont affirmé que le pont est prêt.', gives: '« Les syndicats »' },
    ],
    misses: ['« Le pont est prêt », confie [P Odile Carsan].'],
  },
];
