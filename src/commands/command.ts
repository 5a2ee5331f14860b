/** What every command is: its help, its options, and a function from them to an exit code. */
import type { Command as Commander } from 'commander';

/** The world outside, handed in by cli.ts so that commands can be tested without a process. */
export interface Terminal {
  /** Records and results. A promise when the reader is slow: long output waits for it. */
  readonly out: (text: string | Uint8Array) => void | Promise<void>;
  /** Everything else. */
  readonly err: (text: string) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Single keys as they are pressed, when standard input and standard error are a terminal; else null. */
  readonly keys: (() => AsyncIterable<string>) | null;
  /** stderr is a terminal: progress may be shown. */
  readonly interactive: boolean;
  /** Results may be coloured: stdout is a terminal and NO_COLOR is not set. */
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** 0 fine · 1 differences or below threshold · 2 usage or I/O trouble · 3 some articles failed · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Command {
  readonly name: string;
  /** Declares arguments and options. */
  configure(command: Commander): void;
  run(args: readonly string[], options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<ExitCode>;
}
