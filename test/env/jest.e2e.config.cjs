/** The built pane and workbench in a real browser; one server and one browser for all files. */
module.exports = {
  ...require('./jest.base.cjs'),
  displayName: 'e2e',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/env/e2e-setup.mjs',
  globalTeardown: '<rootDir>/test/env/e2e-teardown.mjs',
};
