const { FOLDERS } = require('./test-files.cjs');

/** The real office.js in jsdom windows, answered by the embedded host over a headless grid. */
module.exports = {
  ...require('./jest.base.cjs'),
  displayName: 'host',
  testEnvironment: '<rootDir>/test/env/host-environment.cjs',
  testMatch: FOLDERS.host.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
};
