const base = require('./jest.base.cjs');
const { FOLDERS } = require('./test-files.cjs');

/** Everything that needs a page but no browser: the panels of the task pane and the parts of the workbench. */
module.exports = {
  ...base,
  displayName: 'taskpane',
  testEnvironment: 'jsdom',
  testMatch: FOLDERS.taskpane.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  moduleNameMapper: { ...base.moduleNameMapper, '\\.css$': '<rootDir>/test/env/no-style.cjs' },
};
