/** Libraries that few articles need: loaded when the first one does, since a short run must start at once. */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A function that gives the library of this name, which it loads on its first call. */
export function lazily<T>(library: string): () => T {
  let loaded: T | null = null;
  return () => (loaded ??= load(library) as T);
}
