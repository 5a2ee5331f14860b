/** A dry run: what would be done with each article and why, without doing it. */
import type { Job, Settings, Stamp } from './job.js';
import { type Loader, Unloadable, identify, isPage, load } from './load.js';
import { metadataReader } from './metadata.js';
import { inShard } from './shard.js';
import { stateOf } from './state.js';
import { Unwritable, targetOf } from './write.js';

export interface Plan {
  readonly settings: Settings;
  readonly known: ReadonlyMap<string, Stamp>;
  readonly force: boolean;
}

/** « extract  crue  → output/crue.json (article changed) », one line per article. */
export async function* planned(batches: AsyncIterable<Job[]>, plan: Plan): AsyncGenerator<string> {
  const loader: Loader = { metadata: metadataReader(), page: null };
  for await (const batch of batches) {
    if (batch.some(job => isPage(job, plan.settings)))
      loader.page ??= (await import('../formats/html.js')).articleFromHtml;
    for (const job of batch) yield `${line(job, plan, loader)}\n`;
  }
}

function line(job: Job, { settings, known, force }: Plan, loader: Loader): string {
  try {
    const source = load(job, settings, loader);
    const { id } = source;
    if (settings.shard && !inShard(id, settings.shard)) return `skip     ${id} (another shard)`;
    if (settings.output === null) return `extract  ${id} → standard output`;
    const stamp = known.get(id);
    const state = stateOf(stamp ? { ...job, known: stamp } : job, source, settings);
    if (state === 'done' && !force) return `skip     ${id} (nothing has changed)`;
    return `extract  ${id} → ${targetOf(id, settings.output)} (${state === 'done' ? 'forced' : state})`;
  } catch (error) {
    if (!(error instanceof Unloadable || error instanceof Unwritable)) throw error;
    const { id, path } = identify(job, settings);
    return `fail     ${id ?? path} (${error.trouble.message}; ${error.trouble.advice})`;
  }
}
