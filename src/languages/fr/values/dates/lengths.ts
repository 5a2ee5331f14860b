/** Lengths of time as ISO 8601 durations, and the day that lies a length away from another. */
import type { Atom } from '../atoms.js';
import { addMonths, type Day, iso, isoDay, isoWeek, ymdOf } from '../calendar.js';
import { first, has, valueOf } from '../grammar.js';
import type { Reading } from '../when.js';

/** A length of time: its unit and how many, halves included; `count` is null when uncounted. */
export interface Length {
  readonly unit: string;
  readonly count: number | null;
  readonly iso: string;
}

export function lengthOf(atoms: readonly Atom[]): Length | null {
  const number = first(atoms, 'number')?.number;
  if (has(atoms, 'halfhour')) return { unit: 'PT1M', count: 30, iso: 'PT30M' };
  if (has(atoms, 'halfday')) return { unit: 'PT1H', count: 12, iso: 'PT12H' };
  if (has(atoms, 'quart')) {
    const count = Number(number?.decimal ?? 1);
    return has(atoms, 'siècle')
      ? { unit: 'P1Y', count: 25 * count, iso: `P${25 * count}Y` }
      : { unit: 'PT1M', count: 15 * count, iso: `PT${15 * count}M` };
  }
  const clock = first(atoms, 'clock')?.figure?.value;
  if (clock) return clockLength(clock);
  const unit = valueOf(atoms, 'unit') ?? (has(atoms, 'siècle') ? 'P100Y' : undefined);
  if (!unit || unit === 'PWE' || (unit === 'P15D' && !number)) return null;
  if (!number?.decimal) return { unit, count: null, iso: unit };
  const second = atoms.filter(({ features }) => features.has('unit'))[1];
  if (second) return compound(atoms, unit, Number(number.decimal), second);
  const half = has(atoms, 'half') ? 0.5 : 0;
  return counted(unit, Number(number.decimal) + half, number.decimal);
}

/** « un an et deux mois » is P14M, « 2 heures 15 minutes » PT135M: counted in the smaller unit. */
function compound(atoms: readonly Atom[], unit: string, count: number, second: Atom): Length | null {
  const smaller = second.features.get('unit')!;
  const times = { P1YP1M: 12, P1WP1D: 7, PT1HPT1M: 60, PT1MPT1S: 60, P1DPT1H: 24 }[unit + smaller];
  const rest = Number(atoms[atoms.indexOf(second) - 1]?.number?.decimal);
  if (!times || !(rest >= 0)) return null;
  return counted(smaller, count * times + rest, String(count * times + rest));
}

function clockLength(clock: string): Length {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return {
    unit: 'PT1M',
    count: hours * 60 + minutes,
    iso: minutes ? `PT${hours || ''}${hours ? 'H' : ''}${minutes}M` : `PT${hours}H`,
  };
}

/** « deux ans et demi » is P30M, « une heure et demie » PT90M, « trois trimestres » P9M. */
export function counted(unit: string, count: number, written: string): Length | null {
  const [, prefix = '', size = '', letter = ''] = /^(PT?)(\d+)([A-Z])$/.exec(unit) ?? [];
  const total = count * Number(size);
  if (!Number.isInteger(count) && !written.includes('.')) {
    const finer = {
      P1Y: ['P', 'M', 12],
      PT1H: ['PT', 'M', 60],
      P1D: ['PT', 'H', 24],
      PT1M: ['PT', 'S', 60],
      P1M: ['P', 'D', 30],
      P1W: ['P', 'D', 7],
    }[unit] as [string, string, number] | undefined;
    if (finer) return { unit, count, iso: `${finer[0]}${count * finer[2]}${finer[1]}` };
  }
  return { unit, count, iso: `${prefix}${total}${letter}` };
}

/** The day that lies a length before or after another, as precise as the unit. */
export function away(from: Day, length: Length, sign: 1 | -1): Reading {
  const { unit, count } = length;
  if (count === null) return { value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF', kind: 'date' };
  const [, time, size, letter] = /^P(T?)(\d+)([A-Z])$/.exec(unit)!;
  const total = Math.round(count * Number(size)) * sign;
  if (time) {
    const hours = letter === 'H' ? total : letter === 'M' ? total / 60 : total / 3600;
    if (Math.abs(hours) < 24) return { value: null, kind: 'time' };
    return dayReading(from + Math.round(hours / 24));
  }
  if (letter === 'D') return dayReading(from + total);
  if (letter === 'W') return { value: isoWeek(from + 7 * total), kind: 'date', anchor: ymdOf(from + 7 * total) };
  const months = letter === 'Y' ? Math.round(count * Number(size) * 12) * sign : total;
  const date = ymdOf(addMonths(from, months));
  const whole = letter === 'Y' && Number.isInteger(count);
  const reached = whole ? { year: date.year } : { year: date.year, month: date.month };
  return { value: iso(reached), kind: 'date', anchor: reached };
}

function dayReading(day: Day): Reading {
  return { value: isoDay(day), kind: 'date', anchor: ymdOf(day) };
}
