/** Whole units and counted nights: « toute la semaine », « une pleine journée », « trois nuits », « deux week-ends ». */
import { first, has, valueOf } from '../grammar.js';
import { type DateRule } from './common.js';

const MOST_NIGHTS = 99;

export const stayRules: readonly DateRule[] = [
  {
    name: 'date.whole',
    pattern: `(?:<whole><le>|<one><plein>)(?<unit><unit>)`,
    read(match) {
      const unit = valueOf(match.group('unit'), 'unit')!;
      return () => ({ value: unit, kind: 'duration' });
    },
    hits: [
      { text: 'toute la semaine', gives: 'P1W duration' },
      { text: 'une pleine semaine', gives: 'P1W duration' },
    ],
    misses: ['toute la ville'],
  },
  {
    name: 'date.nights',
    pattern: `<number>(?<what><nuit>|<weekend>)`,
    read(match) {
      const count = first(match.atoms, 'int')?.number?.decimal;
      // « les mille et une nuits »
      if (!count || Number(count) < 2 || Number(count) > MOST_NIGHTS) return null;
      const value = has(match.group('what'), 'nuit') ? `P${count}D` : null;
      return () => ({ value, kind: 'duration' });
    },
    hits: [
      { text: 'un séjour de trois nuits', gives: 'P3D duration' },
      { text: 'pendant deux week-ends', gives: '? duration' },
    ],
    misses: ['une nuit blanche', 'les mille et une nuits'],
  },
];
