/** Compares a folder of records with a folder of goldens: the whole of `depeche diff` but its words. */
import { compare, nothingOf } from '../evaluate/compare.js';
import type { Difference } from '../evaluate/difference.js';
import { type Finding, type Findings, findingOf } from '../evaluate/finding.js';
import { type Judged, judge } from '../evaluate/review.js';
import { type Scores, countsNamed, ratios, sumScores } from '../evaluate/score.js';
import { trendBetween } from '../evaluate/trend.js';
import { FileTrouble } from '../files.js';
import type { Terminal } from './command.js';
import { type Golden, goldenFiles, loadGolden, loadOutput } from './goldens.js';

export interface Folders {
  readonly output: string;
  readonly golden: string;
  readonly corpus: string;
  /** Records of before. */
  readonly baseline?: string;
}

/** « quote=0.8 »: the least F1 of a record type or field. */
export interface Least {
  readonly name: string;
  readonly f1: number;
}

function belowLeast(scores: Scores, least: readonly Least[]): string[] {
  return least.flatMap(({ name, f1 }) => {
    const reached = ratios(countsNamed(scores, name)!).f1;
    return reached !== null && reached < f1 ? [`${name} F1 ${reached.toFixed(3)} < ${f1}`] : [];
  });
}

/** Every golden of a folder against its output. Throws `FileTrouble` when there is nothing to compare. */
export async function compareFolders(
  folders: Folders,
  least: readonly Least[],
  err: Terminal['err'],
): Promise<Findings> {
  const results: ArticleResult[] = [];
  const drafts: string[] = [];
  const stale: string[] = [];
  for (const file of await goldenFiles(folders.golden)) {
    const one = loadGolden(file, folders.corpus);
    if (one.stale !== null) stale.push(`${one.path}: ${one.stale}`);
    else if (one.review.state === 'draft') drafts.push(one.id);
    else results.push(compareArticle(one, folders));
  }
  warnOfLacking(results, folders, err);
  const scores = sumScores(results.map(result => result.scores));
  return {
    findings: results.flatMap(({ findings }) => findings),
    fixed: results.flatMap(({ fixed }) => fixed),
    compared: folders.baseline !== undefined,
    scores,
    articles: results.length,
    drafts,
    stale,
    known: results.reduce((sum, { judged }) => sum + judged.known.length, 0),
    gone: results.flatMap(({ id, judged }) => judged.gone.map(({ change }) => `${id}: ${change}`)),
    below: belowLeast(scores, least),
  };
}

function warnOfLacking(results: readonly ArticleResult[], { output, golden }: Folders, err: Terminal['err']): void {
  const lacking = results.filter(({ extracted }) => !extracted).map(({ id }) => id);
  if (lacking.length === 0) return;
  if (lacking.length === results.length)
    throw new FileTrouble(`${output} holds no records of any golden file in ${golden}; run depeche extract first.`);
  const some = lacking.slice(0, 5).join(', ') + (lacking.length > 5 ? ' …' : '');
  err(`${lacking.length} articles have no records in ${output} and count as missing (${some}); run depeche extract\n`);
}

interface ArticleResult {
  readonly id: string;
  readonly extracted: boolean;
  readonly findings: readonly Finding[];
  readonly fixed: readonly Difference[];
  readonly judged: Judged;
  readonly scores: Scores;
}

function compareArticle(golden: Golden, { output, baseline }: Folders): ArticleResult {
  const { id, records, review } = golden;
  const now = loadOutput(output, id);
  const { differences, scores } = compare(records, now ?? nothingOf(records));
  const judged = judge(differences, review);
  const before = baseline === undefined ? null : compare(records, loadOutput(baseline, id) ?? nothingOf(records));
  const trend = before && trendBetween(before.differences, differences);
  const findings = judged.open.map(one => findingOf(one, golden, trend?.of(one)));
  return { id, extracted: now !== null, findings, fixed: trend?.fixed ?? [], judged, scores };
}
