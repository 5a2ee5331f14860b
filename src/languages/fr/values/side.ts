/** On which side of the day of publication a date lies that could be on both: « le 3 mars », « jeudi », « en juin ». */
import type { Day } from './calendar.js';
import type { Match } from './grammar.js';
import type { Moment } from './moment.js';
import type { Tense, When } from './when.js';

/* « le 1er avril » in a future clause of 5 April: nobody means next year without saying so. */
const CLOSE = 31;
const FAR = 270;
/** -1, 1 or 0 from « dernier », « prochain » or the tense. `strict` for the former: the day itself is neither. */
export function sense(moment: Moment, when: When, match: Match): { tense: Tense; strict: boolean } {
  if (moment.direction === 'last' || moment.direction === 'preceding') return { tense: -1, strict: true };
  if (moment.direction === 'next' || moment.direction === 'following') return { tense: 1, strict: true };
  if (moment.direction === 'this') return { tense: 0, strict: false };
  return { tense: when.tense(match), strict: false };
}

/** « les manifestations du 1er mai » in December: news looks back, unless the day to come is much nearer. */
function surprise(day: Day, reference: Day): number {
  return day > reference ? 2 * (day - reference) : reference - day;
}

/** The nearest of `days` on the side of the tense, or simply the nearest. */
export function choose(
  days: readonly Day[],
  reference: Day,
  { tense, strict }: { tense: Tense; strict: boolean },
): Day | null {
  const nearest = (list: readonly Day[]): Day | null =>
    list.reduce<Day | null>(
      (best, day) => (best === null || Math.abs(day - reference) < Math.abs(best - reference) ? day : best),
      null,
    );
  const any = nearest(days);
  if (tense === 0)
    return days.reduce<Day | null>(
      (best, day) => (best === null || surprise(day, reference) < surprise(best, reference) ? day : best),
      null,
    );
  const side = nearest(days.filter(day => (strict ? (day - reference) * tense > 0 : (day - reference) * tense >= 0)));
  if (side === null) return any;
  const far = Math.abs(side - reference) > FAR && Math.abs(any! - reference) <= CLOSE;
  return far && !strict ? any : side;
}
