import type { Clock } from '../../../../src/workbook/officejs';

/** Limits of requests begin here; what is shorter is a pause, which passes at once. */
const SHORTEST_LIMIT = 30_000;

/** A clock on which time passes when the test says so. */
export class TestClock implements Clock {
  /** Milliseconds of each pause that was made. */
  readonly pauses: number[] = [];
  private readonly waiting = new Set<() => void>();

  now(): Date {
    return new Date('2026-11-30T02:00:00Z');
  }

  timer(milliseconds: number): { readonly passed: Promise<void>; readonly cancel: () => void } {
    if (milliseconds < SHORTEST_LIMIT) {
      this.pauses.push(milliseconds);
      return { passed: Promise.resolve(), cancel: () => undefined };
    }
    let pass: () => void = () => undefined;
    const passed = new Promise<void>((resolve) => (pass = resolve));
    this.waiting.add(pass);
    return { passed, cancel: () => this.waiting.delete(pass) };
  }

  /** All limits that somebody waits for are over. */
  pass(): void {
    for (const pass of [...this.waiting]) pass();
  }
}
