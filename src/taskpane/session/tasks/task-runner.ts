import { WorkbookError } from '../../../workbook/error';
import { Cancelled, inSlices, type Control, type Sliced } from '../../../workbook/progress';
import { afterwards, failureNotice, said, type Notice, type Said, type SaidData } from '../notice';
import type { Busy, PaneState, Store } from '../state';

/** What a session needs from outside besides the workbook. */
export interface Surroundings {
  readonly now: () => Date;
  /** Told of failures that nobody foresaw, so that a developer finds them; the user reads a sentence. */
  readonly unexpected: (error: unknown) => void;
  /** Lets the page answer keys and clicks, and paint, between two slices of long work. */
  readonly pause: () => Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
}

/** Who else has to hear of tasks. */
export interface TaskListeners {
  /** A task has failed. True: the user is told in another way than by a notice. */
  failed(error: unknown): boolean;
  /** What a task has written stands, but the pane could not look at it. */
  outdated(): void;
  /** A task that the user asked for is over, whatever came of it. */
  over(): void;
  /** What a task that begins may change beside the workbook, as it stands; called, it stands so again. */
  mark(): () => void;
}

/** TaskRunner that cannot be cancelled: they take back what another one did. */
const UNCANCELLED: readonly Busy[] = ['undoing'];

/**
 * How everything in a session is done: one task at a time, and the user is told what the pane is busy with, what came of it and what
 * failed.
 */
export class TaskRunner {
  private readonly serial = new TaskQueue();
  /** What the task under way has done to the workbook; what fails after that does not undo it. */
  private done: Said | null = null;
  /** Of the task under way, as long as it can be cancelled. */
  private abort: AbortController | null = null;
  /** What the status line said before a task was cancelled. */
  private saidBefore: Said = said('PANE-STATUS-NEW');

  constructor(
    private readonly store: Store<PaneState>,
    private readonly around: Surroundings,
    private readonly listeners: TaskListeners,
  ) {}

  /** A task that the user asked for. Never rejects. */
  task(busy: Busy, job: () => Promise<void>): Promise<void> {
    return this.serial.run(async () => {
      const back = this.listeners.mark();
      const { status } = this.store.get();
      // That something was cancelled is news until the next task.
      const standing = status.code === 'PANE-STATUS-CANCELLED' ? this.saidBefore : status;
      this.abort = UNCANCELLED.includes(busy) ? null : new AbortController();
      this.store.patch({ busy, notice: null, progress: null, cancel: this.abort === null ? 'impossible' : 'possible', status: standing });
      this.done = null;
      try {
        await job();
        // It was too late: what the user wanted cancelled is done.
        if (this.store.get().cancel === 'late') this.tell({ kind: 'info', ...said('PANE-CANCEL-LATE') });
      } catch (error) {
        if (error instanceof Cancelled) {
          back();
          this.saidBefore = standing;
          this.say('PANE-STATUS-CANCELLED');
        } else this.failed(error);
      } finally {
        this.done = null;
        this.abort = null;
        this.listeners.over();
        this.store.patch({ busy: null, progress: null, cancel: 'impossible' });
      }
    });
  }

  /** 取消: gives up the task under way at its next pause. */
  cancel(): void {
    if (this.store.get().cancel !== 'possible') return;
    this.abort?.abort();
    this.store.patch({ cancel: 'asked' });
  }

  /** Who waits for long work that is part of the task under way. */
  get control(): Control {
    const { pause, elapsed } = this.around;
    const { abort } = this;
    return {
      signal: abort?.signal ?? NEVER,
      report: (progress) => {
        if (this.store.get().busy !== null) this.store.patch({ progress });
      },
      pause,
      now: elapsed,
    };
  }

  /** Does long work as part of the task under way: in slices, so that the pane stays alive, shows how far it is, and can cancel it. */
  work<T>(work: Sliced<T>): Promise<T> {
    return inSlices(work, this.control);
  }

  /** A task of the pane's own, after those before it. Rejects as the job does. */
  quietly(job: () => Promise<void>): Promise<void> {
    return this.serial.run(job);
  }

  /** Shows a message until it is dismissed or the next task begins. */
  tell(notice: Notice): void {
    const { notice: told, busy } = this.store.get();
    this.store.patch({ notice: busy === null || told === null ? notice : together(told, notice) });
  }

  /** Puts a sentence into the status line; it may use the {time}. */
  say(code: Said['code'], data: SaidData = {}): void {
    this.store.patch({ status: said(code, { time: clock(this.around.now()), ...data }) });
  }

  /**
   * The task under way has done this to the workbook: it cannot be cancelled any more, and if something fails from now on, this stands and
   * is said to stand.
   */
  stands(what: Said): void {
    this.done = what;
    this.abort = null;
    this.store.patch({ cancel: this.store.get().cancel === 'asked' ? 'late' : 'impossible' });
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
    this.store.patch({
      notice: notice === null ? { kind: 'warning', ...told } : { ...notice, details: [...(notice.details ?? []), told] },
    });
  }
}

/** Of two messages of one task: a warning, or a failure, is not lost beside what is told later; the graver one leads. */
function together(earlier: Notice, later: Notice): Notice {
  const { code, data } = earlier;
  if (GRAVITY[earlier.kind] === 0 || (code === later.code && data === later.data)) return later;
  const [first, second] = GRAVITY[later.kind] > GRAVITY[earlier.kind] ? [later, earlier] : [earlier, later];
  const places = [...(first.places ?? []), ...(second.places ?? [])];
  return {
    ...first,
    details: [...(first.details ?? []), { code: second.code, data: second.data }, ...(second.details ?? [])],
    ...(places.length === 0 ? {} : { places }),
  };
}

const GRAVITY: Readonly<Record<Notice['kind'], number>> = { info: 0, success: 0, warning: 1, error: 2 };

const NEVER = new AbortController().signal;

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
