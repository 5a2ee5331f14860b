/** Differences for a terminal: where, the sentence, gold and now, the rule; then causes and scores. */
import { createColors } from 'picocolors';
import { causeOf } from '../../evaluate/difference.js';
import type { Finding, Findings } from '../../evaluate/finding.js';
import { FIELD_HEADER, TYPE_HEADER, aligned, fieldRows, typeRows } from './table.js';

export interface Look {
  readonly colour: boolean;
  /** What the list is grouped by. */
  readonly by: 'article' | 'cause';
}

/** One difference with its context, three or four lines. */
export function findingText(finding: Finding, colour: boolean): string {
  const paint = createColors(colour);
  const { difference, file, line, before, words, after, trend } = finding;
  const { type, kind, gold, now, rule } = difference;
  const place = paint.bold(line === null ? file : `${file}:${line}`);
  const head = [
    place,
    paint.yellow(`${type} ${kind}`),
    rule && paint.dim(`rule ${rule}`),
    trend && paint.magenta(trend),
  ];
  const marked = colour ? paint.underline(words) : `⟦${words}⟧`;
  const sentence = words === '' ? '' : `    ${before}${marked}${after}\n`;
  const nothing = paint.dim('(nothing)');
  const sides = `  gold  ${gold ? paint.green(gold.shows) : nothing}\n  now   ${now ? paint.red(now.shows) : nothing}\n`;
  return `${head.filter(Boolean).join('  ')}\n${sentence}${sides}`;
}

/** The whole of `depeche diff`. */
export function textReport(result: Findings, { colour, by }: Look): string {
  const paint = createColors(colour);
  const groups = grouped(
    result.findings,
    by === 'cause' ? ({ difference }) => causeOf(difference) : ({ file }) => file,
  );
  const list = [...groups].map(([name, findings]) => {
    const title = by === 'cause' ? `${paint.bold(paint.cyan(name))}  ${findings.length}\n\n` : '';
    return title + findings.map(finding => findingText(finding, colour)).join('\n');
  });
  const parts = [...list, causes(result.findings), scoreTables(result), summary(result)];
  return parts.filter(part => part !== '').join('\n');
}

export function grouped(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(key(finding));
    if (group) group.push(finding);
    else groups.set(key(finding), [finding]);
  }
  return groups;
}

/** Causes by how many differences they made. */
export function causeRows(findings: readonly Finding[]): string[][] {
  const groups = grouped(findings, ({ difference }) => causeOf(difference));
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([name, { length }]) => [
      name,
      String(length),
      String(new Set(groups.get(name)!.map(({ file }) => file)).size),
    ]);
}

function causes(findings: readonly Finding[]): string {
  return findings.length ? aligned([['cause', 'differences', 'articles'], ...causeRows(findings)]) : '';
}

function scoreTables({ scores }: Findings): string {
  return `${aligned([TYPE_HEADER, ...typeRows(scores)])}\n${aligned([FIELD_HEADER, ...fieldRows(scores)])}`;
}

/** What it comes to, a fact a line. */
export function summaryLines(result: Findings): string[] {
  const { findings, fixed, compared, articles, drafts, stale, known, gone, below } = result;
  const trend = (name: Finding['trend']): number => findings.filter(finding => finding.trend === name).length;
  return [
    `${articles} articles compared, ${findings.length} differences`,
    ...(compared
      ? [`${fixed.length} fixed, ${trend('regressed')} regressed, ${trend('still wrong')} still wrong`]
      : []),
    ...(known ? [`${known} known to be wrong (rejected, with a reason)`] : []),
    ...gone.map(change => `passes now, or is wrong in another way: ${change}; remove the rejection`),
    ...(drafts.length ? [`${drafts.length} drafts, not counted: ${drafts.slice(0, 10).join(', ')}`] : []),
    ...stale.map(line => `not compared: ${line}`),
    ...below.map(line => `below: ${line}`),
  ];
}

function summary(result: Findings): string {
  return `${summaryLines(result).join('\n')}\n`;
}
