const batched = require('./batches.cjs');
const core = require('./jest.core.config.cjs');
const host = require('./jest.host.config.cjs');
const taskpane = require('./jest.taskpane.config.cjs');
const { FOLDERS, below, testFiles } = require('./test-files.cjs');

const files = testFiles();
const outside = below(Object.values(FOLDERS).flat());
const [isOracle, isFault] = [below(['oracle']), below(['faults'])];
const isHost = below(FOLDERS.host);

/** All but the browser tests, as `npm test` runs them: in batches. */
module.exports = {
  ...batched([
    { name: 'faults', config: host, files: files.filter(isFault), count: 4 },
    { name: 'oracle', config: core, files: files.filter(isOracle), count: 4 },
    { name: 'core', config: core, files: files.filter((file) => !isOracle(file) && !outside(file)), count: 8 },
    { name: 'taskpane', config: taskpane, files: files.filter(below(FOLDERS.taskpane)), count: 2 },
    { name: 'host', config: host, files: files.filter((file) => isHost(file) && !isFault(file)), count: 3 },
  ]),
  testSequencer: require.resolve('./longest-first.cjs'),
};
