/**
 * depeche diff [OUTPUT] [GOLDEN] [--baseline DIR] [--format NAME] [--fail-on any|regressed|none] [--min-f1 NAME=F1…]
 *
 * Compares records with reviewed golden files: each difference with its sentence, the golden's side and the output's,
 * and the rule that made it; then precision, recall and F1. Without arguments: output against tests/golden. Exit code 0
 * when nothing differs but what is known to be wrong, 1 when something does or an F1 is below, 2 when it could not run.
 */
import type { Findings } from '../evaluate/finding.js';
import { countsNamed, noScores } from '../evaluate/score.js';
import { FileTrouble, appendTo } from '../files.js';
import { DIFFERENCE_FORMATS, type DifferenceFormat } from '../formats/differences/index.js';
import { differencesMarkdown } from '../formats/differences/md.js';
import type { Command, ExitCode } from './command.js';
import { type Least, compareFolders } from './diff-folders.js';

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
    const { corpus, baseline } = options;
    const folders = { output, golden, corpus, ...(baseline !== undefined && { baseline }) };
    const result = await compareFolders(folders, least, terminal.err);
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

/** « quote=0.8 » */
function leastF1(written: string): Least {
  const [name = '', number = ''] = written.split('=');
  const f1 = Number(number);
  if (!countsNamed(noScores(), name) || number === '' || !(f1 >= 0 && f1 <= 1))
    throw new FileTrouble(`--min-f1 ${written}: write a record type or field and a number from 0 to 1, as quote=0.8.`);
  return { name, f1 };
}

function exitCode({ findings, below, gone }: Findings, { failOn }: Options): ExitCode {
  if (below.length) return 1;
  if (failOn === 'none') return 0;
  if (failOn === 'regressed') return findings.some(({ trend }) => trend === 'regressed') ? 1 : 0;
  return findings.length || gone.length ? 1 : 0;
}
