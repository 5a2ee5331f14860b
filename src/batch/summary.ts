/** What a run has done, in numbers and in words. */
import type { Version } from './version.js';
import { type Failure, type Outcome, TALLIED } from './job.js';

export interface Summary {
  extracted: number;
  cached: number;
  failed: number;
  /** Of another shard. */
  skipped: number;
  /** Bytes of the articles, without those that failed. */
  bytes: number;
  /** Records by kind, in the order of `TALLIED`. */
  readonly records: number[];
  articlesWithNotes: number;
}

export function emptySummary(): Summary {
  return {
    extracted: 0,
    cached: 0,
    failed: 0,
    skipped: 0,
    bytes: 0,
    records: TALLIED.map(() => 0),
    articlesWithNotes: 0,
  };
}

/** Counts one article. */
export function count(summary: Summary, outcome: Outcome): void {
  summary[outcome.status]++;
  if (outcome.status !== 'extracted' && outcome.status !== 'cached') return;
  summary.bytes += outcome.bytes;
  outcome.tally.forEach((number, kind) => (summary.records[kind]! += number));
  if (outcome.tally[TALLIED.indexOf('note')]) summary.articlesWithNotes++;
}

export function articlesIn({ extracted, cached, failed }: Summary): number {
  return extracted + cached + failed;
}

/** « 1,204 ». `Intl` would say the same, after ten milliseconds of every start. */
const grouped = (number: number): string => String(number).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  misc: 'other names',
  money: 'sums of money',
  date: 'dates',
  quote: 'quotes',
};

/** « 1,204 cached, 38 extracted, 2 failed ». */
export function countsInWords({ cached, extracted, failed }: Summary): string {
  const parts = [
    cached && `${grouped(cached)} cached`,
    `${grouped(extracted)} extracted`,
    failed && `${grouped(failed)} failed`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The lines at the end of a run. */
export function inWords(summary: Summary, seconds: number): string {
  const megabytes = summary.bytes / 1e6;
  const speed = seconds > 0 ? ` (${(megabytes / seconds).toFixed(1)} MB/s)` : '';
  const articles = articlesIn(summary);
  const kinds = TALLIED.map((kind, at) => (PLURALS[kind] ? `${grouped(summary.records[at]!)} ${PLURALS[kind]}` : ''));
  const lines = [
    `${grouped(articles)} ${articles === 1 ? 'article' : 'articles'}: ${countsInWords(summary)}; ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s${speed}`,
    kinds.filter(Boolean).join(', '),
  ];
  if (summary.articlesWithNotes) lines.push(`${grouped(summary.articlesWithNotes)} articles with notes`);
  return `${lines.join('\n')}\n`;
}

/** The content of run.json, the only file that holds a clock. */
export function runReport(
  summary: Summary,
  version: Version | null,
  options: object,
  seconds: number,
  finished: boolean,
): object {
  const { extracted, cached, failed, skipped, bytes, records, articlesWithNotes } = summary;
  return {
    finished,
    version,
    options,
    articles: { total: articlesIn(summary), extracted, cached, failed, skipped, withNotes: articlesWithNotes },
    records: Object.fromEntries(TALLIED.map((kind, at) => [kind, records[at]!])),
    megabytes: Number((bytes / 1e6).toFixed(3)),
    seconds: Number(seconds.toFixed(3)),
    ended: new Date().toISOString(),
  };
}

/** « a/b.txt: the file is binary, not text; convert it … ». */
export function failureLine({ path, id, message, advice }: Failure): string {
  const name = id === null || path.replace(/\.[^./]+$/, '') === id ? path : `${path}: ${id}`;
  return `${name}: ${message}; ${advice}\n`;
}

/** The line that is overwritten while the run works. */
export function progressLine(summary: Summary, total: number | null, seconds: number): string {
  const done = grouped(articlesIn(summary));
  const of = total === null ? '' : ` of ${grouped(total)}`;
  const failures = summary.failed ? `, ${grouped(summary.failed)} failed` : '';
  return `${done}${of} articles, ${(summary.bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(1)} MB/s${failures}`;
}
