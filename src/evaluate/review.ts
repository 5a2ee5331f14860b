/**
 * What a reviewer said of an article, beside its golden: `tests/golden/<id>.review.json`.
 *
 *   { "state": "reviewed", "rejected": [{ "change": "person missing 0-9 Luc Amiel → ∅", "reason": "…" }] }
 *
 * `draft`: nobody has read the golden yet; it does not count. `rejected`: the golden is right and the output is known to
 * be wrong, and why. A change holds the output's side, so a rejection lasts until the extraction changes. A golden
 * without this file is reviewed and has no rejections.
 */
import { z } from 'zod';
import { type Difference, identityOf } from './difference.js';

export const reviewSchema = z.strictObject({
  state: z.enum(['reviewed', 'draft']),
  rejected: z.array(z.strictObject({ change: z.string().min(1), reason: z.string().min(1) })),
});

export type Review = z.infer<typeof reviewSchema>;
export type Rejected = Review['rejected'][number];

export const NEW_REVIEW: Review = { state: 'reviewed', rejected: [] };

export interface Judged {
  /** Nobody has said anything about these. */
  readonly open: readonly Difference[];
  /** The output is known to be wrong. */
  readonly known: readonly { readonly difference: Difference; readonly reason: string }[];
  /** Rejected before, gone now: the output is right, or wrong in another way. */
  readonly gone: readonly Rejected[];
}

/** Sorts differences by what the review says of them. */
export function judge(differences: readonly Difference[], { rejected }: Review): Judged {
  const reasons = new Map(rejected.map(({ change, reason }) => [identityOf(change), reason]));
  const present = new Set(differences.map(({ key }) => identityOf(key)));
  return {
    open: differences.filter(({ key }) => !reasons.has(identityOf(key))),
    known: differences.flatMap(difference => {
      const reason = reasons.get(identityOf(difference.key));
      return reason === undefined ? [] : [{ difference, reason }];
    }),
    gone: rejected.filter(({ change }) => !present.has(identityOf(change))),
  };
}

/** The review with one more rejection. */
export function withRejection(review: Review, change: string, reason: string): Review {
  const others = review.rejected.filter(one => identityOf(one.change) !== identityOf(change));
  return { ...review, rejected: [...others, { change, reason }] };
}

/** The review file's text. */
export function reviewText({ state, rejected }: Review): string {
  const lines = rejected.map(
    ({ change, reason }) => `    { "change": ${JSON.stringify(change)}, "reason": ${JSON.stringify(reason)} }`,
  );
  const list = lines.length ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "state": ${JSON.stringify(state)},\n  "rejected": ${list}\n}\n`;
}
