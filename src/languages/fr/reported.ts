/** What quotes.ts finds in the text and speakers.ts completes: reported content whose source is still just words. */
import type { Confidence, Cue, Span } from '../../document.js';

/** How the source stands to the content. */
export type Frame =
  /** « X a déclaré que … », « X : « … » » */
  | 'subject-verb'
  /** « …, a déclaré X », « …, dit-il » */
  | 'inversion'
  /** « selon X, … », « pour X, … » */
  | 'preposition'
  /** « la déclaration de X : … » */
  | 'noun'
  /** « … a été jugé insuffisant par X » */
  | 'passive'
  /** « X : … » with neither verb nor quotation: interviews, headlines */
  | 'label'
  /** No cue and no source of its own: goes on from the reported content before it. */
  | 'continuation'
  /** Quotation marks alone. */
  | 'bare';

export interface Reported {
  readonly type: 'direct' | 'mixed' | 'indirect';
  /** Content without its outer quotation marks. */
  readonly spans: readonly Span[];
  readonly cue: Cue | null;
  readonly frame: Frame;
  /** The words that name the source as they stand (« le ministre », « -t-elle », « Jean Dupont »), or null. */
  readonly source: Span | null;
  /** The whole stretch of cue, source and attributes (« , a déclaré mardi Jean Dupont à l'AFP, »), where outlets are named. */
  readonly attribution: Span | null;
  readonly rule: string;
  readonly confidence: Confidence;
}
