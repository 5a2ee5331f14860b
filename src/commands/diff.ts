/**
 * depeche diff [OUTPUT] [GOLDEN] [--baseline DIR] [--format NAME] [--fail-on any|regressed|none] [--min-f1 NAME=F1…]
 *
 * Compares records with reviewed golden files: each difference with its sentence, the golden's side and the output's,
 * and the rule that made it; then precision, recall and F1. Without arguments: output against tests/golden. Exit code 0
 * when nothing differs but what is known to be wrong, 1 when something does or an F1 is below, 2 when it could not run.
 */
import { compare, nothingOf } from '../evaluate/compare.js';
import type { Difference } from '../evaluate/difference.js';
import { type Finding, type Findings, findingOf } from '../evaluate/finding.js';
import { type Judged, judge } from '../evaluate/review.js';
import { type Scores, countsNamed, noScores, ratios, sumScores } from '../evaluate/score.js';
import { trendBetween } from '../evaluate/trend.js';
import { FileTrouble, appendTo } from '../files.js';
import { DIFFERENCE_FORMATS, type DifferenceFormat } from '../formats/differences/index.js';
import { differencesMarkdown } from '../formats/differences/md.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { type Golden, goldenFiles, loadGolden, loadOutput } from './goldens.js';

interface Options {
  readonly baseline?: string;
  readonly format: DifferenceFormat;
  readonly failOn: 'any' | 'regressed' | 'none';
  readonly minF1: readonly string[];
  readonly by: 'article' | 'cause';
  readonly corpus: string;
}

const FAIL_ON = ['any', 'regressed', 'none'];

export const diff: Command = {
  name: 'diff',
  summary: 'compare records with golden files: what moved, why, and the scores',
  configure(command) {
    command
      .argument('[output]', 'records to judge', 'output')
      .argument('[golden]', 'golden files', 'tests/golden')
      .option('--baseline <folder>', 'records of before: says what was fixed and what regressed')
      .option('-f, --format <name>', Object.keys(DIFFERENCE_FORMATS).join(', '), 'text')
      .option('--fail-on <what>', 'any, regressed (needs --baseline) or none', 'any')
      .option(
        '--min-f1 <name=f1>',
        'least F1 of a record type (strict), measure or field, e.g. quote=0.8, quote.partial=0.9, speaker=0.7; repeatable',
        (value: string, before: readonly string[]) => [...before, value],
        [],
      )
      .option('--by <what>', 'group by article or by cause', 'article')
      .option('--corpus <folder>', 'where the articles lie', 'corpus');
  },
  async run([output = 'output', golden = 'tests/golden'], given, terminal) {
    const options = given as unknown as Options;
    const least = options.minF1.map(leastF1);
    checkChoices(options);
    const result = await compareFolders(output, golden, options, least, terminal);
    await terminal.out(DIFFERENCE_FORMATS[options.format](result, { colour: terminal.colour, by: options.by }));
    const page = terminal.env.GITHUB_STEP_SUMMARY;
    if (options.format === 'github' && page) appendTo(page, shortened(differencesMarkdown(result)));
    return result.stale.length ? 2 : exitCode(result, options);
  },
};

/** GitHub drops a job summary of more than 1 MiB as a whole, in bytes. */
const LONGEST_SUMMARY = 500_000;

function shortened(page: string): string {
  if (page.length <= LONGEST_SUMMARY) return page;
  const end = page.lastIndexOf('\n* ', LONGEST_SUMMARY);
  return `${page.slice(0, end)}\n\nThe rest is too long for a summary; depeche diff shows it.\n`;
}

function checkChoices({ format, failOn, by, baseline }: Options): void {
  if (!(format in DIFFERENCE_FORMATS))
    throw new FileTrouble(`--format ${format}: there is ${Object.keys(DIFFERENCE_FORMATS).join(', ')}.`);
  if (!FAIL_ON.includes(failOn)) throw new FileTrouble(`--fail-on ${failOn}: there is ${FAIL_ON.join(', ')}.`);
  if (failOn === 'regressed' && !baseline) throw new FileTrouble('--fail-on regressed needs --baseline FOLDER.');
  if (by !== 'article' && by !== 'cause') throw new FileTrouble(`--by ${by}: there is article, cause.`);
}

interface Least {
  readonly name: string;
  readonly f1: number;
}

/** « quote=0.8 » */
function leastF1(written: string): Least {
  const [name = '', number = ''] = written.split('=');
  const f1 = Number(number);
  if (!countsNamed(noScores(), name) || number === '' || !(f1 >= 0 && f1 <= 1))
    throw new FileTrouble(`--min-f1 ${written}: write a record type or field and a number from 0 to 1, as quote=0.8.`);
  return { name, f1 };
}

function belowLeast(scores: Scores, least: readonly Least[]): string[] {
  return least.flatMap(({ name, f1 }) => {
    const reached = ratios(countsNamed(scores, name)!).f1;
    return reached !== null && reached < f1 ? [`${name} F1 ${reached.toFixed(3)} < ${f1}`] : [];
  });
}

function exitCode({ findings, below, gone }: Findings, { failOn }: Options): ExitCode {
  if (below.length) return 1;
  if (failOn === 'none') return 0;
  if (failOn === 'regressed') return findings.some(({ trend }) => trend === 'regressed') ? 1 : 0;
  return findings.length || gone.length ? 1 : 0;
}

async function compareFolders(
  output: string,
  golden: string,
  options: Options,
  least: readonly Least[],
  terminal: Terminal,
): Promise<Findings> {
  const results: ArticleResult[] = [];
  const drafts: string[] = [];
  const stale: string[] = [];
  for (const file of await goldenFiles(golden)) {
    const one = loadGolden(file, options.corpus);
    if (one.stale !== null) stale.push(`${one.path}: ${one.stale}`);
    else if (one.review.state === 'draft') drafts.push(one.id);
    else results.push(compareArticle(one, output, options, terminal));
  }
  if (results.length && results.every(({ extracted }) => !extracted))
    throw new FileTrouble(`${output} holds no records of any golden file in ${golden}; run depeche extract first.`);
  const scores = sumScores(results.map(result => result.scores));
  return {
    findings: results.flatMap(({ findings }) => findings),
    fixed: results.flatMap(({ fixed }) => fixed),
    compared: options.baseline !== undefined,
    scores,
    articles: results.length,
    drafts,
    stale,
    known: results.reduce((sum, { judged }) => sum + judged.known.length, 0),
    gone: results.flatMap(({ id, judged }) => judged.gone.map(({ change }) => `${id}: ${change}`)),
    below: belowLeast(scores, least),
  };
}

interface ArticleResult {
  readonly id: string;
  readonly extracted: boolean;
  readonly findings: readonly Finding[];
  readonly fixed: readonly Difference[];
  readonly judged: Judged;
  readonly scores: Scores;
}

function compareArticle(golden: Golden, output: string, { baseline }: Options, terminal: Terminal): ArticleResult {
  const { id, records, review } = golden;
  const now = loadOutput(output, id);
  if (!now) terminal.err(`${id}: no records in ${output}; everything counts as missing (run depeche extract)\n`);
  const { differences, scores } = compare(records, now ?? nothingOf(records));
  const judged = judge(differences, review);
  const before = baseline === undefined ? null : compare(records, loadOutput(baseline, id) ?? nothingOf(records));
  const trend = before && trendBetween(before.differences, differences);
  const findings = judged.open.map(one => findingOf(one, golden, trend?.of(one)));
  return { id, extracted: now !== null, findings, fixed: trend?.fixed ?? [], judged, scores };
}
