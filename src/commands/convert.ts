/**
 * depeche convert FILE.xml.txt|FILE.json|FOLDER… [--to json|jsonl|markup] [-o FOLDER] [--corpus FOLDER]
 *
 * Annotated markup becomes records, so that an article marked by hand makes a golden file; records become markup, to be
 * read or corrected by hand. The article itself lies beside the file or, under the same id, in the corpus; markup
 * without an article is its own article once its tags are taken out.
 */
import { dirname } from 'node:path';
import { metadataReader } from '../batch/metadata.js';
import {
  type ArticleFile,
  FileTrouble,
  type OtherFile,
  articleIn,
  findFiles,
  readBytes,
  writeAtomically,
} from '../files.js';
import { recordsFromMarkup } from '../formats/from-markup.js';
import { toJson, toJsonLine } from '../formats/json.js';
import { MarkupTrouble, parseMarkup } from '../formats/markup.js';
import { markupOf } from '../formats/to-markup.js';
import { language } from '../languages/index.js';
import { extractRecords } from '../pipeline.js';
import { decode } from '../text/decode.js';
import type { Command, Terminal } from './command.js';
import { loadRecords } from './records-file.js';

const MARKUP = '.xml.txt';
const FORMATS = ['json', 'jsonl', 'markup'] as const;

interface Options {
  readonly to?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly corpus: string;
}

export const convert: Command = {
  name: 'convert',
  configure(command) {
    command
      .argument('<inputs...>', 'FILE.xml.txt (markup), FILE.json (records), or folders of them')
      .option('-t, --to <format>', 'json, jsonl or markup; json for markup and markup for records')
      .option('-o, --output <folder>', 'write one file per article there, not to standard output')
      .option('--corpus <folder>', 'where the articles lie that do not lie beside', 'corpus');
  },
  async run(args, given, terminal) {
    const options = given as unknown as Options;
    if (options.to && !FORMATS.includes(options.to))
      throw new FileTrouble(`--to ${options.to}: there is ${FORMATS.join(', ')}.`);
    const files = await filesOf(args, options);
    if (files.length === 0)
      throw new FileTrouble(`${args.join(', ')}: nothing to convert; name .xml.txt or .json files.`);
    for (const file of files) convertOne(file, options, terminal);
    if (options.output) terminal.err(`${files.length} files → ${options.output}\n`);
    return 0;
  },
};

async function filesOf(inputs: readonly string[], { to }: Options): Promise<OtherFile[]> {
  const records = (input: string): boolean => (input.endsWith('.json') ? true : to === 'markup');
  const found = await Promise.all(
    inputs.map(input => findFiles([input], !input.endsWith(MARKUP) && records(input) ? '.json' : MARKUP)),
  );
  return found.flat();
}

function convertOne(file: OtherFile, options: Options, terminal: Terminal): void {
  try {
    const fromMarkup = file.absolute.endsWith(MARKUP);
    const [text, ending, id] = fromMarkup ? recordsText(file, options) : markupText(file, options, terminal);
    if (options.output) writeAtomically(`${options.output}/${id}${ending}`, text);
    else terminal.out(text);
  } catch (error) {
    if (error instanceof MarkupTrouble) throw new FileTrouble(`${file.absolute}: ${error.message}`);
    throw error;
  }
}

/** Text, ending of its file, and the article's id. */
type Converted = readonly [text: string, ending: string, id: string];

/** Beside the file first, then in the corpus. */
function articleOf(file: OtherFile, id: string, corpus: string): ArticleFile | null {
  return articleIn(file.root, file.id) ?? articleIn(dirname(file.absolute), id) ?? articleIn(corpus, id);
}

function recordsText(file: OtherFile, { to = 'json', corpus }: Options): Converted {
  const marked = decode(readBytes(file.absolute)).text;
  const article = articleOf(file, file.id, corpus);
  const bytes = article ? readBytes(article.absolute) : new TextEncoder().encode(parseMarkup(marked).text);
  const source = { id: file.id, path: `${file.id}.txt`, bytes, ...(article && metadataReader()(article)) };
  const records = recordsFromMarkup(marked, decode(bytes).text, extractRecords(source, language('fr')));
  if (to === 'markup') return [marked, MARKUP, file.id];
  return to === 'jsonl' ? [toJsonLine(records), '.jsonl', file.id] : [toJson(records), '.json', file.id];
}

function markupText(file: OtherFile, { to = 'markup', corpus }: Options, terminal: Terminal): Converted {
  const records = loadRecords(file.absolute);
  const { id } = records.article;
  if (to !== 'markup') return to === 'json' ? [toJson(records), '.json', id] : [toJsonLine(records), '.jsonl', id];
  const article = articleOf(file, id, corpus);
  if (!article)
    throw new FileTrouble(
      `${file.absolute}: its article ${records.article.path} is not in ${corpus}; name its folder with --corpus.`,
    );
  const { text, leftOut } = markupOf(records, decode(readBytes(article.absolute)).text);
  for (const { tag, start, end } of leftOut)
    terminal.err(`${file.id}: ${tag} at ${start}-${end} crosses another and was left out\n`);
  return [text, MARKUP, id];
}
