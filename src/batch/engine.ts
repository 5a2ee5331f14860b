/** What is asked of V8 before a run. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 counts the bytes of code that a function has run before it optimises it; here it would optimise most rules after
 * a few articles, and several times more whenever a rarer phrase showed it wrong: a fifth of the work of a short run, for
 * each worker. Six times as patient costs nothing later. Only where it was measured: Node 20.
 */
export function beginPatiently(v8: string = process.versions.v8): void {
  if (v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
}
