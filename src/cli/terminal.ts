import { rmSync } from 'node:fs';
import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli/cli';
import type { Output } from './output';
import type { Control, Progress } from '../workbook/progress';

/** What a command is given besides its words. */
export interface Terminal extends Output {
  /** What is no result: errors, warnings. */
  readonly complain: (line: string) => void;
  /** Cancelled by Ctrl-C; its progress is one line that is drawn again and again, on a terminal only. */
  readonly control: Control;
}

/** The exit code of a command that Ctrl-C has stopped, as shells have it: 128 + SIGINT. */
export const CANCELLED = 130;

/** Files that are being written and have not got their name yet. */
const unfinished = new Set<string>();

/** Writes to files of other names beside them first: whatever happens, a file is whole or is not there. */
export async function whileUnfinished(files: readonly string[], write: () => Promise<void>): Promise<void> {
  for (const file of files) unfinished.add(file);
  try {
    await write();
  } finally {
    for (const file of files) {
      // Under its own name by now, or given up.
      rmSync(file, { force: true });
      unfinished.delete(file);
    }
  }
}

/** The process's own streams and signals. */
export function terminal(): Pick<Terminal, 'control'> &
  Readonly<Record<'print' | 'complain', (line: string) => void>> & { readonly close: () => void } {
  const { stdout, stderr } = process;
  const abort = new AbortController();
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  const interrupted = (): void => {
    // The second time somebody does not want to wait for the end of the slice.
    if (abort.signal.aborted) process.exit(CANCELLED);
    abort.abort();
  };
  const leftBehind = (): void => {
    for (const file of unfinished) rmSync(file, { force: true });
  };
  process.on('SIGINT', interrupted);
  process.on('exit', leftBehind);
  return {
    print: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    complain: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    control: {
      signal: abort.signal,
      report: (progress) => {
        if (!stderr.isTTY) return;
        stderr.write(`\r${inWords(progress)}\u001b[K`);
        drawn = true;
      },
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      now: () => performance.now(),
    },
    close: () => {
      clear();
      process.off('SIGINT', interrupted);
      process.off('exit', leftBehind);
    },
  };
}

function inWords({ phase, done, of }: Progress): string {
  return fill(cliMessages[`CLI-PHASE-${phase}`], { percent: of === 0 ? 100 : Math.floor((done / of) * 100) });
}
