/** Number words below a thousand, one after the other: « quatre-vingt-dix-sept », « septante et un », « dix-neuf cent ». */
import type { Atom } from './atoms.js';

/** Numeric value of a feature of an atom, or null. */
export function value(piece: Atom | undefined, feature: string): number | null {
  const found = piece?.features.get(feature);
  return found === undefined ? null : Number(found);
}

/** Whether an atom has the feature. */
export function has(piece: Atom | undefined, feature: string): boolean {
  return piece?.features.has(feature) ?? false;
}

export interface Step {
  readonly current: number;
  readonly next: number;
  readonly thousand: boolean;
}

/** One more word of a number below a thousand, hyphen or « et » before it included; null when it does not go on. */
export function joined(pieces: readonly Atom[], from: number, first: number, current: number): Step | null {
  let at = from;
  if (at > first && has(pieces[at], '-') && pieces[at]!.start === pieces[at - 1]?.end) at++;
  let et = false;
  if (at > first && has(pieces[at], 'et')) {
    et = true;
    at++;
    if (has(pieces[at], '-')) at++;
  }
  const piece = pieces[at];
  if (!piece || piece.figure) return null;
  const step = (next: number, thousand = false): Step => ({ current: next, next: at + 1, thousand });
  const rest = current % 100;
  const ones = value(piece, 'ones');
  const teens = value(piece, 'teens');
  const tens = value(piece, 'tens');
  if (et)
    return rest >= 20 && rest % 10 === 0 && (ones === 1 || teens === 11) ? step(current + (ones ?? teens)!) : null;
  if (
    ones !== null &&
    ((rest === 0 && (current || at === first || has(pieces[at - 1], 'thousand'))) || (rest >= 20 && rest % 10 === 0))
  )
    return step(current + ones);
  if (ones !== null && ones >= 7 && rest % 20 === 10 && rest !== 30 && rest !== 50) return step(current + ones);
  if (teens !== null && (rest === 0 || rest === 60 || rest === 80)) return step(current + teens);
  if (tens !== null && rest === 0) return step(current + tens);
  if (tens === 20 && rest === 4) return step(current + 76);
  if (has(piece, 'hundred') && current < 20 && current !== 1) return step((current || 1) * 100);
  if (has(piece, 'thousand') && current !== 1) return step(0, true);
  if (has(piece, 'zero') && at === first) return step(0);
  return null;
}
