import { WorkbookError } from '../../workbook/error';
import { afterwards, failureNotice, said, type Notice, type Said, type SaidData } from './notice';
import type { Busy, PaneState, Store } from './state';

/** What a session needs from outside besides the workbook. */
export interface Surroundings {
  readonly now: () => Date;
  /** Told of failures that nobody foresaw, so that a developer finds them; the user reads a sentence. */
  readonly unexpected: (error: unknown) => void;
}

/** Who else has to hear of steps. */
export interface StepListeners {
  /** A step has failed. True: the user is told in another way than by a notice. */
  failed(error: unknown): boolean;
  /** What a step has written stands, but the pane could not look at it. */
  outdated(): void;
  /** A step that the user asked for is over, whatever came of it. */
  over(): void;
}

/**
 * How everything in a session is done: one step at a time, and the user told what the pane is busy with, what came of it and what failed.
 */
export class Steps {
  private readonly serial = new TaskQueue();
  /** What the step under way has done to the workbook; what fails after that does not undo it. */
  private done: Said | null = null;

  constructor(
    private readonly store: Store<PaneState>,
    private readonly around: Surroundings,
    private readonly listeners: StepListeners,
  ) {}

  /** A step that the user asked for. Never rejects. */
  task(busy: Busy, job: () => Promise<void>): Promise<void> {
    return this.serial.run(async () => {
      this.store.patch({ busy, notice: null });
      this.done = null;
      try {
        await job();
      } catch (error) {
        this.failed(error);
      } finally {
        this.done = null;
        this.listeners.over();
        this.store.patch({ busy: null });
      }
    });
  }

  /** A step of the pane's own, after those before it. Rejects as the job does. */
  quietly(job: () => Promise<void>): Promise<void> {
    return this.serial.run(job);
  }

  /** Shows a message until it is dismissed or the next step begins. */
  tell(notice: Notice): void {
    this.store.patch({ notice });
  }

  /** Puts a sentence into the status line; it may use the {time}. */
  say(code: Said['code'], data: SaidData = {}): void {
    this.store.patch({ status: said(code, { time: clock(this.around.now()), ...data }) });
  }

  /** The step under way has done this to the workbook: if something fails from now on, this stands and is said to stand. */
  stands(what: Said): void {
    this.done = what;
  }

  now(): Date {
    return this.around.now();
  }

  failed(error: unknown): void {
    if (!(error instanceof WorkbookError)) this.around.unexpected(error);
    if (this.listeners.failed(error)) return;
    if (this.done === null) return this.tell(failureNotice(error));
    this.listeners.outdated();
    const { notice } = this.store.get();
    const told = afterwards(this.done, error);
    this.tell(notice === null ? { kind: 'warning', ...told } : { ...notice, details: [...(notice.details ?? []), told] });
  }
}

/** Runs jobs one after another, in the order they came: no two ever touch the workbook at the same time. */
class TaskQueue {
  private last: Promise<void> = Promise.resolve();

  /** The job's own outcome; a job that fails does not stop those behind it. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const outcome = this.last.then(job);
    this.last = outcome.then(
      () => undefined,
      () => undefined,
    );
    return outcome;
  }
}

/** 14:03:22, local time. */
function clock(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
