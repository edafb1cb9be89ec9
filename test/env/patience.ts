/**
 * Milliseconds after which a test that waits for what never comes is ended. Tests are not timed: a busy machine may take its time, so the
 * limits are far beyond what anything needs.
 */
export const PATIENCE = 900_000;
/** The same for one state of a page that a browser test waits for: it fails with the name of the state, before the whole test does. */
export const PATIENCE_FOR_A_STATE = 240_000;

jest.setTimeout(PATIENCE);
