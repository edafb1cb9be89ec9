// Tests are not timed: a busy machine may take its time.
jest.setTimeout(60_000);
