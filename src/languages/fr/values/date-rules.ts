/** Every rule for dates, in the order of priority among readings of the same length. */
import { bareDayRules } from './dates/bare-days.js';
import { clockRangeRules } from './dates/clock-ranges.js';
import { clockRules } from './dates/clock.js';
import type { DateRule } from './dates/common.js';
import { durationRules } from './dates/durations.js';
import { monthRules } from './dates/months.js';
import { partRules } from './dates/parts.js';
import { periodRules } from './dates/periods.js';
import { ordinalRules } from './dates/ordinals.js';
import { pointRules } from './dates/points.js';
import { rangeRules } from './dates/ranges.js';
import { seasonRules } from './dates/seasons.js';
import { setRules } from './dates/sets.js';
import { stayRules } from './dates/stays.js';

export const dateRules: readonly DateRule[] = [
  ...clockRangeRules,
  ...rangeRules,
  ...ordinalRules,
  ...pointRules,
  ...setRules,
  ...periodRules,
  ...seasonRules,
  ...partRules,
  ...monthRules,
  ...clockRules,
  ...stayRules,
  ...durationRules,
  ...bareDayRules,
];
