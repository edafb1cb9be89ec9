module.exports = {
  ...require('./jest.base.cjs'),
  displayName: 'core',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...['host', 'workbook/officejs', 'faults', 'taskpane', 'workbench', 'e2e'].map((area) => `<rootDir>/test/${area}/`),
  ],
};
