import type { Clock } from './clock';

/** Round trips of the Excel API since the start; what benchmarks and tests count. */
export interface Traffic {
  reads: number;
  writes: number;
}

export const traffic: Traffic = { reads: 0, writes: 0 };

/** Characters that one request or answer may have; Excel on the web takes 5 MB, the rest is left for what JSON adds. */
const PAYLOAD_LIMIT = 4_000_000;

/** How long an answer may take: milliseconds, and as many for each hundred thousand characters that are sent. */
const READ_LIMIT = 60_000;
const WRITE_LIMIT = 30_000;
const MORE_PER_100_KB = 1_000;
/** How much longer where Excel was asked to wait until nobody edits a cell. */
const PATIENCE = 600_000;

/** Milliseconds between the attempts while Excel says that it has too much to do. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 16_000];

/** Excel has not answered in time: it is not known whether it has done what was asked, or will yet. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(readonly seconds: number) {
    super(`no answer within ${String(seconds)} s`);
  }
}

/** Excel had too much to do, however often it was asked. Nothing of it was done. */
export class BusyError extends Error {
  override readonly name = 'BusyError';

  constructor(
    readonly times: number,
    options: ErrorOptions,
  ) {
    super(`busy, asked ${String(times)} times`, options);
  }
}

/** What one request is about. */
export interface RequestKind {
  readonly kind: 'read' | 'write';
  /** Characters of the request. */
  readonly weight?: number;
  /** Excel waits for the end of a cell edit instead of refusing. */
  readonly patient?: boolean;
}

/**
 * The way to Excel: every request has a time limit, and one that Excel has too much to do for is made again after a pause. Each work gets a
 * context of its own: an answer that comes too late finds nobody waiting, and none of a later request.
 */
export class ExcelLink {
  /** @param payload characters that one request or answer may have */
  constructor(
    readonly clock: Clock,
    readonly payload = PAYLOAD_LIMIT,
  ) {}

  /**
   * Work of several round trips, each by {@link sync}. What Excel is too busy for is begun again from the start. Ranges live for one round
   * trip: Excel.run would have Excel keep each for the next, and give them back in a request of its own.
   */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.again(() => work(new Excel.RequestContext()));
  }

  /**
   * One request. `queue` puts questions and steps into it; the function that it gives back reads the answers.
   */
  once<T>(about: RequestKind, queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    const work = async (context: Excel.RequestContext): Promise<T> => {
      const answer = queue(context);
      await this.sync(context, about);
      return answer();
    };
    return this.again(() => (about.patient === true ? Excel.run({ delayForCellEdit: true }, work) : work(new Excel.RequestContext())));
  }

  /** Sends what is in the context. @throws NoAnswerError when the answer does not come in time */
  async sync(context: Excel.RequestContext, { kind, weight = 0, patient = false }: RequestKind = { kind: 'read' }): Promise<void> {
    if (kind === 'read') traffic.reads += 1;
    else traffic.writes += 1;
    const limit = (kind === 'read' ? READ_LIMIT : WRITE_LIMIT) + (weight / 100_000) * MORE_PER_100_KB + (patient ? PATIENCE : 0);
    const timer = this.clock.timer(limit);
    const answered = context.sync();
    // Whoever comes after the limit is not waited for, and fails nobody.
    answered.catch(() => undefined);
    try {
      await Promise.race([
        answered,
        timer.passed.then(() => {
          throw new NoAnswerError(Math.round(limit / 1_000));
        }),
      ]);
    } finally {
      timer.cancel();
    }
  }

  private async again<T>(attempt: () => Promise<T>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await attempt();
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
      await this.clock.timer(pause).passed;
    }
    try {
      return await attempt();
    } catch (error) {
      throw isBusy(error) ? new BusyError(PAUSES.length + 1, { cause: error }) : error;
    }
  }
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ActivityLimitReached';
}
