/** Differences as workflow commands: GitHub shows ten annotations a step, the rest belongs in the job's summary. */
import type { Finding, Findings } from '../../evaluate/finding.js';
import { summaryLines } from './text.js';

export const MOST_ANNOTATIONS = 10;

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function annotation({ difference, file, line, before, words, after, trend }: Finding): string {
  const { type, kind, gold, now, rule } = difference;
  const place = line === null ? '' : `,line=${line}`;
  const title = property(`${type} ${kind}${rule ? ` (${rule})` : ''}`);
  const message = `gold: ${gold?.shows ?? '(nothing)'}\nnow: ${now?.shows ?? '(nothing)'}\n${before}${words}${after}`;
  const level = trend === 'still wrong' ? 'warning' : 'error';
  return `::${level} file=${property(file)}${place},title=${title}::${data(message)}\n`;
}

/** Regressions first; the summary line tells how many more there are. */
export function differencesGithub(result: Findings): string {
  const ranked = result.findings.toSorted(
    (a, b) => (a.trend === 'still wrong' ? 1 : 0) - (b.trend === 'still wrong' ? 1 : 0),
  );
  const shown = ranked.slice(0, MOST_ANNOTATIONS).map(annotation).join('');
  const more = Math.max(0, ranked.length - MOST_ANNOTATIONS);
  const rest = more ? `${more} more differences are in the job summary\n` : '';
  return `${shown}${summaryLines(result)
    .map(line => `${line}\n`)
    .join('')}${rest}`;
}
