/**
 * depeche extract [FOLDER|FILE…|-] [-o OUTPUT]
 *
 * Reads articles and writes one record file per article. Without arguments: corpus → output. `-` reads one article
 * from standard input and prints its records.
 */
import { FileTrouble, findArticles, metadataReader, outputPath, readBytes, writeAtomically } from '../files.js';
import { toJson, toJsonLine } from '../formats/json.js';
import { language } from '../languages/index.js';
import { extractRecords } from '../pipeline.js';
import type { Records } from '../records.js';
import { UnreadableArticle } from '../text/decode.js';
import type { Command, ExitCode, Terminal } from './command.js';

interface Options {
  readonly output: string;
  readonly format: 'json' | 'jsonl';
  readonly quiet: boolean;
  readonly dryRun: boolean;
}

export const extract: Command = {
  name: 'extract',
  summary: 'read articles, write one record file per article',
  configure(command) {
    command
      .argument('[inputs...]', 'folders of .txt articles, or articles; - reads one article from standard input')
      .option('-o, --output <folder>', 'where the records go', 'output')
      .option(
        '-f, --format <name>',
        'json: one file per article; jsonl: one line per article on standard output',
        'json',
      )
      .option('-q, --quiet', 'no summary and no progress', false)
      .option('-n, --dry-run', 'list what would be read and written, and write nothing', false);
  },
  async run(args, given, terminal) {
    const options = given as unknown as Options;
    if (args.length === 1 && args[0] === '-') return fromStdin(terminal);
    const inputs = args.length ? args : ['corpus'];
    return fromFiles(inputs, options, terminal);
  },
};

async function fromStdin(terminal: Terminal): Promise<ExitCode> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of terminal.stdin) chunks.push(chunk);
  try {
    terminal.out(toJson(extractRecords({ id: '-', path: '-', bytes: Buffer.concat(chunks) }, language('fr'))));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableArticle)) throw error;
    terminal.err(`standard input: ${error.message}\n`);
    return 3;
  }
}

async function fromFiles(inputs: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const articles = await findArticles(inputs);
  const metadata = metadataReader();
  const failures: string[] = [];
  for (const article of articles) {
    const target = outputPath(options.output, article.id);
    if (options.dryRun) {
      terminal.err(`${article.absolute} → ${target}\n`);
      continue;
    }
    try {
      const { id, path } = article;
      const records = extractRecords(
        { id, path, bytes: readBytes(article.absolute), ...metadata(article) },
        language('fr'),
      );
      write(records, target, options, terminal);
    } catch (error) {
      if (!(error instanceof UnreadableArticle || error instanceof FileTrouble)) throw error;
      failures.push(`${article.path}: ${error.message}`);
    }
  }
  for (const failure of failures) terminal.err(`${failure}\n`);
  if (!options.quiet) terminal.err(`${articles.length} articles, ${failures.length} failed\n`);
  return failures.length ? 3 : 0;
}

function write(records: Records, target: string, options: Options, terminal: Terminal): void {
  if (options.format === 'jsonl') terminal.out(toJsonLine(records));
  else writeAtomically(target, toJson(records));
}
