/** Pieces of patterns that several date rules are made of. */

export const REL = "(?:<last>|<past>|<next>|<following>|<preceding>|<à><venir>|<d'><après>|<d'><avant>)";
export const MONTH = '(?:<fullmonth>|<shortmonth><.>?)';
/** « 2019 », « de 2019 », « 98 », « de l'année 2019 », « de l'année dernière », « de cette année ». */
export const OF_YEAR = `(?:(?:<de>|<,>)?<year>|<de><le><année><year>|<yy>|<n3>|<wordyear>|<de>?<le><an>${REL}|<de>?<le><année>${REL}|<de><le>?${REL}<année>|<de>?<this><année>)`;
export const DAY_NUMBER = '(?:<first>|<dayth>|<day>)';
export const DAY_FIGURE = '(?:<first>|<dayth>|<dayfig>)';
const NAMED = '(?:(?:<weekday>|<shortday><.>?)<,>?<le>?)';
/** « mardi 10 mars 2020 », « 1er juillet », « dimanche, 11 mai 2014 », « décembre 5 2014 ». */
export const DAY_MONTH = `(?:${NAMED}?(?:${DAY_NUMBER}(?:<de>|<->)?${MONTH}${OF_YEAR}?${REL}?|<shortmonth><day><,>?<year>|<fullmonth><day><,>?<year>))`;
/** « mardi dernier », « lundi de la semaine prochaine », « mardi 16 », « lundi en huit ». */
export const WEEKDAY = `(?:<weekday>(?:<dayfig>(?!<hours>|<month>)|${REL}|<de>?<le><semaine>${REL}|<de>?<this><semaine>|<en>(?:<huit>|<quinze>|<int>))?)`;
export const DEICTIC = `(?:<deictic>(?:<,>?<le>?(?:${DAY_MONTH}|<weekday>))?)`;
/** « Noël 2019 », « Pâques en 2019 », « au Nouvel An de l'année prochaine ». */
export const HOLIDAY = `(?:<holiday>(?:(?:<de>|<en>)?<year>|<de><le><année>${REL}|${REL})?)`;
export const DAY = `(?:${DAY_MONTH}|(?:<weekday><,>?<le>?)?<date>|<weekday><,>?<le>?<short-date>|${DEICTIC}|${HOLIDAY}|<anaphor>|${WEEKDAY})`;
export const EDGE = '(?:<start>|<end>|<middle>|<mi>)';
/** « matin », « dans la soirée », « en fin d'après-midi », « à l'aube ». */
export const PART = `(?:(?:<,>?(?:<à>|<dans>|<en>|<au>|<during>|<early>|<late>))*<le>?(?:${EDGE}(?:<->|(?:<de>|<du>)(?:<le>|<this>)?)?)?(?:<part>|<journée>)(?:<early>|<late>)?)`;
/** « 20h30 », « 15 heures », « 9 heures 30 », « midi et demi », « 8 heures du soir ». */
export const CLOCK = `(?:(?:<clock>|<hour><hours>(?:<minute>(?:<min>)?|<et><quart>|<et><half>|<moins><le>?<quart>|<moins><minute>)?|<noon>(?:<et><half>|<et><quart>|<moins><le><quart>|<moins><minute>|<minute>)?)(?:<du><part>|<de><le><part>|<dans><le><part>)?)`;
export const AT =
  '(?:<,>?(?:<à>|<a>|<round>|<from>|<before>|<after>|<until>|<aux><around><de>|<around><de>|<à>?<partir><de>|<de>|<à><round>))';
export const TO = '(?:<au>|<à>|<->|<–>|<—>|<until><à>|<until><au>)';
