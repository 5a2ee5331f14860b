/**
 * depeche report [OUTPUT] -o FILE.html [--golden DIR] [--corpus DIR]
 *
 * One page to read, search and review the records: it holds everything, opens from the disk and reaches no network. With
 * a golden folder it shows the differences, takes decisions on them and exports these for `depeche accept --from`.
 */
import { createHash } from 'node:crypto';
import { FileTrouble, articleIn, findFiles, readBytes, readPagePart, writeAtomically } from '../files.js';
import { compare, nothingOf } from '../evaluate/compare.js';
import { judge } from '../evaluate/review.js';
import type { Records } from '../records.js';
import type { ArticleData, PageChange } from '../report/data.js';
import { reportPage } from '../report/index.js';
import { decode } from '../text/decode.js';
import type { Command } from './command.js';
import { type Golden, goldenFiles, loadGolden } from './goldens.js';
import { loadRecords } from './records-file.js';

interface Options {
  readonly output: string;
  readonly corpus: string;
  readonly golden?: string;
}

export const report: Command = {
  name: 'report',
  configure(command) {
    command
      .argument('[output]', 'folder of records', 'output')
      .requiredOption('-o, --output <file>', 'the page to write')
      .option('--corpus <folder>', 'where the articles lie', 'corpus')
      .option('--golden <folder>', 'show the differences from these golden files and take decisions on them');
  },
  async run([folder = 'output'], given, terminal) {
    const options = given as unknown as Options;
    const goldens = await goldensOf(options);
    const files = await findFiles([folder], '.json');
    if (files.length === 0) throw new FileTrouble(`${folder} holds no records; run depeche extract first.`);
    const outputs = new Map(files.map(({ id, absolute }) => [id, absolute]));
    const ids = [...new Set([...outputs.keys(), ...goldens.keys()])].toSorted();
    // The text of a web page was written beside its records.
    const places = [options.corpus, folder];
    const articles = ids.map(id => articleData(outputs.get(id) ?? null, goldens.get(id) ?? null, places));
    const parts = { script: readPagePart('main.js'), style: readPagePart('page.css') };
    writeAtomically(options.output, reportPage(articles, options.golden !== undefined, parts));
    terminal.err(summary(articles, options));
    return 0;
  },
};

async function goldensOf({ golden, corpus }: Options): Promise<ReadonlyMap<string, Golden>> {
  if (golden === undefined) return new Map();
  return new Map((await goldenFiles(golden)).map(file => [file.id, loadGolden(file, corpus)]));
}

/** An article that has a golden file and no output is all missing. */
function articleData(path: string | null, golden: Golden | null, places: readonly string[]): ArticleData {
  const records = path === null ? nothingOf(golden!.records) : loadRecords(path);
  const state = golden && { state: golden.review.state, stale: golden.stale };
  return { records, ...textOf(records, places), golden: state, changes: changesOf(records, golden) };
}

/** The text that the records were made from, or why it cannot be shown. */
function textOf({ article }: Records, places: readonly string[]): Pick<ArticleData, 'text' | 'trouble'> {
  const found = places.map(folder => articleIn(folder, article.id)).filter(file => file !== null);
  for (const { absolute } of found) {
    const bytes = readBytes(absolute);
    const same = createHash('sha256').update(bytes).digest('hex') === article.sha256;
    if (same) return { text: decode(bytes).text, trouble: null };
  }
  return { text: null, trouble: found.length ? 'changed' : 'missing' };
}

function changesOf(records: Records, golden: Golden | null): PageChange[] {
  if (!golden || golden.stale !== null) return [];
  const { differences } = compare(golden.records, records);
  const { known } = judge(differences, golden.review);
  const reasons = new Map(known.map(({ difference, reason }) => [difference.key, reason]));
  return differences.map(({ key, kind, type, gold, now, rule }) => {
    return { key, kind, type, gold, now, rule, known: reasons.get(key) ?? null };
  });
}

function summary(articles: readonly ArticleData[], { output, corpus }: Options): string {
  const without = articles.filter(({ text }) => text === null).length;
  const trouble = without ? `; ${without} without text (not in ${corpus}, or changed since they were read)` : '';
  return `${articles.length} articles → ${output}${trouble}\n`;
}
