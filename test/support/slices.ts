import type { Control, Progress } from '../../src/workbook/progress';

/** Somebody who follows long work that pauses wherever it may, and who cancels it at one of the pauses, counted from 1. */
export interface Follower extends Control {
  readonly heard: Progress[];
}

export function follower(cancelAt = Infinity): Follower {
  const abort = new AbortController();
  const heard: Progress[] = [];
  let time = 0;
  return {
    heard,
    signal: abort.signal,
    report: (progress) => {
      heard.push(progress);
    },
    pause: async () => {
      if (heard.length >= cancelAt) abort.abort();
    },
    // Every look at the clock takes longer than a slice.
    now: () => (time += 1000),
  };
}
