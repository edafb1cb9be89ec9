/** The whole table of faults, which `npm run bench -- faults` prints. */
module.exports = {
  ...require('./jest.host.config.cjs'),
  displayName: 'faults',
  testMatch: ['<rootDir>/test/faults/whole-table.ts'],
};
