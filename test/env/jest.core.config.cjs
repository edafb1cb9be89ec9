const { FOLDERS } = require('./test-files.cjs');

module.exports = {
  ...require('./jest.base.cjs'),
  displayName: 'core',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: Object.values(FOLDERS)
    .flat()
    .map((folder) => `<rootDir>/test/${folder}/`),
};
