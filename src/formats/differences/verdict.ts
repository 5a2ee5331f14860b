/** What is unexpected about an extraction, given a golden and what is known to be wrong: the message of a failing test. */
import type { Comparison } from '../../evaluate/compare.js';
import { type Place, findingOf } from '../../evaluate/finding.js';
import { type Review, judge } from '../../evaluate/review.js';
import { findingText } from './text.js';

/**
 * Null when the output differs from the golden exactly where it is known to be wrong; else every other difference with
 * its context, and every known-wrong one that is gone.
 */
export function verdict({ article, differences }: Comparison, review: Review, place: Place): string | null {
  const { open, gone } = judge(differences, review);
  if (open.length === 0 && gone.length === 0) return null;
  const news = open.map(one => findingText(findingOf(one, place), false));
  const olds = gone.map(({ change, reason }) => `passes now: remove it (${change}; ${reason})\n`);
  const advice = `Better? depeche accept ${article}. Known-wrong ones: npm run known-wrong.\n`;
  return `${article}: ${open.length} new differences, ${gone.length} known-wrong ones gone\n\n${[...news, ...olds, advice].join('\n')}`;
}
