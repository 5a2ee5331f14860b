/** Days: « mardi 10 mars », « hier soir », « dimanche à 22h51 », « le 14-Juillet », « la veille ». */
import { dateOf } from '../anchoring.js';
import type { Atom } from '../atoms.js';
import { dayOf, isDate, isoDay, ymdOf } from '../calendar.js';
import { endsWell, has, type Match, shownAfter, shownBefore, valueOf, wordAfter, wordBefore } from '../grammar.js';
import { directionOf, type Moment, momentOf, shiftOf } from '../moment.js';
import { clockOf, type DateRule, dayReading } from './common.js';
import { AT, CLOCK, DAY, DAY_FIGURE, DAY_MONTH, DAY_NUMBER, HOLIDAY, OF_YEAR, PART, REL } from './macros.js';

/** Days that cannot be: « 32 août », « 29 février 2014 ». */
function exists({ year, month, day }: Moment): boolean {
  return month === undefined || day === undefined || isDate(year ?? 2000, month, day);
}

/** Words that only look like a day: a habit, an abbreviation, a title, a number that counts. */
function isDay(match: Match, atoms: readonly Atom[], moment: Moment): boolean {
  const { weekday, day, month, deictic, holiday } = moment;
  if (weekday !== undefined && month === undefined) {
    if (has(atoms, 'weekdays')) return false;
    if (day === undefined && has(atoms, 'shortday')) return false;
    // « le Journal du Dimanche »: a capital inside a sentence after « du ».
    if (day === undefined && wordBefore(match, 1) === 'du' && isCapital(match)) return false;
    // « mardi 13 foyers »: a number that counts.
    if (day !== undefined && !endsWell(match)) return false;
  }
  // « jusqu'au lendemain », but « le lendemain de la victoire » hangs on an event.
  if (moment.anaphor !== undefined && /^(?:de|d'|du|des)$/.test(wordAfter(match))) return false;
  // « du jour au lendemain » is suddenly.
  if (moment.anaphor !== undefined && wordBefore(match, 1) === 'au' && wordBefore(match, 2) === 'jour') return false;
  if (holiday !== undefined && moment.year === undefined) return isFeast(match);
  return deictic !== undefined || exists(moment);
}

/** « les vacances de Noël », « le lac Saint-Jean », « le Nouvel An juif » are no days. */
function isFeast(match: Match): boolean {
  const before = wordBefore(match, 1);
  const saint = match.document.tokens.lower[match.atoms[0]!.token]!.startsWith('saint');
  if (saint && before !== 'la' && before !== '') return false;
  return !/^(?:de|d'|du|des|père)$/.test(before) && !shownAfter(match, 'other-calendar');
}

function isCapital(match: Match): boolean {
  const { start } = match.atoms[0]!;
  return /\p{Lu}/u.test(match.document.view.text[start]!);
}

function readDay(match: Match): ReturnType<DateRule['read']> {
  const atoms = match.group('day');
  const own = momentOf(atoms);
  // « ce vendredi »: the word stands before the day.
  const moment = has(match.atoms, 'this') && !own.direction ? { ...own, direction: 'this' as const } : own;
  if (!isDay(match, atoms, moment)) return null;
  const time = match.group('time');
  // « mardi 8 mai, 2h30 de marche »: how long, not when.
  if (time[0]?.features.has(',') && time.length === 2 && !endsWell(match)) return null;
  // « pendant six heures, jeudi »: how long, not when.
  const spoken = has(time, 'hours') && time[0] === match.atoms[0] && has(match.atoms, ',');
  if (spoken && !shownBefore(match, 1, 'hour-after')) return null;
  const clock = time.length ? clockOf(time) : null;
  return when => dayReading(dateOf(moment, when, match), clock, match, moment.year !== undefined);
}

/** « le 16/6 » and « 08/05 » are days, « 7/10 » of an examination is none. */
function isDayInFigures(match: Match): boolean {
  const { start, end } = match.atoms[match.atoms.length - 1]!;
  const written = match.document.view.text.slice(start, end);
  const told = match.atoms.length > 1 || /^(?:le|du|au|ce|\p{L}+di|dimanche|jusqu')$/u.test(wordBefore(match, 1));
  return told || (/^\d\d\/\d\d$/.test(written) && written.includes('0') && endsWell(match));
}

export const pointRules: readonly DateRule[] = [
  {
    name: 'date.night-between',
    pattern: `<nuit>(?:<de>|<du>)<le>?(?<from>(?:<weekday>)?${DAY_FIGURE}?<fullmonth>?)(?:<à>|<au>)<le>?(?<to>(?:<weekday>)?(?:${DAY_FIGURE}?(?:<fullmonth>${OF_YEAR}?)?))`,
    read(match) {
      const to = match.group('to');
      const moment = momentOf(to);
      if (moment.weekday === undefined && moment.day === undefined) return null;
      return when => {
        const date = dateOf(moment, when, match);
        if (date?.day === undefined) return { value: null, kind: 'date' };
        const end = dayOf(date.year, date.month!, date.day);
        return { value: `${isoDay(end - 1)}/${isoDay(end)}`, kind: 'date', anchor: date };
      };
    },
    hits: [
      { text: 'dans la nuit de mardi à mercredi', gives: '2012-05-08/2012-05-09 date' },
      { text: 'dans la nuit du 27 au 28 avril 2016', gives: '2016-04-27/2016-04-28 date' },
    ],
    misses: ['la nuit de noces', 'une nuit de garde'],
  },
  {
    name: 'date.day',
    pattern: `<this>?<same>?(?<day>${DAY})(?:${PART})?(?<time>(?:${AT}*<le>?${CLOCK}|<,><clock>)(?:<zone>|<local>)?)?`,
    read: readDay,
    hits: [
      { text: 'mardi 10 mars 2020', gives: '2020-03-10 date' },
      { text: 'Il a été arrêté mardi soir.', gives: '2012-05-08 date' },
      { text: 'dimanche 6 mai à 20h30', gives: '2012-05-06T20:30 time' },
      { text: 'Visite guidée vendredi 18/05.', gives: '2012-05-18 date' },
      { text: 'Concert samedi 12 mai, 20h30.', gives: '2012-05-12T20:30 time' },
      { text: 'La loi a été votée le 3 mars.', gives: '2012-03-03 date' },
      { text: 'La loi sera votée le 3 mars.', gives: '2013-03-03 date' },
    ],
    misses: ['32 août', '29 février 2014', 'le numéro 2 du parti'],
  },
  {
    name: 'date.time-and-day',
    pattern: `(?<time>${CLOCK})(?:${PART})?(?:<zone>|<local>)?(?:<,>|<à>|<le>|<de>|<du>|<this>)*(?<day>${DAY})(?:${PART})?`,
    read: readDay,
    hits: [{ text: 'vers 15 h 30, hier', gives: '2012-05-09T15:30 time approx' }],
    misses: ['à 15 h 30 de route'],
  },
  {
    name: 'date.beside-day',
    pattern: `<anaphor>(?:<du>|<de><le>?)(?<day>${DAY_MONTH}|${HOLIDAY})`,
    read(match) {
      const moment = momentOf(match.group('day'));
      const away = Number(valueOf(match.atoms, 'anaphor'));
      return when => {
        const date = dateOf(moment, when, match);
        if (date?.day === undefined) return { value: null, kind: 'date' };
        return dayReading(
          ymdOf(dayOf(date.year, date.month!, date.day) + away),
          null,
          match,
          moment.year !== undefined,
        );
      };
    },
    hits: [{ text: 'le lendemain du 13 février 2011', gives: '2011-02-14 date' }],
    misses: ['le lendemain du concert'],
  },
  {
    name: 'date.part-of-day',
    pattern: `(?:<part>|<journée>)(?:<du>|<de><le>?)(?<day>(?:${DAY_MONTH}|<weekday>${REL}?|<deictic>|<dayfig>))(?<time>${AT}*${CLOCK})?`,
    read: readDay,
    hits: [{ text: 'dans la soirée du 5 mai', gives: '2012-05-05 date' }],
    misses: ['la soirée du parti'],
  },
  {
    name: 'date.day-of-list',
    pattern: `(?<=<les>|<le>|<,>|<weekday>|<et>|<du>|<des>)(?<span><weekday>?${DAY_FIGURE})(?=(?:<,><le>?<weekday>?${DAY_FIGURE}){0,9}<,>?(?:<et>|<ou>)(?:<le>|<les>|<du>|<au>)?<weekday>?(?<last>${DAY_NUMBER}<fullmonth>${OF_YEAR}?${REL}?))`,
    read(match) {
      const { day: number, weekday } = momentOf(match.atoms);
      const last = momentOf(match.group('last'));
      if (number === undefined) return null;
      const moment = { ...last, day: number, weekday };
      return when => dayReading(dateOf(moment, when, match), null, match, last.year !== undefined);
    },
    hits: [{ text: 'les 12 et 13 juin 2014', gives: '2014-06-12 date' }],
    misses: ['les 12 et 13 joueurs'],
  },
  {
    name: 'date.day-of-month',
    pattern: `(?<day>${DAY_FIGURE})<du>(?<month><mois>${REL})`,
    read(match) {
      const { day } = momentOf(match.group('day'));
      const shift = shiftOf(directionOf(match.group('month')));
      return when => {
        if (when.reference === null || day === undefined) return { value: null, kind: 'date' };
        const now = ymdOf(when.reference);
        const { year, month } = ymdOf(dayOf(now.year, now.month + shift, 1));
        const date = isDate(year, month, day) ? { year, month, day } : null;
        return dayReading(date, null, match, false);
      };
    },
    hits: [{ text: 'le 15 du mois prochain', gives: '2012-06-15 date' }],
    misses: ['le 15 du mois'],
  },
  {
    name: 'date.day-alone',
    pattern: `(?<=<le>|<au>|<du>)(?<span>(?<day><figure>)(?<time>${AT}${CLOCK}))`,
    read(match) {
      const number = momentOf(match.group('day')).day;
      const clock = clockOf(match.group('time'));
      if (number === undefined || !clock) return null;
      return when => dayReading(dateOf({ day: number }, when, match), clock, match, false);
    },
    hits: [{ text: 'le 16 à 18h', gives: '2012-05-16T18:00 time' }],
    misses: ['le 16 à Paris'],
  },
  {
    name: 'date.short-figures',
    pattern: `(?<span>(?:<next>|<last>)?<short-date>)`,
    read(match) {
      if (!isDayInFigures(match)) return null;
      const moment = momentOf(match.atoms);
      return when => dayReading(dateOf(moment, when, match), null, match, false);
    },
    hits: [
      { text: 'le 16/06', gives: '2012-06-16 date' },
      { text: 'Fermé le prochain 16/6.', gives: '2012-06-16 date' },
      { text: 'publié 08/05', gives: '2012-05-08 date' },
    ],
    misses: ['une note de 16/20', '24/24'],
  },
];
