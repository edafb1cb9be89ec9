/** Runs jobs one after another, in the order they came: no two ever touch the workbook at the same time. */
export class TaskQueue {
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
