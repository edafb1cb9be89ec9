/** Which part of long work is being done. */
export type Phase = 'reading' | 'scoring' | 'checking' | 'planning' | 'writing' | 'saving';

/** How far long work has come: so many of so many in one of its phases. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly of: number;
}

/**
 * Work that can be done in slices: it yields, with its progress, wherever it may pause or be given up. Nothing outside may have been
 * changed by then, so that giving it up leaves all as it was.
 */
export type Sliced<T> = Generator<Progress, T, undefined>;

/** Who waits for long work. */
export interface Control {
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** Hears of the progress after every slice. */
  report(progress: Progress): void;
  /** Lets others have the processor: events, painting, signals. */
  pause(): Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
}

/** The user has cancelled: all stands as before. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** How long a slice takes, in milliseconds: short enough that a key or a click is answered at once. */
const SLICE = 40;

/** Work as a part of a longer one, of which it is what lies between two shares (0 to 1). */
export function* portion<T>(work: Sliced<T>, from: number, to: number): Sliced<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const { phase, done, of } = step.value;
    const share = of > 0 ? Math.min(1, done / of) : 0;
    yield { phase, done: Math.round((from + share * (to - from)) * WHOLE), of: WHOLE };
  }
}

/** Work that yields how much more is done of a whole, as such that tells its progress in a phase. */
export function* counted<T>(work: Generator<number, T, undefined>, phase: Phase, of: number): Sliced<T> {
  let done = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    done += step.value;
    yield { phase, done: Math.min(done, of), of };
  }
}

/** So finely is progress told that is put together from parts. */
const WHOLE = 1_000;

/** Does the work in one go. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work in slices. Rejects with {@link Cancelled} once `control.signal` is aborted. */
export async function inSlices<T>(work: Sliced<T>, control: Control): Promise<T> {
  checkpoint(control);
  let since = control.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (control.now() - since < SLICE) continue;
    control.report(step.value);
    await control.pause();
    if (control.signal.aborted) {
      work.return(undefined as never);
      throw new Cancelled();
    }
    since = control.now();
  }
}

/** Between two parts of asynchronous work: tells how far it has come. Throws {@link Cancelled} once `control.signal` is aborted. */
export function checkpoint(control: Control | undefined, progress?: Progress): void {
  if (control === undefined) return;
  if (control.signal.aborted) throw new Cancelled();
  if (progress !== undefined) control.report(progress);
}

/** For work that nobody can cancel and nobody follows, done without a pause. */
export const unfollowed: Control = {
  signal: new AbortController().signal,
  report: () => undefined,
  pause: () => Promise.resolve(),
  now: () => 0,
};
