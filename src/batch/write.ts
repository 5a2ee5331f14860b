/** Record files: written whole or not at all, and only where an id may lead. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileTrouble, fileTrouble, outputPath } from '../files.js';
import { digest } from './cache.js';
import { RunTrouble, type Settings, type Trouble, troubleFrom } from './job.js';

/** One article's records cannot be written; the run reports it and goes on. */
export class Unwritable extends Error {
  override name = 'Unwritable';
  constructor(readonly trouble: Trouble) {
    super(trouble.message);
  }
}

/** Every further article would meet the same. */
const HOPELESS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/** Path of the records of `id`. Throws `Unwritable` when it would lead out of the folder or into `.depeche`. */
export function targetOf(id: string, output: string): string {
  // oxlint-disable-next-line no-control-regex
  const bad = id.split('/').some(part => part === '' || part.startsWith('.')) || /[\u0000\\]/.test(id);
  if (!bad) return outputPath(output, id);
  const message = `the id ${JSON.stringify(id)} is no file name`;
  const advice = 'leave no part of it empty or starting with a point, or write --to jsonl.';
  throw new Unwritable({ stage: 'write', code: 'id-no-file-name', message, advice });
}

/** Path of the text that was taken out of a web page, beside its records. */
export function textTargetOf(id: string, output: string): string {
  return targetOf(id, output).replace(/json$/, 'txt');
}

/** Writes one file under `output`; returns the hash of its content. Throws `Unwritable`, or `RunTrouble` for all. */
export function writeRecords(target: string, content: string | Uint8Array, { output, scratch }: Settings): string {
  const temporary = join(scratch, randomUUID());
  // Encoded once, for the file and for the hash.
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    writeFileSync(temporary, bytes);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (codeOf(error) === 'ENOENT')
      throw new RunTrouble(`${output}: the folder was removed while records were written to it; run again.`);
    throw new RunTrouble(fileTrouble(error, output!).message);
  }
  try {
    place(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (HOPELESS.has(codeOf(error))) throw new RunTrouble(fileTrouble(error, output!).message);
    const { code, message } = fileTrouble(error, target);
    throw new Unwritable(troubleFrom('write', code, message, target));
  }
  return digest(bytes);
}

function place(temporary: string, target: string): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(temporary, target);
  }
}

/** Records of an earlier state of an article that cannot be read any more would be wrong: they go. */
export function removeStale(id: string | null, output: string): void {
  if (id === null) return;
  try {
    rmSync(targetOf(id, output), { force: true });
  } catch (error) {
    if (!(error instanceof Unwritable || error instanceof FileTrouble || codeOf(error) !== '')) throw error;
  }
}

/** Hash of a file as it lies on the disk; null when there is none. */
export function fileDigest(path: string): string | null {
  try {
    return digest(readFileSync(path));
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
