const batched = require('./batches.cjs');
const core = require('./jest.core.config.cjs');
const host = require('./jest.host.config.cjs');
const taskpane = require('./jest.taskpane.config.cjs');
const { FOLDERS, below, testFiles } = require('./test-files.cjs');

const files = testFiles();
const outside = below(Object.values(FOLDERS).flat());
const isOracle = below(['oracle']);

/**
 * All but the browser tests, as `npm test` runs them: in batches, but for the host's, each of which has a window with an office.js of its
 * own.
 */
module.exports = {
  rootDir: core.rootDir,
  testSequencer: require.resolve('./longest-first.cjs'),
  // Tests of the oracle that run at the same time share a start of LibreOffice.
  maxConcurrency: 100,
  projects: [
    batched(core, [
      { name: 'oracle', files: files.filter(isOracle), count: 6 },
      { name: 'core', files: files.filter((file) => !isOracle(file) && !outside(file)), count: 8 },
    ]),
    batched(taskpane, [{ name: 'taskpane', files: files.filter(below(FOLDERS.taskpane)), count: 2 }]),
    host,
  ],
};
