/**
 * A review in progress, as values: every step gives a new session, so that undo is the session before. No disk, no
 * terminal: `accept`, its tests and the report stand on the same steps.
 */
import type { Records } from '../records.js';
import { CannotAccept, apply } from './apply.js';
import { compare } from './compare.js';
import { type Difference, identityOf, placeOf } from './difference.js';
import { type Review, judge, withRejection } from './review.js';

/** What is reviewed of one article; `golden` and `review` move, `now` stands. */
export interface Subject {
  readonly id: string;
  readonly golden: Records;
  readonly review: Review;
  readonly now: Records;
  readonly open: readonly Difference[];
  /** Something was decided here. */
  readonly touched: boolean;
}

export interface Session {
  /** By id, in order. */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Changes and drafts put off. */
  readonly skipped: ReadonlySet<string>;
  readonly accepted: number;
  readonly rejected: number;
}

export type Wanted = (difference: Difference) => boolean;

/** Begins with what each article's golden, review and output say. */
export function sessionOf(articles: Iterable<Pick<Subject, 'id' | 'golden' | 'review' | 'now'>>): Session {
  const subjects = new Map<string, Subject>();
  for (const { id, golden, review, now } of articles)
    subjects.set(id, { id, golden, review, now, open: openOf(golden, review, now), touched: false });
  return { subjects, skipped: new Set(), accepted: 0, rejected: 0 };
}

/** Names before the roles and quotes that hang on them. */
function openOf(golden: Records, review: Review, now: Records): Difference[] {
  const stage = ({ type }: Difference): number => (type === 'role' ? 1 : type === 'quote' ? 2 : 0);
  const { open } = judge(compare(golden, now).differences, review);
  return open.toSorted((a, b) => stage(a) - stage(b) || placeOf(a).start - placeOf(b).start);
}

const mark = ({ article, key }: Difference): string => `${article}\n${identityOf(key)}`;

/** What is still to be decided, in the order in which to ask. */
export function pending({ subjects, skipped }: Session): Difference[] {
  return [...subjects.values()].flatMap(({ open }) => open.filter(one => !skipped.has(mark(one))));
}

/** Drafts whose changes are all decided: they only wait to be called reviewed. */
export function waitingDrafts({ subjects, skipped }: Session): string[] {
  return [...subjects.values()]
    .filter(
      ({ review, open, id }) =>
        review.state === 'draft' && open.every(one => skipped.has(mark(one))) && !skipped.has(id),
    )
    .map(({ id }) => id);
}

export function skip(session: Session, one: Difference | string): Session {
  return { ...session, skipped: new Set([...session.skipped, typeof one === 'string' ? one : mark(one)]) };
}

/** Calls a draft reviewed. */
export function finishDraft(session: Session, id: string): Session {
  const subject = session.subjects.get(id)!;
  return withSubject(session, { ...subject, review: { ...subject.review, state: 'reviewed' }, touched: true });
}

/** Throws `CannotAccept`. `now` is the output as edited by the reviewer, where that was done. */
export function accept(session: Session, change: Difference, now?: Records): Session {
  const subject = session.subjects.get(change.article)!;
  const golden = apply(subject.golden, now ?? subject.now, change);
  const open = openOf(golden, subject.review, subject.now);
  return { ...withSubject(session, { ...subject, golden, open, touched: true }), accepted: session.accepted + 1 };
}

export function reject(session: Session, change: Difference, reason: string): Session {
  const subject = session.subjects.get(change.article)!;
  const review = withRejection(subject.review, change.key, reason);
  const open = subject.open.filter(({ key }) => key !== change.key);
  return { ...withSubject(session, { ...subject, review, open, touched: true }), rejected: session.rejected + 1 };
}

/** Accepts whatever is wanted, also what only comes up on the way; what cannot be accepted is skipped. */
export function acceptAll(session: Session, wanted: Wanted): Session {
  let current = session;
  for (const id of session.subjects.keys()) {
    const first = current.subjects.get(id)!;
    for (let left = 4 * first.open.length + 10; left > 0; left--) {
      const next = current.subjects.get(id)!.open.find(one => wanted(one) && !current.skipped.has(mark(one)));
      if (!next) break;
      current = acceptOrSkip(current, next);
    }
  }
  return current;
}

function acceptOrSkip(session: Session, change: Difference): Session {
  try {
    return accept(session, change);
  } catch (error) {
    if (error instanceof CannotAccept) return skip(session, change);
    throw error;
  }
}

export function rejectAll(session: Session, wanted: Wanted, reason: string): Session {
  return pending(session)
    .filter(wanted)
    .reduce((current, change) => reject(current, change, reason), session);
}

/** Takes out rejections that nothing corresponds to any more. Only what changed by it is touched. */
export function pruned(session: Session): Session {
  let current = session;
  for (const subject of session.subjects.values()) {
    const { gone } = judge(compare(subject.golden, subject.now).differences, subject.review);
    if (gone.length === 0) continue;
    const rejected = subject.review.rejected.filter(one => !gone.includes(one));
    current = withSubject(current, { ...subject, review: { ...subject.review, rejected }, touched: true });
  }
  return current;
}

function withSubject(session: Session, subject: Subject): Session {
  return { ...session, subjects: new Map(session.subjects).set(subject.id, subject) };
}
