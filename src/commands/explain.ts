/**
 * depeche explain ARTICLE [--at OFFSET|LINE:COLUMN | --record ID] [--corpus DIR]
 *
 * Why the records of an article are as they are: for each the rule that made it, what spoke for it, what competed and
 * why that lost; with --at, what every stage saw at one place. ARTICLE is a file, or an id under the corpus folder. The
 * article is read anew; neither golden file nor output is needed.
 */
import { relative } from 'node:path';
import { metadataReader } from '../batch/metadata.js';
import type { Document } from '../document.js';
import { type ArticleFile, FileTrouble, articleIn, findArticles, readArticle } from '../files.js';
import type { Language } from '../language.js';
import { language } from '../languages/index.js';
import { type Source, emit, understand } from '../pipeline.js';
import { UnreadableArticle, decode } from '../text/decode.js';
import type { Command } from './command.js';
import { explainPlace } from './explain-place.js';
import { explainRecord, explainRecords } from './explain-records.js';
import { type Subject, subjectOf } from './explain-subject.js';

interface Options {
  readonly at?: string;
  readonly record?: string;
  readonly corpus: string;
}

export const explain: Command = {
  name: 'explain',
  configure(command) {
    command
      .argument('<article>', 'an article (corpus/crue.txt), or its id under the corpus folder (crue)')
      .option('--at <offset>', 'what every stage saw there: an offset as in the records, or line:column')
      .option('--record <id>', 'one record only, e.g. quote:1290')
      .option('--corpus <folder>', 'where the articles lie', 'corpus');
  },
  async run([named = ''], given, terminal) {
    const options = given as unknown as Options;
    const french = language('fr');
    const article = await articleNamed(named, options.corpus);
    const document = read(await sourceOf(article), french, article);
    const subject = subjectOf(document, emit(document), french, terminal.colour);
    await terminal.out(answer(subject, options));
    return 0;
  },
};

function answer(subject: Subject, { at, record }: Options): string {
  if (at !== undefined) return explainPlace(subject, offsetOf(at, subject));
  if (record === undefined) return explainRecords(subject);
  const told = explainRecord(subject, record);
  if (told !== null) return told;
  const { entities, quotes } = subject.records;
  const some = [...entities, ...quotes].slice(0, 8).map(({ id }) => id);
  throw new FileTrouble(`there is no record "${record}"; there is ${some.join(', ') || 'none at all'} …`);
}

/** « 1290 », or « 7:12 »: line and column from 1, as editors and `diff` count. */
function offsetOf(at: string, { document }: Subject): number {
  const { original } = document.view;
  const [, line, column] = /^(\d+):(\d+)$/.exec(at) ?? [];
  const offset = line === undefined ? Number(at) : lineStart(original, Number(line)) + Number(column) - 1;
  if (/^\d+(?::[1-9]\d*)?$/.test(at) && offset >= 0 && offset < original.length) return offset;
  const last = original.length - 1;
  throw new FileTrouble(
    `--at ${at}: write an offset from 0 to ${last}, the article's last, or a line and column as 7:12.`,
  );
}

/** Where a line starts, from 1; NaN when there is no such line. */
function lineStart(text: string, line: number): number {
  if (line <= 1) return line === 1 ? 0 : NaN;
  const end = [...text.matchAll(/\r\n?|\n/g)][line - 2];
  return end ? end.index + end[0].length : NaN;
}

/** A file in the corpus folder keeps the id that `extract` gives it. */
async function articleNamed(named: string, corpus: string): Promise<ArticleFile> {
  const id = (path: string): string => path.replaceAll('\\', '/').replace(/\.txt$/i, '');
  const known = articleIn(corpus, id(named)) ?? articleIn(corpus, id(relative(corpus, named)));
  if (known) return known;
  const [article, other] = await findArticles([named]);
  if (article && !other) return article;
  throw new FileTrouble(`${named} is a folder; name one article.`);
}

async function sourceOf(article: ArticleFile): Promise<Source> {
  const { id, path } = article;
  const source = { id, path, bytes: readArticle(article), ...metadataReader()(article), trace: true };
  if (!/\.html?$/i.test(path)) return source;
  const { articleFromHtml } = await import('../formats/html.js');
  const page = articleFromHtml(decode(source.bytes).text);
  if (!page) throw new FileTrouble(`${path}: there is no article to be found in the page; save its text as .txt.`);
  const { text, title, published } = page;
  return {
    ...source,
    bytes: Buffer.from(text),
    title: source.title ?? title,
    published: source.published ?? published,
  };
}

function read(source: Source, french: Language, { path }: ArticleFile): Document {
  try {
    return understand(source, french);
  } catch (error) {
    if (error instanceof UnreadableArticle) throw new FileTrouble(`${path}: ${error.message}`);
    throw error;
  }
}
