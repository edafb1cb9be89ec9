/** What the adapter knows of time, so that a test can let it pass. */
export interface Clock {
  now(): Date;
  /** `passed` resolves when so many milliseconds are over; `cancel` when nobody waits for them any longer. */
  timer(milliseconds: number): { readonly passed: Promise<void>; readonly cancel: () => void };
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  timer(milliseconds) {
    let id: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<void>((resolve) => {
      id = setTimeout(resolve, milliseconds);
    });
    return { passed, cancel: () => clearTimeout(id) };
  },
};
