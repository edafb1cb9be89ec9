const base = require('./jest.base.cjs');

/** Everything that needs a page but no browser: the panels of the task pane and the parts of the workbench. */
module.exports = {
  ...base,
  displayName: 'taskpane',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/{taskpane,workbench}/**/*.test.{ts,tsx}'],
  moduleNameMapper: { ...base.moduleNameMapper, '\\.css$': '<rootDir>/test/env/no-style.cjs' },
};
