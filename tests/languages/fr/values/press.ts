/** Press sentences of our own with what they hold: `words = value`, see values/notation.ts. */

export interface PressCase {
  readonly text: string;
  /** ISO date, or null. */
  readonly published: string | null;
  readonly holds: readonly string[];
}

export const PRESS: readonly PressCase[] = [
  {
    text: "La passerelle a rouvert trois quarts d'heure plus tard, aux alentours de 14 heures.",
    published: '2019-03-14',
    holds: ["trois quarts d'heure plus tard = ? time", '14 heures = 2019-03-14T14:00 time approx'],
  },
  {
    text: 'Le 6 mars, le barrage a cédé. Ce week-end-là, la vallée était vide.',
    published: '2019-03-14',
    holds: ['6 mars = 2019-03-06 date', 'Ce week-end-là = 2019-03-09/2019-03-10 date'],
  },
  {
    text: 'Le bus passe un dimanche sur deux, et le guichet ferme à la mi-journée.',
    published: '2019-03-14',
    holds: ['un dimanche sur deux = P2W set', 'mi-journée = 2019-03-14 date mid'],
  },
  {
    text: 'Le préfet avait prévenu les maires plus tôt dans la journée.',
    published: '2019-03-14',
    holds: ['plus tôt dans la journée = 2019-03-14 date'],
  },
  {
    text: 'La chorale a passé deux nuits à Vannes.',
    published: '2019-03-14',
    holds: ['deux nuits = P2D duration'],
  },
  {
    text: 'Elle présente le journal de la mi-journée et enchaîne les nuits blanches.',
    published: '2019-03-14',
    holds: [],
  },
  {
    text: "La mairie a débloqué 1,2 million d'euros pour rénover la piscine, dont 300.000 euros dès cette année.",
    published: '2019-03-14',
    holds: ["1,2 million d'euros = 1200000 EUR", '300.000 euros = 300000 EUR', 'cette année = 2019 date'],
  },
  {
    text: "Entre 40 et 50 millions d'euros manquent au budget de l'hôpital.",
    published: '2019-03-14',
    holds: ["Entre 40 et 50 millions d'euros = 40000000..50000000 EUR"],
  },
  {
    text: "Le devis, estimé d'abord à deux milliards d'euros, frôle désormais les quatre milliards.",
    published: '2019-03-14',
    holds: ["deux milliards d'euros = 2000000000 EUR", 'quatre milliards = 4000000000 EUR'],
  },
  {
    text: "La rançon exigée s'élevait à un demi-million de dollars.",
    published: '2019-03-14',
    holds: ['un demi-million de dollars = 500000 USD'],
  },
  {
    text: "L'amende peut atteindre 3 750 € par infraction.",
    published: '2019-03-14',
    holds: ['3 750 € = 3750 EUR per unit'],
  },
  {
    text: 'La start-up lyonnaise lève 18 M€ auprès de deux fonds.',
    published: '2019-03-14',
    holds: ['18 M€ = 18000000 EUR'],
  },
  {
    text: 'Il gagnait moins de 900 euros par mois, pour 40 heures par semaine.',
    published: '2019-03-14',
    holds: ['900 euros = 900 EUR less per month', '40 heures par semaine = P1W set'],
  },
  {
    text: 'Les supporters anglais ont payé leur place 80 livres sterling.',
    published: '2019-03-14',
    holds: ['80 livres sterling = 80 GBP'],
  },
  {
    text: 'Le Sénégal a emprunté 150 milliards de francs CFA à Dakar.',
    published: '2019-03-14',
    holds: ['150 milliards de francs CFA = 150000000000 XOF'],
  },
  {
    text: 'À Genève, le loyer dépasse souvent 2 000 francs.',
    published: '2019-03-14',
    holds: ['2 000 francs = 2000 CHF'],
  },
  {
    text: 'Le film a coûté 45 millions de francs.',
    published: '1996-06-02',
    holds: ['45 millions de francs = 45000000 FRF'],
  },
  { text: 'Le bibliothécaire range trois livres par heure.', published: '2019-03-14', holds: [] },
  {
    text: "L'appartement de 3 pièces se loue 1.450 euros charges comprises.",
    published: '2019-03-14',
    holds: ['1.450 euros = 1450 EUR'],
  },
  {
    text: "Des dizaines de millions d'euros ont été engloutis dans le projet.",
    published: '2019-03-14',
    holds: ["Des dizaines de millions d'euros = ? EUR"],
  },
  {
    text: "Comptez 15 à 20 euros le repas et 7,50 € l'entrée.",
    published: '2019-03-14',
    holds: ['15 à 20 euros = 15..20 EUR per unit', '7,50 € = 7.50 EUR per unit'],
  },
  {
    text: 'Le trader a perdu £2,5 millions en une nuit.',
    published: '2019-03-14',
    holds: ['£2,5 millions = 2500000 GBP'],
  },
  {
    text: "Trois millions d'habitants vivent dans la région, un million dans la capitale.",
    published: '2019-03-14',
    holds: [],
  },
  { text: 'Le cours du yuan a reculé face à un euro fort.', published: '2019-03-14', holds: [] },
  {
    text: "L'entreprise versera cent vingt mille euros de dommages et intérêts.",
    published: '2019-03-14',
    holds: ['cent vingt mille euros = 120000 EUR'],
  },
  {
    text: 'Le repas coûte trente-deux euros et cinquante centimes.',
    published: '2019-03-14',
    holds: ['trente-deux euros et cinquante centimes = 32.50 EUR'],
  },
  {
    text: 'Le sac contenait 20.000 dollars canadiens et 5.000 CHF.',
    published: '2019-03-14',
    holds: ['20.000 dollars canadiens = 20000 CAD', '5.000 CHF = 5000 CHF'],
  },
  {
    text: 'Le maire sera entendu mercredi par les enquêteurs.',
    published: '2019-03-14',
    holds: ['mercredi = 2019-03-20 date'],
  },
  {
    text: 'Le maire a été entendu mercredi par les enquêteurs.',
    published: '2019-03-14',
    holds: ['mercredi = 2019-03-13 date'],
  },
  {
    text: 'Un incendie a ravagé la grange dans la nuit de mardi à mercredi.',
    published: '2019-03-14',
    holds: ['nuit de mardi à mercredi = 2019-03-12/2019-03-13 date'],
  },
  {
    text: "Le procès, ouvert lundi 4 mars, doit s'achever le 22 mars.",
    published: '2019-03-14',
    holds: ['lundi 4 mars = 2019-03-04 date', '22 mars = 2019-03-22 date'],
  },
  {
    text: "Les élections auront lieu du 23 au 26 mai dans toute l'Europe.",
    published: '2019-03-14',
    holds: ['du 23 au 26 mai = 2019-05-23/2019-05-26 date'],
  },
  {
    text: 'Le musée, fermé depuis avril 2016, rouvrira au printemps.',
    published: '2019-03-14',
    holds: ['avril 2016 = 2016-04 date', 'printemps = 2019-SP date'],
  },
  {
    text: 'Née le 1er mai 1947 à Nantes, elle avait quitté la scène en 1998.',
    published: '2019-03-14',
    holds: ['1er mai 1947 = 1947-05-01 date', '1998 = 1998 date'],
  },
  {
    text: 'Le chômage a baissé au quatrième trimestre 2018 puis au premier trimestre.',
    published: '2019-03-14',
    holds: ['quatrième trimestre 2018 = 2018-Q4 date', 'premier trimestre = 2019-Q1 date'],
  },
  {
    text: 'Arrêtée le 3 février, la suspecte a été libérée trois jours plus tard.',
    published: '2019-03-14',
    holds: ['3 février = 2019-02-03 date', 'trois jours plus tard = 2019-02-06 date'],
  },
  {
    text: "L'actrice, 42 ans, tournera dans six mois avec un réalisateur de 35 ans.",
    published: '2019-03-14',
    holds: ['dans six mois = 2019-09 date'],
  },
  {
    text: 'Il y a dix ans, la gare voyait passer deux trains par jour.',
    published: '2019-03-14',
    holds: ['Il y a dix ans = 2009 date'],
  },
  {
    text: 'La loi de 1905 a été modifiée dans les années 1920.',
    published: '2019-03-14',
    holds: ['1905 = 1905 date', 'années 1920 = 192X date'],
  },
  {
    text: 'Le concert débutera à 20h30 samedi 16 mars.',
    published: '2019-03-14',
    holds: ['20h30 samedi 16 mars = 2019-03-16T20:30 time'],
  },
  {
    text: 'Vers 3 heures du matin, les pompiers ont été appelés.',
    published: '2019-03-14',
    holds: ['3 heures du matin = 2019-03-14T03:00 time approx'],
  },
  {
    text: "L'abbaye du XIIe siècle rouvrira à Pâques.",
    published: '2019-03-14',
    holds: ['XIIe siècle = 11XX date', 'Pâques = 2019-04-21 date'],
  },
  {
    text: 'La coupe du monde se jouera en novembre 2022.',
    published: '2019-03-14',
    holds: ['novembre 2022 = 2022-11 date'],
  },
  {
    text: 'Le taux est passé de 4 à 6 % entre 2014 et 2018.',
    published: '2019-03-14',
    holds: ['entre 2014 et 2018 = 2014/2018 date'],
  },
  {
    text: 'Le week-end prochain, la route sera coupée de 8 heures à 18 heures.',
    published: '2019-03-14',
    holds: [
      'week-end prochain = 2019-03-16/2019-03-17 date',
      'de 8 heures à 18 heures = 2019-03-16T08:00/2019-03-16T18:00 time',
    ],
  },
  {
    text: 'Chaque mercredi, les enfants répètent pendant deux heures.',
    published: '2019-03-14',
    holds: ['Chaque mercredi = XXXX-WXX-3 set', 'deux heures = PT2H duration'],
  },
  {
    text: 'Condamné à huit ans de prison, il sortira fin 2024.',
    published: '2019-03-14',
    holds: ['huit ans = P8Y duration', 'fin 2024 = 2024 date end'],
  },
  { text: 'À 16 ans, elle avait déjà gagné trois titres.', published: '2019-03-14', holds: [] },
  {
    text: 'Le 14-Juillet, les pompiers organiseront leur bal.',
    published: '2019-03-14',
    holds: ['14-Juillet = 2019-07-14 date'],
  },
  { text: "Il a été élu au premier tour avec sept voix d'avance.", published: '2019-03-14', holds: [] },
  { text: 'Le numéro 12 a marqué à la 78e minute.', published: '2019-03-14', holds: [] },
  {
    text: "20 Minutes publie un sondage sur l'été des Français.",
    published: '2019-03-14',
    holds: ['été = 2019-SU date'],
  },
  {
    text: 'Appelez le 01 42 68 30 00 avant midi.',
    published: '2019-03-14',
    holds: ['midi = 2019-03-14T12:00 time before'],
  },
  { text: "L'article 49 de la Constitution date de 1958.", published: '2019-03-14', holds: ['1958 = 1958 date'] },
  {
    text: "Le texte sera examiné la semaine prochaine, puis voté avant l'été.",
    published: '2019-03-14',
    holds: ['semaine prochaine = 2019-W12 date', 'été = 2019-SU date before'],
  },
  {
    text: "L'an dernier, la commune comptait 2019 habitants.",
    published: '2019-03-14',
    holds: ['an dernier = 2018 date'],
  },
  {
    text: "Depuis le début de l'année, 35 personnes sont mortes.",
    published: '2019-03-14',
    holds: ["début de l'année = 2019 date start"],
  },
  {
    text: 'Les 5, 6 et 7 avril, la ville accueillera le salon.',
    published: '2019-03-14',
    holds: ['5 = 2019-04-05 date', '6 = 2019-04-06 date', '7 avril = 2019-04-07 date'],
  },
  {
    text: "La veille, il avait promis de rester jusqu'en 2020.",
    published: '2019-03-14',
    holds: ['veille = 2019-03-13 date', '2020 = 2020 date'],
  },
  {
    text: 'Mai 68 et les attentats du 11 septembre ont marqué sa génération.',
    published: '2019-03-14',
    holds: ['Mai 68 = 1968-05 date', '11 septembre = 2001-09-11 date'],
  },
  {
    text: 'Le tribunal a rendu son jugement hier après-midi.',
    published: '2019-03-14',
    holds: ['hier après-midi = 2019-03-13 date'],
  },
  {
    text: 'La saison 2017-2018 avait été la meilleure du club.',
    published: '2019-03-14',
    holds: ['saison 2017-2018 = 2017/2018 date'],
  },
  {
    text: 'La collecte dure du lundi 18 au vendredi 22 mars.',
    published: '2019-03-14',
    holds: ['du lundi 18 au vendredi 22 mars = 2019-03-18/2019-03-22 date'],
  },
  { text: "D'ici à 2025, trois lignes seront prolongées.", published: '2019-03-14', holds: ['2025 = 2025 date'] },
  {
    text: 'Le premier samedi de juin, la plage sera nettoyée.',
    published: '2019-03-14',
    holds: ['premier samedi de juin = 2019-06-01 date'],
  },
  {
    text: 'Le couple avait divorcé en 2003, deux ans après son mariage.',
    published: '2019-03-14',
    holds: ['2003 = 2003 date', 'deux ans = P2Y duration'],
  },
  { text: 'Le loyer est payé tous les trois mois.', published: '2019-03-14', holds: ['tous les trois mois = P3M set'] },
  { text: "Le procès s'ouvrira mardi.", published: null, holds: ['mardi = ? date'] },
  {
    text: 'La loi a été votée le 3 mars 2015, puis modifiée en juin.',
    published: null,
    holds: ['3 mars 2015 = 2015-03-03 date', 'juin = 2015-06 date'],
  },
];

/** What we still read wrong: the right reading, and why it is hard. Such a case fails once it passes. */
export const KNOWN_WRONG: readonly (PressCase & { readonly reason: string })[] = [
  {
    text: "Sur les 12 milliards d'euros annoncés, huit sont déjà dépensés.",
    published: '2019-03-14',
    holds: ["12 milliards d'euros = 12000000000 EUR", 'huit = 8000000000 EUR'],
    reason: 'a number without its scale is money only by the sentence',
  },
  {
    text: 'Mars est un mois pluvieux.',
    published: '2019-03-14',
    holds: [],
    reason: '« un mois » names a kind of month, not a length',
  },
  {
    text: 'Les Bleus de 98 restent dans toutes les mémoires.',
    published: '2019-03-14',
    holds: ['98 = 1998 date'],
    reason: 'two figures without a month',
  },
  {
    text: 'Les ventes du deuxième trimestre 2018 dépassent celles du premier.',
    published: '2019-03-14',
    holds: ['deuxième trimestre 2018 = 2018-Q2 date', 'premier = 2018-Q1 date'],
    reason: '« premier » without its noun',
  },
  {
    text: 'Le volant porte un repère à midi.',
    published: '2019-03-14',
    holds: [],
    reason: 'a place on a circle, not an hour',
  },
];
