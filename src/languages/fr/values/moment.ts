/** A day, month or year as it is written, before it is known which one: « mardi 10 mars », « hier », « juin dernier ». */
import type { Atom } from './atoms.js';
import { century } from './figures.js';
import { first, valueOf } from './grammar.js';

/** `last` and `next` count from the day of publication, `following` and `preceding` from the last date of the text. */
export type Direction = 'last' | 'next' | 'this' | 'following' | 'preceding';

export interface Moment {
  readonly weekday?: number | undefined;
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
  readonly direction?: Direction | undefined;
  /** Direction of the year alone: « novembre de l'année prochaine ». */
  readonly yearShift?: number | undefined;
  readonly weekShift?: number | undefined;
  /** Weeks beyond the next such weekday: « lundi en huit ». */
  readonly beyond?: number | undefined;
  /** Days from the day of publication. */
  readonly deictic?: number | undefined;
  /** Days from the last date of the text. */
  readonly anaphor?: number | undefined;
  readonly holiday?: string | undefined;
}

export function directionOf(atoms: readonly Atom[]): Direction | undefined {
  for (const { features } of atoms) {
    if (features.has('last') || features.has('past')) return 'last';
    if (features.has('next') || features.has('venir')) return 'next';
    if (features.has('following') || features.has('après') || features.has('suit')) return 'following';
    if (features.has('vient')) return 'next';
    if (features.has('preceding') || features.has('avant')) return 'preceding';
  }
  return atoms.some(({ features }) => features.has('this')) ? 'this' : undefined;
}

const SHIFT: Readonly<Record<Direction, number>> = { last: -1, next: 1, this: 0, following: 1, preceding: -1 };

export function shiftOf(direction: Direction | undefined): number {
  return direction ? SHIFT[direction] : 0;
}

/** Reads the atoms of a moment; the patterns see to it that they are one. */
export function momentOf(atoms: readonly Atom[]): Moment {
  const full = first(atoms, 'date')?.figure?.value;
  if (full) return { year: Number(full.slice(0, 4)), month: Number(full.slice(5, 7)), day: Number(full.slice(8)) };
  const short = first(atoms, 'short-date')?.figure?.value;
  const monthly = first(atoms, 'month-date')?.figure?.value;
  if (monthly) return { year: Number(monthly.slice(0, 4)), month: Number(monthly.slice(5)) };
  const yearAt = atoms.findIndex(({ features }) => features.has('année') || features.has('an'));
  const weekAt = atoms.findIndex(({ features }) => features.get('period') === 'W');
  const own = yearAt < 0 && weekAt < 0 ? atoms : atoms.slice(0, Math.max(yearAt, weekAt));
  const around = (at: number): readonly Atom[] => atoms.slice(Math.max(0, at - 1));
  const month = short ? Number(short.slice(0, 2)) : numberOr(valueOf(atoms, 'month'));
  return {
    beyond: beyondOf(atoms),
    weekday: numberOr(valueOf(atoms, 'weekday') ?? valueOf(atoms, 'shortday')),
    day: short ? Number(short.slice(3)) : dayOfMonth(atoms),
    month,
    year: yearOf(atoms, month !== undefined),
    direction: yearAt < 0 && weekAt < 0 ? directionOf(own) : undefined,
    yearShift: yearAt < 0 ? undefined : shiftOf(directionOf(around(yearAt))),
    weekShift: weekAt < 0 ? undefined : shiftOf(directionOf(around(weekAt))),
    deictic: numberOr(valueOf(atoms, 'deictic')),
    anaphor: numberOr(valueOf(atoms, 'anaphor')),
    holiday: valueOf(atoms, 'holiday'),
  };
}

/** « lundi en huit » is a week after the next Monday, « en quinze » two. */
function beyondOf(atoms: readonly Atom[]): number | undefined {
  const at = atoms.findIndex(({ features }) => features.has('en'));
  if (at < 1 || !atoms[at - 1]!.features.has('weekday')) return undefined;
  const days = Number(atoms[at + 1]?.number?.decimal);
  return days === 8 ? 1 : days === 15 ? 2 : undefined;
}

function numberOr(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function dayOfMonth(atoms: readonly Atom[]): number | undefined {
  for (const { features, number, figure } of atoms) {
    if (features.has('hours') || features.has('en')) return undefined;
    if (features.has('first')) return 1;
    if (features.has('dayth')) return Number(figure!.value);
    if (features.has('day') && number) return Number(number.decimal);
  }
  return undefined;
}

function yearOf(atoms: readonly Atom[], afterMonth: boolean): number | undefined {
  for (const { features, number } of atoms) {
    if (features.has('year') || features.has('wordyear')) return Number(number!.decimal);
    if (features.has('n3') && afterMonth) return Number(number!.decimal);
  }
  const short = afterMonth ? atoms.findLast(({ features }) => features.has('yy')) : undefined;
  return short ? century(Number(short.number!.decimal)) : undefined;
}
