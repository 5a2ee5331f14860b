/** The same articles through other libraries, where they are installed. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Sample } from './articles.js';
import type { Cost } from './command.js';

type Compromise = (text: string) => { json(): unknown };

/** fr-compromise over the texts, loading not counted; null when it is not installed in `folder`. */
export function compromiseCost({ texts }: Sample, folder: string): Pick<Cost, 'seconds' | 'cpu'> | null {
  let nlp: Compromise;
  try {
    const loaded = createRequire(join(resolve(folder), 'package.json'))('fr-compromise') as Compromise & {
      default?: Compromise;
    };
    nlp = loaded.default ?? loaded;
  } catch {
    return null;
  }
  nlp(texts[0]!).json();
  const start = performance.now();
  const before = process.cpuUsage();
  for (const text of texts) nlp(text).json();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

/** A spaCy model over the JSONL file, loading not counted; null when Python does not have it. */
export function spacyCost(file: string, model: string, python: string): Pick<Cost, 'seconds' | 'cpu'> | null {
  const script = resolve(import.meta.dirname, 'spacy_speed.py');
  const { status, stdout } = spawnSync(python, [script, model, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? (JSON.parse(stdout) as { seconds: number; cpu: number }) : null;
}
