/**
 * Follows a stream of changes with one action: it starts `quietMs` after the last change, at most `patienceMs` after the first,
 * and never while an earlier one is still running; changes that come meanwhile lead to exactly one more.
 */
export class Debounce {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waitingSince: number | null = null;
  private running = false;
  private stopped = false;

  constructor(
    private readonly action: () => Promise<void>,
    private readonly quietMs: number,
    private readonly patienceMs: number,
  ) {}

  changed(): void {
    if (this.stopped) return;
    this.waitingSince ??= Date.now();
    if (!this.running) this.arm();
  }

  stop(): void {
    this.stopped = true;
    this.disarm();
  }

  private waiting(): boolean {
    return this.waitingSince !== null && !this.stopped;
  }

  private arm(): void {
    this.disarm();
    const waited = Date.now() - (this.waitingSince ?? Date.now());
    this.timer = setTimeout(() => void this.fire(), Math.max(0, Math.min(this.quietMs, this.patienceMs - waited)));
  }

  private disarm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async fire(): Promise<void> {
    this.timer = null;
    this.waitingSince = null;
    this.running = true;
    try {
      await this.action();
    } finally {
      this.running = false;
      if (this.waiting()) this.arm();
    }
  }
}
