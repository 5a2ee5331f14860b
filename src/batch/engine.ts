/** What is asked of V8 before a run. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 counts the bytes of code that a function has run before it optimises it; here it would optimise most rules after
 * a few articles, and several times more whenever a rarer phrase showed it wrong: a fifth of the work of a short run, for
 * each worker. Six times as patient costs nothing later. It would also let the heap grow to several times what is in use
 * before it collects, so that a run over an archive seems to leak; at 1.8 times nothing is slower. Only where it was
 * measured: Node 20.
 */
export function beginPatiently(v8: string = process.versions.v8): void {
  if (!v8.startsWith('11.')) return;
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--heap-growing-percent=80');
}
