import { describe, expect, it } from 'vitest';
import { readLanguageFile } from '../../../../src/files.js';
import type { NameRefiner } from '../../../../src/language.js';
import { nameLists } from '../../../../src/languages/fr/namelists.js';
import { edges } from '../../../../src/languages/fr/refine/edges.js';
import { governedOrganisations } from '../../../../src/languages/fr/refine/governed.js';
import { settledTypes } from '../../../../src/languages/fr/refine/settled.js';
import { streets } from '../../../../src/languages/fr/refine/streets.js';
import { surnames } from '../../../../src/languages/fr/refine/surnames.js';
import { firmTails } from '../../../../src/languages/fr/refine/tails.js';
import { initials } from '../../../../src/languages/fr/refine/initials.js';
import { teams } from '../../../../src/languages/fr/refine/teams.js';
import { commonAcronyms } from '../../../../src/languages/fr/refine/kinds.js';
import { quotedWorks } from '../../../../src/languages/fr/refine/works.js';
import { marked, written } from './names-in.js';

const data = (file: string): Uint8Array => readLanguageFile('fr', file);

function refined(refiner: NameRefiner, text: string, confidence: 'high' | 'medium' = 'medium'): string[] {
  const { document, names } = marked(text, confidence);
  return written(document, refiner.refine(names, document));
}

describe('teams', () => {
  const refiner = teams(data);
  const report = 'Le sélectionneur a revu le match : deux finales, trois matchs nuls, un penalty. ';
  it.each([
    ["Après la victoire contre l'[L Écosse] en poule, il sourit.", ['organisation Écosse']],
    ['Les siens ont battu [L Brest] et visent mieux.', ['organisation Brest']],
    [
      "On retient les succès face au [L Pérou], à la [L Suède] et à l'[L Italie], à [L Milan].",
      ['organisation Pérou', 'organisation Suède', 'organisation Italie', 'place Milan'],
    ],
    ['Il jouera contre le [O Stade brestois] à [L Brest].', ['organisation Stade brestois', 'place Brest']],
  ])('%s', (text, expected) => expect(refined(refiner, report + text)).toEqual(expected));

  it('are no matter of articles about something else', () => {
    expect(refined(refiner, 'La guerre contre la [L Russie] dure.')).toEqual(['place Russie']);
  });
});

describe('organisations that the sentence shows', () => {
  const refiner = governedOrganisations(data);
  it.each([
    ['Le groupe [P Valdour] recrute. Chez [L Valdour], tout va.', ['organisation Valdour', 'organisation Valdour']],
    ["L'opérateur télécoms [L Telmar] recule.", ['organisation Telmar']],
    ['[P Larkin Partners] vend. [L Larkin] se retire.', ['organisation Larkin Partners', 'organisation Larkin']],
    ['La jeune pousse Odika lève des fonds. Odika grandit.', ['organisation Odika']],
    ["L'association « Un toit partout » proteste.", ['organisation Un toit partout']],
    [
      'La biscuiterie [P Kerzu] ferme. [P Yves Kerzu] pleure. [P Kerzu] part.',
      ['organisation Kerzu', 'person Yves Kerzu', 'person Kerzu'],
    ],
  ])('%s', (text, expected) => expect(refined(refiner, text)).toEqual(expected));

  it.each([
    ['Le trésorier du parti [P Anne Roux] démissionne.', ['person Anne Roux']],
    ["Le chef de l'agence onusienne [P Abo Tesfa Wolde] part.", ['person Abo Tesfa Wolde']],
    ['La banque a des guichets à [L Valdour].', ['place Valdour']],
    ['Une voiture de [M Groupe C] roule.', ['misc Groupe C']],
    ['Le collectif Nager proteste.', []],
    ['Le groupe [P Rouen] joue à [L Rouen].', ['organisation Rouen', 'place Rouen']],
  ])('leaves alone: %s', (text, expected) => expect(refined(refiner, text)).toEqual(expected));

  it('leaves a sure event its type', () => {
    const text = "L'association [M Solidon] appelle aux dons. Le [M Solidon] dure un jour.";
    expect(refined(refiner, text, 'high')).toEqual(['organisation Solidon', 'misc Solidon']);
  });

  it.each([
    ['La maison [O Peyral] et Fils vend.', ['organisation Peyral et Fils']],
    ['[P Roux] et Fils de [L Brive] vendent.', ['organisation Roux et Fils', 'place Brive']],
    ['[P Roux] et [P Fils] chantent.', ['person Roux', 'person Fils']],
  ])('%s', (text, expected) => expect(refined(firmTails, text)).toEqual(expected));
});

describe('quoted works', () => {
  const refiner = quotedWorks(data);
  it.each([
    ['Son film « La Route de [L Brive] » sort mardi.', ['misc La Route de Brive']],
    ['Un livre intitulé “Neiges sans fin” paraît.', ['misc Neiges sans fin']],
    ['Son projet de loi, « Bâtir mieux », passe.', ['misc Bâtir mieux']],
    ['La série "[P Norah]" revient.', ['misc Norah']],
    ["L'album « Nuits pâles » plaît. Avec Nuits pâles, elle étonne.", ['misc Nuits pâles', 'misc Nuits pâles']],
    ['Le court-métrage « Le Puits » est primé.', ['misc Le Puits']],
  ])('%s', (text, expected) => expect(refined(refiner, text)).toEqual(expected));

  it.each([
    ['Le maire : « Merci à [L Brive]. »', ['place Brive']],
    ['Un film « vraiment raté » pour [P Roux].', ['person Roux']],
    ['Son livre : « Je reviens. Rien ne va à [L Brive] ».', ['place Brive']],
  ])('leaves alone: %s', (text, expected) => expect(refined(refiner, text)).toEqual(expected));
});

describe('streets', () => {
  it.each([
    ['Le feu a pris rue du Moulin.', ['place rue du Moulin']],
    ['Un feu dans le comté de [L Fair Oaks].', ['place comté de Fair Oaks']],
    ['Au 3, quai de la [L Fosse], tout brûle.', ['place quai de la Fosse']],
    ['La rue de la ville de [L Brive] est calme.', ['place Brive']],
    ['Un gant perdu dans une rue de [L Brive].', ['place Brive']],
    ['La [O rue de Valois] décide.', ['organisation rue de Valois']],
  ])('%s', (text, expected) => expect(refined(streets(data), text)).toEqual(expected));
});

describe('edges', () => {
  it.each([
    ['Surnommée la “Belle [P Aurore”], elle joue.', ['person Aurore']],
    ['[M Tournoi 2016 : la fin]\nTexte.', ['misc Tournoi 2016']],
    ['Le livre "[M Neige : une histoire]" paraît.', ['misc Neige : une histoire']],
    ['[M Le “Petit”] arrive.', ['misc Le “Petit”']],
    ['La [M Lorette 4M]+ roule, la [M Lorette 4M]+.', ['misc Lorette 4M+', 'misc Lorette 4M+']],
    ['Le calcul [M Lorette 4]+3 reste faux.', ['misc Lorette 4']],
    ['"J\'aime +[M Brumes]+ et +la [M Nuit]+", dit-il.', ['misc Brumes', 'misc Nuit']],
  ])('%s', (text, expected) => expect(refined(edges, text)).toEqual(expected));
});

describe('initials', () => {
  it.each([
    [
      '[P Solenn Kerbrat-Lemoine] part. [M S. K.-L.] : « Demain ! » [M A. B.] reste.',
      ['person Solenn Kerbrat-Lemoine', 'person S. K.-L.', 'misc A. B.'],
    ],
  ])('%s', (text, expected) => expect(refined(initials, text)).toEqual(expected));
});

describe('settled types', () => {
  it.each([
    ['Il veut quitter [M Schengen] et garder [O Parcoursup].', ['place Schengen', 'misc Parcoursup']],
    ["L'[M accord de Schengen] tient, dit [P Schengen Dupuis].", ['misc accord de Schengen', 'person Schengen Dupuis']],
  ])('%s', (text, expected) => expect(refined(settledTypes(data), text)).toEqual(expected));
});

describe('common acronyms', () => {
  it.each([
    ['La [M PMA] divise, un [O SDF] et son avocat aussi.', []],
    ['La [O SNCF] roule ; la loi [M PMA pour toutes] passe.', ['organisation SNCF', 'misc PMA pour toutes']],
  ])('%s', (text, expected) => expect(refined(commonAcronyms(data), text)).toEqual(expected));
});

describe('surnames', () => {
  const refiner = surnames(nameLists(data));
  it.each([
    ['[P Anne Kerzu-Vey] part. Kerzu-Vey sourit.', ['person Anne Kerzu-Vey', 'person Kerzu-Vey']],
    ['[P Anne Porter] part. Porter un masque ou ne rien porter.', ['person Anne Porter']],
    ['[P Luc Citroën] roule en Citroën.', ['person Luc Citroën']],
    ['[P Anne Kerzu] vend Kerzu Distribution.', ['person Anne Kerzu']],
  ])('%s', (text, expected) => expect(refined(refiner, text, 'high')).toEqual(expected));
});
