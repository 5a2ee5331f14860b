/**
 * depeche add FILE|-|FOLDER [--id ID] [--published DATE] [--title TEXT]
 *
 * Takes articles into the corpus: a text as it is, byte for byte; of a web page its article. Title and date that stand
 * elsewhere go to <id>.json beside it. Writes a draft golden, says what was found and what to do next. Refuses an
 * article that the corpus has already, or one that is nearly the same.
 */
import { findArticles, FileTrouble, outputPath, writeAtomically } from '../files.js';
import { reviewText } from '../evaluate/review.js';
import { toJson } from '../formats/json.js';
import { language } from '../languages/index.js';
import { extractRecords } from '../pipeline.js';
import { UnreadableArticle } from '../text/decode.js';
import { isoDate } from '../text/metadata.js';
import { type Likeness, NEAR_DUPLICATE, mostAlike } from '../text/similar.js';
import { type Candidate, candidatesOf, wordsOf } from './add-candidates.js';
import { foundText } from './add-found.js';
import type { Command, Terminal } from './command.js';

export interface Options {
  readonly id?: string;
  readonly published?: string;
  readonly title?: string;
  readonly corpus: string;
  readonly golden: string;
  readonly anyway: boolean;
}

export const add: Command = {
  name: 'add',
  configure(command) {
    command
      .argument('<input>', 'a .txt or .html file, a folder of them, or - for standard input')
      .option('--id <id>', 'its name in the corpus, folders with /; from the file name without it')
      .option('--published <date>', 'date of publication, YYYY-MM-DD')
      .option('--title <text>', 'its headline')
      .option('--anyway', 'also when the corpus has nearly the same article', false)
      .option('--corpus <folder>', 'where articles lie', 'corpus')
      .option('--golden <folder>', 'where golden files lie', 'tests/golden');
  },
  async run([input], given, terminal) {
    const options = given as unknown as Options;
    if (options.published && !isoDate(options.published))
      throw new FileTrouble(`--published ${options.published}: write a date as YYYY-MM-DD.`);
    const corpus = await corpusWords(options.corpus);
    for (const candidate of await candidatesOf(input!, options, terminal)) {
      addOne(candidate, corpus, options, terminal);
      corpus.set(candidate.id, wordsOf(candidate.bytes));
    }
    return 0;
  },
};

/** The words of every article that is there; a corpus that does not exist yet has none. */
async function corpusWords(folder: string): Promise<Map<string, string[]>> {
  try {
    return new Map((await findArticles([folder])).map(({ id, absolute }) => [id, wordsOf(absolute)]));
  } catch (error) {
    if (error instanceof FileTrouble) return new Map();
    throw error;
  }
}

function addOne(
  candidate: Candidate,
  corpus: ReadonlyMap<string, string[]>,
  options: Options,
  terminal: Terminal,
): void {
  const { id, bytes, title, published, inPlace } = candidate;
  const path = `${options.corpus}/${id}.txt`;
  const goldenPath = outputPath(options.golden, id);
  const others = [...corpus].filter(([other]) => other !== id);
  if (!inPlace && corpus.has(id)) throw new FileTrouble(`${path} is there already; choose another name with --id.`);
  const alike = options.anyway ? null : mostAlike(wordsOf(bytes), others);
  if (alike && alike.share >= NEAR_DUPLICATE) throw new FileTrouble(sameAs(candidate, alike));
  const records = recordsOf(candidate);
  if (!inPlace) {
    writeAtomically(path, bytes);
    if (title !== null || published !== null)
      writeAtomically(`${options.corpus}/${id}.json`, `${JSON.stringify({ title, published }, null, 2)}\n`);
  }
  writeAtomically(goldenPath, toJson(records));
  writeAtomically(goldenPath.replace(/\.json$/, '.review.json'), reviewText({ state: 'draft', rejected: [] }));
  terminal.out(foundText(records, path, goldenPath));
}

function sameAs({ name }: Candidate, { id, share }: Likeness): string {
  const percent = Math.round(share * 100);
  return `${name}: ${percent} % the same as ${id}, which the corpus has already; add it all the same with --anyway.`;
}

function recordsOf({ id, bytes, title, published, name }: Candidate) {
  try {
    return extractRecords({ id, path: `${id}.txt`, bytes, title, published }, language('fr'));
  } catch (error) {
    if (error instanceof UnreadableArticle) throw new FileTrouble(`${name}: ${error.message}`);
    throw error;
  }
}
