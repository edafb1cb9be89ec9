/** Everything that needs a page but no browser: the panels of the task pane and the parts of the workbench. */
module.exports = {
  ...require('./jest.base.cjs'),
  displayName: 'taskpane',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/{taskpane,workbench}/**/*.test.{ts,tsx}'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/env/no-style.cjs' },
};
