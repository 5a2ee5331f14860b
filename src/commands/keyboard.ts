/** Keys as they are pressed, one string each: `a`, `é`, `\r`, `\u0003` for Ctrl-C. */
import { type Key, emitKeypressEvents } from 'node:readline';
import type { ReadStream } from 'node:tty';

/** Puts the terminal in raw mode until the iteration ends. */
export async function* keysOf(stdin: ReadStream): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake = (): void => {};
  let closed = false;
  const pressed = (text: string | undefined, key: Key): void => {
    waiting.push(text ?? key.sequence ?? '');
    wake();
  };
  const ended = (): void => {
    closed = true;
    wake();
  };
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.on('keypress', pressed).on('end', ended).resume();
  try {
    for (;;) {
      while (waiting.length) yield waiting.shift()!;
      if (closed) return;
      await new Promise<void>(resolve => (wake = resolve));
    }
  } finally {
    stdin.off('keypress', pressed).off('end', ended).pause();
    stdin.setRawMode(false);
  }
}
