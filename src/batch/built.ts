/**
 * The analyser as the build left it: one file, and beside it the bytecode that V8 had made of it once it had read some
 * articles. Neither the program nor a worker parses and compiles those functions again: a third of a short run.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { ownFile, writeAtomically } from '../files.js';

/** Set by the build; what runs from its sources is compiled as it goes. */
declare const BUILT: boolean | undefined;

export type Work = typeof import('./work.js');

/** What does the batches. */
export async function loadWork(): Promise<Work> {
  return typeof BUILT === 'undefined' ? import('./work.js') : openBuilt().work();
}

export interface Built {
  /** Whether the bytecode was of use: another version of Node, or one with other flags, makes its own. */
  readonly ahead: boolean;
  /** Runs the file. */
  work(): Work;
  /** The bytecode of every function that has run so far, behind the hash of the source and itself. */
  sealedBytecode(): Uint8Array;
}

const SOURCE = 'dist/work.cjs';
const BYTECODE = 'dist/work.bytecode';

/**
 * Compiles the built analyser, from its bytecode where that is there and whole. Throws when it has not been built.
 * @param sealed bytecode behind its seal, as `sealedBytecode` gives it
 */
export function openBuilt(sealed: Uint8Array | null = bytesIn(BYTECODE)): Built {
  const path = fileURLToPath(ownFile(SOURCE));
  const source = readFileSync(path);
  const cachedData = sealed && unsealed(sealed, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  return {
    ahead: script.cachedDataRejected === false,
    work: () => {
      const made = { exports: {} };
      script.runInThisContext()(made.exports, createRequire(path), made, path, dirname(path));
      return made.exports as Work;
    },
    sealedBytecode: () => {
      const bytecode = script.createCachedData();
      return Buffer.concat([sealOf(source, bytecode), bytecode]);
    },
  };
}

/** Leaves the bytecode of what has run so far where `openBuilt` looks for it. */
export function keepBytecode(built: Built): void {
  writeAtomically(fileURLToPath(ownFile(BYTECODE)), built.sealedBytecode());
}

function bytesIn(path: string): Uint8Array | null {
  try {
    return readFileSync(ownFile(path));
  } catch {
    return null;
  }
}

/** V8 would run the bytecode of another source of the same length, and end the process over a damaged byte. */
function unsealed(sealed: Uint8Array, source: Uint8Array): Buffer | null {
  const bytecode = sealed.subarray(SEAL);
  return sealOf(source, bytecode).equals(sealed.subarray(0, SEAL)) ? Buffer.from(bytecode) : null;
}

/** Bytes of a SHA-256. */
const SEAL = 32;

function sealOf(source: Uint8Array, bytecode: Uint8Array): Buffer {
  return createHash('sha256').update(source).update(bytecode).digest();
}
