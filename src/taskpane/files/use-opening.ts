import { useMemo, useRef, useState } from 'react';
import type { Control, Progress } from '../../workbook/progress';
import { nextTask } from '../session/tasks/next-task';

/** The opening of a file, as it is under way. */
export interface Opening {
  readonly isUnderWay: boolean;
  /** How far it has come; null before anything is known. */
  readonly progress: Progress | null;
  /** Gives it up at its next pause. */
  readonly cancel: () => void;
  /** Begins one; whatever comes of it, it is over afterwards. */
  run(work: (control: Control) => Promise<void>): Promise<void>;
}

/** What a pane without Excel knows of the file that it is opening: there is no session yet whose step it could be. */
export function useOpening(): Opening {
  const abort = useRef<AbortController | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  return useMemo(
    () => ({
      isUnderWay,
      progress,
      cancel: () => abort.current?.abort(),
      async run(work) {
        const own = new AbortController();
        abort.current = own;
        setUnderWay(true);
        setProgress(null);
        try {
          await work({ signal: own.signal, report: setProgress, pause: nextTask, now: () => performance.now() });
        } finally {
          abort.current = null;
          setUnderWay(false);
        }
      },
    }),
    [isUnderWay, progress],
  );
}
