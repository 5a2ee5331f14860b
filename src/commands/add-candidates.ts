/** What `depeche add` was given, as articles with a name. */
import { resolve } from 'node:path';
import { metadataReader } from '../batch/metadata.js';
import { FileTrouble, type OtherFile, findFiles, readBytes, readIfThere } from '../files.js';
import { language } from '../languages/index.js';
import { UnreadableArticle, decode } from '../text/decode.js';
import { articleOfPage, isPage } from '../text/html.js';
import { isoDate } from '../text/metadata.js';
import { viewOf } from '../text/view.js';
import { fold } from '../text/words.js';
import type { Options } from './add.js';
import type { Terminal } from './command.js';

export interface Candidate {
  /** For messages: where it came from. */
  readonly name: string;
  readonly id: string;
  /** What goes into the corpus. */
  readonly bytes: Uint8Array;
  readonly title: string | null;
  readonly published: string | null;
  /** It lies in the corpus already and only lacks its golden. */
  readonly inPlace: boolean;
}

/** One or more articles. Throws `FileTrouble` for what cannot become one. */
export async function candidatesOf(input: string, options: Options, terminal: Terminal): Promise<Candidate[]> {
  if (input === '-') return [candidate('standard input', null, await allOf(terminal.stdin), options)];
  const files = await articlesAt(input);
  if (files.length === 0) throw new FileTrouble(`${input} holds no .txt and no .html file.`);
  const [first] = files;
  if (files.length > 1 && (options.id || options.title))
    throw new FileTrouble(`${input} holds ${files.length} articles: --id and --title are for one.`);
  if (files.length === 1) return [fromFile(first!, options)];
  const corpus = resolve(options.corpus);
  const lacking = files.filter(({ id, root }) => resolve(root) !== corpus || !hasGolden(id, options));
  return lacking.map(file => fromFile(file, options));
}

const PAGES = /\.html?$/i;

async function articlesAt(input: string): Promise<OtherFile[]> {
  if (/\.txt$/i.test(input)) return findFiles([input], '.txt');
  const page = PAGES.exec(input);
  if (page) return findFiles([input], page[0]);
  const found = await Promise.all(['.txt', '.html', '.htm'].map(ending => findFiles([input], ending)));
  return found.flat().filter(({ absolute }) => !absolute.endsWith('.xml.txt'));
}

const hasGolden = (id: string, { golden }: Options): boolean => readIfThere(`${golden}/${id}.json`) !== null;

function fromFile(file: OtherFile, options: Options): Candidate {
  const corpus = resolve(options.corpus);
  const inside = file.absolute.startsWith(`${corpus}/`) && file.absolute.endsWith('.txt');
  const id = inside ? file.absolute.slice(corpus.length + 1, -4) : file.id;
  if (inside && hasGolden(id, options))
    throw new FileTrouble(`${id} has a golden file already; review it with depeche accept ${id}.`);
  const beside = metadataReader();
  const known = file.absolute.endsWith('.txt')
    ? beside({ ...file, id, path: `${id}.txt`, root: inside ? corpus : file.root })
    : { title: null, published: null };
  const made = candidate(file.absolute, id, readBytes(file.absolute), { ...options, ...(inside && { id }) });
  return { ...made, title: made.title ?? known.title, published: made.published ?? known.published, inPlace: inside };
}

async function allOf(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function candidate(name: string, stem: string | null, bytes: Uint8Array, options: Options): Candidate {
  const text = textOf(name, bytes);
  const page = isPage(text) ? articleOfPage(text) : null;
  if (isPage(text) && !page)
    throw new FileTrouble(`${name}: no article was found in this page; save its text as a .txt file.`);
  const title = options.title ?? page?.title ?? null;
  const id = options.id ?? stem ?? slugOf(title ?? text.trim().split(/\r?\n/)[0]!);
  if (!/^[^\s/\\][^\\]*$/.test(id) || id.split('/').some(part => ['', '.', '..'].includes(part)))
    throw new FileTrouble(`${name}: "${id}" is no name for an article; give one with --id, as politique/budget.`);
  return {
    name,
    id,
    bytes: page ? new TextEncoder().encode(page.text) : bytes,
    title,
    published: options.published ? isoDate(options.published) : (page?.published ?? null),
    inPlace: false,
  };
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    const { text } = decode(bytes);
    if (text.trim() === '') throw new FileTrouble(`${name}: has no text.`);
    return text;
  } catch (error) {
    if (error instanceof UnreadableArticle) throw new FileTrouble(`${name}: ${error.message}`);
    throw error;
  }
}

/** « L'été à Vierval : le pont fermé » → l-ete-a-vierval-le-pont-ferme */
function slugOf(title: string): string {
  return fold(viewOf(title).text.slice(0, 80))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Stems without case and accents, of bytes or of the file at a path, for finding articles that are alike. */
export function wordsOf(article: Uint8Array | string): string[] {
  const bytes = typeof article === 'string' ? readBytes(article) : article;
  try {
    const french = language('fr');
    const { lower } = french.tokenize(viewOf(decode(bytes).text).text);
    return lower.filter(word => /[\p{L}\p{N}]/u.test(word)).map(word => fold(french.stem(word)));
  } catch (error) {
    if (error instanceof UnreadableArticle) return [];
    throw error;
  }
}
