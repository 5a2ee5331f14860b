/**
 * Where the authors of a case read a phrase otherwise than a newspaper's reader, by convention and not by mistake: a
 * chatbot looks ahead, gives hours to « ce soir », a point for a period. Each reason is counted in the report.
 */
import type { DateValue } from '../../src/document.js';
import type { Case, Expected } from './cases.js';
import { stretch } from './equal.js';

/** Why the expected value is another convention than ours; null when it is simply another value. */
export function convention(c: Case, want: Expected, have: DateValue): string | null {
  const value = typeof want.value === 'string' ? want.value : null;
  if (value === null) return 'the case gives no value to compare';
  const ours = have.value ?? '';
  if (!c.reference && !have.value && have.kind !== 'duration') return 'no day of publication is given to count from';
  if (c.point_for_period || isPointInPeriod(value, ours)) return 'a point for a period, or a finer one';
  if (looksAhead(want.text, value, ours)) return 'no tense and no year: a chatbot looks ahead, a reader of news back';
  if (looksAhead(want.text, ours, value))
    return 'no tense and no year: of a day past and one to come the case gives the past';
  if (value === 'P2W' && ours === 'P15D') return '« quinze jours » as two weeks';
  if (isSwapped(value, ours)) return 'the month before the day, as in English';
  if (/^(?:SP|SU|FA|WI)$/.test(value) && ours.endsWith(value)) return 'a season of no year';
  if (value.startsWith(`${c.reference?.slice(0, 10)}/`) || value.endsWith(`/${c.reference?.slice(0, 10)}`))
    return 'a length of time as a stretch from now';
  if (have.kind === 'duration' && !value.startsWith('P')) return 'a length of time as a stretch from now';
  if ((!have.value || ours.endsWith('_REF')) && /quelques|plusieurs|couple/i.test(want.text))
    return 'a number for « quelques » and « plusieurs »';
  if (have.kind === 'time' && (value.startsWith('T') || sameClock(value, ours)))
    return 'a clock time of no day, or morning for evening';
  if (!have.value && /\d ?h|heure|minute|seconde/i.test(want.text))
    return 'counted from the hour of publication, which is not known';
  if (/^\d{4}-\d\d-\d\d$/.test(ours) && hoursOf(value, ours)) return 'hours for a part of day';
  if ((have.modifier || /fin|mi[- ]|milieu/i.test(want.text)) && value.includes('/') && within(value, ours))
    return 'days for « début », « fin », « avant », « après »';
  if (isSameEnd(value, ours)) return 'another end of the same stretch';
  if (have.kind === 'set') return 'a repeated time as a value of its own';
  return null;
}

/** A day within our week, month or year. */
function isPointInPeriod(value: string, ours: string): boolean {
  const period = /^\d{4}(?:-(?:\d\d|W\d\d|Q\d|H\d|SU|SP|FA|WI))?$|^\d{3}X$/.test(ours);
  return period && !value.includes('/') && value.length > ours.length;
}

/** The same day of a later year or week, when no year is written. */
function looksAhead(text: string, value: string, ours: string): boolean {
  const [a, b] = [value.split('/')[0]!, ours.split('/')[0]!];
  if (!/^\d{4}/.test(a) || !/^\d{4}/.test(b) || /\d{4}/.test(text) || a < b) return false;
  if (a.slice(0, 4) !== b.slice(0, 4) && a.slice(4, 10) === b.slice(4, 10)) return true;
  const days = (Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 864e5;
  return days === 7 || days === 14;
}

/** « 3-7-2017 » as 7 March. */
function isSwapped(value: string, ours: string): boolean {
  const swapped = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1-$3-$2');
  return /^\d{4}-\d\d-\d\d/.test(ours) && value !== ours && value === ours.split('/').map(swapped).join('/');
}

function sameClock(value: string, ours: string): boolean {
  const clock = (x: string): string[] =>
    [...x.matchAll(/T(\d\d)(?::(\d\d))?/g)].map(m => `${Number(m[1]) % 12}:${m[2] ?? '00'}`);
  const [a, b] = [clock(value), clock(ours)];
  return b.length > 0 && b.every(x => a.includes(x));
}

/** Hours of the very day that we give. */
function hoursOf(value: string, day: string): boolean {
  return value.startsWith('T') || value.split('/').some(end => end.startsWith(`${day}T`));
}

/** Days that lie in the period that we give: the first ten of our month. */
function within(value: string, ours: string): boolean {
  const [a, b] = [stretch(value), stretch(ours)];
  return !a || !b || (a[0] >= b[0] && a[1] <= b[1]) || a[0] === b[1] || a[1] === b[0];
}

/** « de 2014 à 2018 » up to the first day of 2018; the rest of this week from today on. */
function isSameEnd(value: string, ours: string): boolean {
  if (!value.includes('/')) return false;
  const [a, b] = [stretch(value), stretch(ours)];
  if (a === null && b !== null && value.endsWith('/..')) return stretch(value.slice(0, -3))?.[0] === b[0];
  return a !== null && b !== null && (a[0] === b[0] || a[1] === b[1]);
}

/** Why an expected span is none that a newspaper would write; null when we simply miss it. */
export function unwritten(want: Expected): string | null {
  const text = want.text.trim().toLowerCase();
  const reason = UNWRITTEN.find(([pattern]) => pattern.test(text));
  return reason ? reason[1] : null;
}

/* First match wins; patterns of form, not of single cases. */
const UNWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^[\d\s./~,:>=<-]+$/, 'figures alone, without a word that makes them a date'],
  [
    /^(?:le |les |ce |avant |après |a |à )?(?:\d{1,2}|[a-zé]+(?:-(?:et-)?[a-zé]+)*)$/,
    'one word or number, with no date near that it takes up',
  ],
  [/\d\s*(?:[ap]\.?m|s\b|ish|'s)|^\d+[-/](?:jan|sep|oct|nov|mai)/, 'English or Internet notation'],
  [
    /(?:^|\s)(?:apres|matinee|journee|annee|debut|fete|peu pres|jusqu'a)(?:\s|$|-)|thanks|martin luther|juneteenth|jubilee/,
    'without accents, or a feast of the United States',
  ],
  [
    /^(?:l'|la |le |les |ma |mes |cette |en |au |une |un )?(?:autre |pleine? |plein |toute la )?(?:matin|matinée|soir|soirée|nuit|après-midi|midi|journée|semaine|mois|année|jour|week-ends?|déjeuner|dîner|été|heure|semestre|trimestre)\.?$/,
    'a part of the day or year with nothing that says which',
  ],
  [
    /^(?:tôt|tard|milieu|mi-|fin|début|reste|après|avant|autour|pendant|heure|temps|moment|dans|entre)\b/,
    'hours of a dialogue: « tôt le matin », « autour du dîner »',
  ],
  [
    /^(?:(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|\d+|et|demie|quarts|heures|[pm]\.?)(?:[ -]|$)){2,}$/,
    'hours in words as spoken',
  ],
  [/^(?:entre )?\d{1,2} (?:et|à|a|jusqu|au|de|du|sur|dans|-)/, 'bare hours or days'],
];
