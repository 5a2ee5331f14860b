/** Ages are no dates: « âgé de 45 ans », « un homme de 42 ans », « Marie, 33 ans, », « les 18-25 ans », « à 16 ans ». */
import { type Match, wordAfter, wordBefore } from '../grammar.js';

const AGED = /^(?:âgée?s?|agée?s?|âge)$/;
/* « une peine de 15 ans », « un contrat de trois ans »: what lasts. */
const LASTING =
  /^(?:peine|durée|mandat|période|contrat|bail|plan|prêt|emprunt|accord|cycle|délai|programme|moratoire|embargo|interdiction|suspension|réclusion|prison|emprisonnement|cycle|horizon|garantie|formation|carrière|absence|attente|travail|travaux|recherches|recherche|expérience|guerre|conflit|règne|vie|négociations|procédure|bout|cours|fin|trêve|pause|retard|séjour|stage|engagement|quinquennat|partenariat|sursis|report|congé|inéligibilité|bataille|lutte|concession|moins|plus|près|terme|au-delà|pouvoir|hausse|baisse|histoire|amour|amitié|collaboration|relation|mariage|vacances|union|régime|austérité|crise|croissance|présence|enquête|instruction|combat|efforts|traitement|chantier|convention|échéance|maturité|obligations|licence|exclusivité|probation|mise|épreuve|détention|ferme|ans|mois|semaines|distance|préavis|prolongation|extension|record|lors|intervalle|espace)$/;
const SENTENCED =
  /^(?:condamnée?s?|portée?s?|fixée?s?|limitée?s?|réduite?s?|ramenée?s?|prolongée?s?|évaluée?s?|estimée?s?|passée?s?|étendue?s?|allongée?s?|jusqu'|supérieure?s?|inférieure?s?|suspendue?s?|équivaut|équivalent|plafonnée?s?|correspond|reconduite?s?|écopé)$/;

/** Whether a number of years (or months of a baby) is somebody's age. */
export function isAge(match: Match, unit: string): boolean {
  if (unit !== 'P1Y' && unit !== 'P1M') return false;
  let at = 1;
  while (
    /^(?:environ|quelque|près|presque|à|peine|plus|moins|seulement)$/.test(wordBefore(match, at)) &&
    wordBefore(match, at + 1) !== '' &&
    at < 4
  ) {
    if (wordBefore(match, at) === 'à' && at === 1) break;
    at++;
  }
  const before = wordBefore(match, at);
  const farther = wordBefore(match, at + 1);
  if (AGED.test(before) || (/^(?:de|d'|à)$/.test(before) && AGED.test(farther))) return true;
  if (unit !== 'P1Y')
    return (
      (before === 'de' || before === "d'") &&
      /^(?:bébé|nourrisson|fillette|enfant|fille|fils|chiot|garçon)$/.test(farther)
    );
  const next = wordAfter(match);
  // « Marie, 33 ans, », « (33 ans) »; « trois ans, » after a verb is a length.
  if (/^[,(]$/.test(before) && /^(?:[,.);:]|et|qui|a|est|avait|était|dont|—|–|)$/.test(next) && afterName(match, at))
    return true;
  if (before === 'à' && !SENTENCED.test(farther) && next !== 'de' && next !== "d'") return true;
  if (/^(?:ses|mes|tes|nos|leurs|vos)$/.test(before)) return true;
  if (
    /^(?:les|des|aux)$/.test(before) &&
    (match.atoms.length > 2 || /^(?:plus|moins)$/.test(wordBefore(match, 1)) || at > 1)
  )
    return true;
  if (before !== 'de' && before !== "d'") return false;
  return !LASTING.test(farther) && isPerson(match, at + 1, farther);
}

/** A name or a word with a capital stands before the comma. */
function afterName(match: Match, at: number): boolean {
  const { text } = match.document.tokens;
  const index = match.atoms[0]!.token - at - 1;
  const word = text[index] ?? '';
  return /^\p{Lu}/u.test(word) || isPersonWord(word.toLowerCase());
}

function isPerson(match: Match, at: number, word: string): boolean {
  const written = match.document.tokens.text[match.atoms[0]!.token - at] ?? '';
  return /^\p{Lu}/u.test(written) || isPersonWord(word);
}

/* Endings of words for people: « octogénaire », « conducteur », « lycéenne », « cycliste », « suspect ». */
const PERSON =
  /(?:eurs?|euses?|iens?|iennes?|éens?|éennes?|istes?|aires?|rices?|ants?|antes?|ières?|iers?|ais|aises?|ois|oises?|ents?|entes?|ains?|aines?|ologues?|mans?|crates?|ects?|ectes?)$/;
const PERSON_WORD =
  /^(?:hommes?|femmes?|garçons?|filles?|fillettes?|enfants?|jeunes?|père|mère|fils|frère|sœur|bébé|ado|ados|mineure?s?|individu|individus|personnes?|victimes?|suspecte?|trentenaire|gamine?s?|type|gars|maire|star|acteur|actrice|député|députée|élève|élèves|agricole|adolescente?s?|époux|épouse|mari|veuve|veuf|marin|soldat|prêtre|gendarme|élu|élue|chef|militaire|champion|championne|capitaine|avocate?|médecin|secrétaire|artiste|touriste|quinquagénaire|détenu|détenue|roi|reine|prince|princesse|otage|migrante?s?|collégiens?|collégiennes?|compagne|compagnon|petite?|ouvrier|ami|amie|voisin|voisine|blessée?|mort|morte|auteur|vacancier|journaliste|pilote|élus|vieille|homosexuel|surdoué|prodige|adjoint|ancien|pompier|retraitée?s?|licenciée?)$/;

function isPersonWord(word: string): boolean {
  return PERSON_WORD.test(word) || PERSON.test(word);
}
