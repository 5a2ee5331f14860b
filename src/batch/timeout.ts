/** Stops synchronous work in this thread after a while; the pool's watchdog does the same for workers, from outside. */
import { Script, createContext } from 'node:vm';

/** Took longer than it may. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

const box = createContext({ work: (): unknown => null });
const script = new Script('work()');

/** Runs `work`; throws `TooSlow` after `milliseconds`, also out of an endless loop or a regular expression. */
export function within<T>(milliseconds: number, work: () => T): T {
  box.work = work;
  try {
    return script.runInContext(box, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TooSlow();
    throw error;
  } finally {
    box.work = null;
  }
}
