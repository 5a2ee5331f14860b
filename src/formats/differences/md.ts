/** Differences in Markdown, for a pull request or a job summary. */
import { causeOf } from '../../evaluate/difference.js';
import type { Finding, Findings } from '../../evaluate/finding.js';
import { FIELD_HEADER, TYPE_HEADER, fieldRows, typeRows } from './table.js';
import { causeRows, grouped, summaryLines } from './text.js';

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');

function table([header, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |\n`;
  return `${line(header!)}|${header!.map((_, at) => (at ? ' --: |' : ' --- |')).join('')}\n${rows.map(line).join('')}`;
}

function item({ difference, file, line, before, words, after, trend }: Finding): string {
  const { type, kind, gold, now } = difference;
  const place = line === null ? file : `${file}:${line}`;
  const sentence = words === '' ? '' : `\n  > ${escaped(before)}**${escaped(words.trim())}**${escaped(after)}`;
  const sides = `gold: ${escaped(gold?.shows ?? '(nothing)')} · now: ${escaped(now?.shows ?? '(nothing)')}`;
  return `* ${escaped(place)}: **${type} ${kind}**${trend ? ` (${trend})` : ''}, ${sides}, ${escaped(causeOf(difference))}${sentence}\n`;
}

/** Summary, scores, causes, and the differences of each article. */
export function differencesMarkdown(result: Findings): string {
  const { findings, scores } = result;
  const sections = [...grouped(findings, ({ file }) => file)].map(
    ([file, list]) => `### ${escaped(file)}\n\n${list.map(item).join('')}`,
  );
  return [
    '## Dépêche: golden files\n',
    summaryLines(result)
      .map(line => `* ${escaped(line)}\n`)
      .join(''),
    table([TYPE_HEADER, ...typeRows(scores)]),
    table([FIELD_HEADER, ...fieldRows(scores)]),
    ...(findings.length ? [table([['cause', 'differences', 'articles'], ...causeRows(findings)]), ...sections] : []),
  ].join('\n');
}
