import { FaultRuns } from './run';

/** Desks at work side by side in one process: most of a run is waiting for the grid's calculation. */
const LANES = 6;

/** Does every job, each at the desk that is free next, in their order; the answers can be awaited one by one. */
export function inLanes<T, R>(jobs: readonly T[], work: (runs: FaultRuns, job: T) => Promise<R>): ReadonlyMap<T, Promise<R>> {
  const answers = new Map<T, PromiseWithResolvers<R>>(jobs.map((job) => [job, withResolvers<R>()]));
  const left = [...answers];
  const lane = async (): Promise<void> => {
    const runs = new FaultRuns();
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [job, { resolve, reject }] = next;
      await work(runs, job).then(resolve, reject);
    }
  };
  for (let index = 0; index < LANES; index += 1) void lane();
  return new Map([...answers].map(([job, { promise }]) => [job, promise]));
}

interface PromiseWithResolvers<R> {
  readonly promise: Promise<R>;
  readonly resolve: (answer: R) => void;
  readonly reject: (reason: unknown) => void;
}

function withResolvers<R>(): PromiseWithResolvers<R> {
  let resolve: (answer: R) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<R>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Whoever awaits it is told; until then a failure is no unhandled one.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
