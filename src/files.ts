/** The only file that touches the disk: finds articles, reads bytes, writes atomically. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { LARGEST_ARTICLE, tooLarge } from './text/decode.js';

/** Where an article lies and what it is called. */
export interface ArticleFile {
  /** Path under its folder without extension, `/` on every system. */
  readonly id: string;
  /** The same with its extension. */
  readonly path: string;
  readonly absolute: string;
  /** The corpus folder that it was found in. */
  readonly root: string;
}

/** Trouble that the user can mend; the message says what, where and what to do. */
export class FileTrouble extends Error {
  override name = 'FileTrouble';
  constructor(
    message: string,
    /** Stable kebab-case identifier, for errors.jsonl. */
    readonly code = 'file-trouble',
  ) {
    super(message);
  }
}

/** Articles are text files and saved web pages; annotated copies in inline markup (`000.xml.txt`) are none. */
const ARTICLES = '**/*.{txt,html,htm}';
const ANNOTATED = /\.xml\.txt$/;
const ENDING = /\.(?:txt|html?)$/i;

/**
 * Articles of folders and files, sorted by id in code units. Links to folders are not followed, links to files are.
 * Throws `FileTrouble` when a path does not exist, a folder holds no article, or two articles have one id.
 */
export async function findArticles(inputs: readonly string[]): Promise<ArticleFile[]> {
  const found = (await Promise.all(inputs.map(articlesAt))).flat();
  found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  found.forEach((article, at) => {
    const before = found[at - 1];
    if (before?.id !== article.id) return;
    throw new FileTrouble(`${before.absolute} and ${article.absolute} have the same id "${article.id}"; rename one.`);
  });
  return found;
}

async function articlesAt(input: string): Promise<ArticleFile[]> {
  const stats = statSync(input, { throwIfNoEntry: false });
  if (!stats) throw new FileTrouble(`${input} does not exist; name a folder of .txt articles or an article.`);
  if (!stats.isDirectory()) return [articleFile(dirname(input), basename(input))];
  const articles = (await filesUnder(input)).filter(path => !ANNOTATED.test(path));
  if (articles.length === 0)
    throw new FileTrouble(`${input} holds no article; put .txt files there, or name another folder.`);
  return articles.map(path => articleFile(input, path));
}

/** Followed links would lead round a cycle 41 times; without, fast-glob must be asked for more than files to see them. */
async function filesUnder(cwd: string): Promise<string[]> {
  try {
    const options = { cwd, followSymbolicLinks: false, caseSensitiveMatch: false, onlyFiles: false, objectMode: true };
    const { default: fastGlob } = await import('fast-glob');
    const entries = await fastGlob(ARTICLES, options as typeof options & { objectMode: true });
    const isFile = (path: string): boolean =>
      statSync(join(cwd, path), { throwIfNoEntry: false })?.isDirectory() !== true;
    return entries
      .filter(({ dirent, path }) => dirent.isFile() || (dirent.isSymbolicLink() && isFile(path)))
      .map(({ path }) => path);
  } catch (error) {
    throw fileTrouble(error, (error as NodeJS.ErrnoException).path ?? cwd);
  }
}

function articleFile(root: string, path: string): ArticleFile {
  return { id: path.replace(ENDING, ''), path, absolute: resolve(root, path), root };
}

/** The article of this id in a corpus folder, or null. */
export function articleIn(root: string, id: string): ArticleFile | null {
  const article = articleFile(root, `${id}.txt`);
  return statSync(article.absolute, { throwIfNoEntry: false })?.isFile() ? article : null;
}

/** A file that is no article: a golden, an output, annotated markup. The id is as for articles. */
export interface OtherFile {
  readonly id: string;
  readonly absolute: string;
  readonly root: string;
}

/** Files with this ending in folders, and the files named; sorted by id. Throws `FileTrouble` for a path that is not there. */
export async function findFiles(inputs: readonly string[], ending: string): Promise<OtherFile[]> {
  const found = await Promise.all(
    inputs.map(async input => {
      const stats = statSync(input, { throwIfNoEntry: false });
      if (!stats) throw new FileTrouble(`${input} does not exist; name a folder or a file that is there.`);
      const root = stats.isDirectory() ? input : dirname(input);
      const { default: fastGlob } = await import('fast-glob');
      const pattern = `**/*${fastGlob.escapePath(ending)}`;
      const paths = stats.isDirectory()
        ? await fastGlob(pattern, { cwd: input, followSymbolicLinks: false })
        : [basename(input)];
      return paths.map(path => ({ id: path.slice(0, -ending.length), absolute: resolve(root, path), root }));
    }),
  );
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Bytes of a file. Throws `FileTrouble` with the reason and the way out. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileTrouble(error, path);
  }
}

/** Bytes of an article; one that is too large is refused before it is read. Throws `FileTrouble`. */
export function readArticle({ absolute, path }: ArticleFile): Uint8Array {
  try {
    const { size } = statSync(absolute);
    if (size <= LARGEST_ARTICLE) return readFileSync(absolute);
    throw new FileTrouble(tooLarge(size).message, 'too-large');
  } catch (error) {
    throw error instanceof FileTrouble ? error : fileTrouble(error, path);
  }
}

/** An error of the file system as one sentence that ends with what to do. */
export function fileTrouble(error: unknown, path: string): FileTrouble {
  const code = (error as NodeJS.ErrnoException).code ?? 'failed';
  return new FileTrouble(reasonFor(error, path), code.toLowerCase());
}

function reasonFor(error: unknown, path: string): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (path.includes('\ufffd')) return `${path}: the file name is not UTF-8 and cannot be opened; rename it.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${path}: no permission; make it accessible (chmod) or leave it out.`;
  if (code === 'ENOSPC') return `${path}: no space left on the disk; free some and run again.`;
  if (code === 'EROFS') return `${path}: the disk is read-only; choose another output folder with -o.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${path}: a file stands where a folder must; choose another name.`;
  if (code === 'EISDIR') return `${path}: a folder stands where a file must; move it away.`;
  if (code === 'ENAMETOOLONG') return `${path}: the name is too long; shorten it.`;
  if (code === 'ENOENT') return `${path}: is not there, or leads nowhere; put it back or remove it, and run again.`;
  return `${path}: ${code}; check the path and run again.`;
}

/** Writes a file whole or not at all: under a temporary name beside it, then renamed. Throws `FileTrouble`. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileTrouble(error, path);
  }
}

/** Adds to a file that somebody else may have begun. Throws `FileTrouble`. */
export function appendTo(path: string, content: string): void {
  try {
    writeFileSync(path, content, { flag: 'a' });
  } catch (error) {
    throw fileTrouble(error, path);
  }
}

/** The file as UTF-8 text, or null when there is none. */
export function readIfThere(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? new TextDecoder().decode(readBytes(path)) : null;
}

/** A file or folder of the program itself; this file and all that is built lie one folder below its top. */
export function ownFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

/** A data file of a language's folder, or one that was built from them. Throws when there is neither. */
export function readLanguageFile(code: string, file: string): Uint8Array {
  const built = ownFile(`dist/languages/${code}/${file}`);
  return readFileSync(statSync(built, { throwIfNoEntry: false }) ? built : ownFile(`src/languages/${code}/${file}`));
}

/** Where the records of an article go. */
export function outputPath(folder: string, id: string): string {
  return join(folder, ...`${id}.json`.split('/').filter(part => part !== sep));
}

/** A built part of the report's page: its script or its style. */
export function readPagePart(file: string): string {
  return readFileSync(ownFile(`dist/report/page/${file}`), 'utf8');
}
