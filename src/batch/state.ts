/** Whether the records of an article are there already, and if not, why not. */
import { articleDigest, digest } from './cache.js';
import type { Job, Settings } from './job.js';
import type { Loaded } from './load.js';
import { fileDigest, targetOf, textTargetOf } from './write.js';

export type State = 'done' | 'new' | 'article changed' | 'rules changed' | 'records missing' | 'records changed';

/** Compares an article with what the cache knows of it. */
export function stateOf({ known }: Job, source: Loaded, { output, version }: Settings): State {
  if (!known || output === null) return 'new';
  if (known.article !== articleDigest(source)) return 'article changed';
  if (known.version !== version) return 'rules changed';
  const written = fileDigest(targetOf(source.id, output));
  if (written === null) return 'records missing';
  if (source.fromPage && fileDigest(textTargetOf(source.id, output)) !== digest(source.bytes)) return 'records changed';
  return written === known.output ? 'done' : 'records changed';
}
