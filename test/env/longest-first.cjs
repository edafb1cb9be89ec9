const { sep } = require('node:path');
const TestSequencer = require('@jest/test-sequencer').default;

/** The batches that take longest, the longest first: begun last, one of them would keep a single worker busy at the end. */
const LONGEST = ['faults', 'oracle', 'core', 'taskpane', 'host'].map((name) => `${sep}test-batches${sep}${name}${sep}`);

/** Long files first, also where jest has not seen yet how long they take; within a folder as jest would have it. */
module.exports = class LongestFirst extends TestSequencer {
  async sort(tests, options) {
    const sorted = await super.sort(tests, options);
    const rank = ({ path }) => {
      const found = LONGEST.findIndex((folder) => path.includes(folder));
      return found < 0 ? LONGEST.length : found;
    };
    return sorted
      .map((test, index) => ({ test, index }))
      .sort((a, b) => rank(a.test) - rank(b.test) || a.index - b.index)
      .map(({ test }) => test);
  }
};
