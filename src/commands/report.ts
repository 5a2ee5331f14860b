/**
 * depeche report [OUTPUT] -o FILE.html [--golden DIR] [--corpus DIR]
 *
 * One page to read, search and review the records: it holds everything, opens from the disk and reaches no network. With
 * a golden folder it shows the differences, takes decisions on them and exports these for `depeche accept --from`.
 */
import { createHash } from 'node:crypto';
import {
  FileTrouble,
  type OtherFile,
  articleIn,
  findFiles,
  outputPath,
  readBytes,
  readIfThere,
  readPagePart,
  writeAtomically,
} from '../files.js';
import { compare } from '../evaluate/compare.js';
import type { Records } from '../records.js';
import type { ArticleData, PageChange } from '../report/data.js';
import { reportPage } from '../report/index.js';
import { decode } from '../text/decode.js';
import type { Command } from './command.js';
import { checkedRecords, loadRecords } from './records-file.js';

interface Options {
  readonly output: string;
  readonly corpus: string;
  readonly golden?: string;
}

export const report: Command = {
  name: 'report',
  summary: 'make one HTML page of the records: read, search, review',
  configure(command) {
    command
      .argument('[output]', 'folder of records', 'output')
      .requiredOption('-o, --output <file>', 'the page to write')
      .option('--corpus <folder>', 'where the articles lie', 'corpus')
      .option('--golden <folder>', 'show the differences from these golden files and take decisions on them');
  },
  async run([folder = 'output'], given, terminal) {
    const options = given as unknown as Options;
    const files = await findFiles([folder], '.json');
    if (files.length === 0) throw new FileTrouble(`${folder} holds no records; run depeche extract first.`);
    const articles = files.map(file => articleData(file, options));
    const parts = { script: readPagePart('main.js'), style: readPagePart('page.css') };
    writeAtomically(options.output, reportPage(articles, options.golden !== undefined, parts));
    terminal.err(summary(articles, options));
    return 0;
  },
};

function articleData(file: OtherFile, options: Options): ArticleData {
  const records = loadRecords(file.absolute);
  return { records, ...textOf(records, options.corpus), changes: changesOf(records, options) };
}

/** The text that the records were made from, or why it cannot be shown. */
function textOf({ article }: Records, corpus: string): Pick<ArticleData, 'text' | 'trouble'> {
  const found = articleIn(corpus, article.id);
  if (!found) return { text: null, trouble: 'missing' };
  const bytes = readBytes(found.absolute);
  const same = createHash('sha256').update(bytes).digest('hex') === article.sha256;
  return same ? { text: decode(bytes).text, trouble: null } : { text: null, trouble: 'changed' };
}

/** Differences from the article's golden file; none when there is no such file. */
function changesOf(records: Records, { golden }: Options): readonly PageChange[] {
  if (golden === undefined) return [];
  const path = outputPath(golden, records.article.id);
  const json = readIfThere(path);
  return json === null ? [] : compare(checkedRecords(json, path), records).differences;
}

function summary(articles: readonly ArticleData[], { output, corpus }: Options): string {
  const without = articles.filter(({ text }) => text === null).length;
  const trouble = without ? `; ${without} without text (not in ${corpus}, or changed since they were read)` : '';
  return `${articles.length} articles → ${output}${trouble}\n`;
}
