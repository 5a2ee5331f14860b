/** What moved between a baseline and now, both compared with the same golden. */
import type { Difference } from './difference.js';

export interface Trend {
  /** Wrong before and not any more. */
  readonly fixed: readonly Difference[];
  /** Of a difference of now. */
  of(difference: Difference): 'regressed' | 'still wrong';
}

/** Whatever is said of a record that was missing is no regression, and only when nothing is said of it is it fixed. */
export function trendBetween(before: readonly Difference[], now: readonly Difference[]): Trend {
  const [slotsBefore, slotsNow] = [slots(before), slots(now)];
  const [missingBefore, missingNow] = [missing(before), missing(now)];
  const wrongNow = new Set(now.map(recordOf));
  const isFixed = (one: Difference): boolean =>
    one.kind === 'missing' ? !wrongNow.has(recordOf(one)) : !slotsNow.has(one.slot) && !missingNow.has(recordOf(one));
  return {
    fixed: before.filter(isFixed),
    of: one => (slotsBefore.has(one.slot) || missingBefore.has(recordOf(one)) ? 'still wrong' : 'regressed'),
  };
}

const slots = (differences: readonly Difference[]): Set<string> => new Set(differences.map(({ slot }) => slot));

function missing(differences: readonly Difference[]): Set<string> {
  return new Set(differences.filter(({ kind }) => kind === 'missing').map(recordOf));
}

/** The golden's record that a difference is about; one of its own for what is spurious. */
function recordOf({ type, gold, slot }: Difference): string {
  return gold ? `${type} ${gold.record} ${gold.spans.map(({ start }) => start).join()}` : slot;
}
