const core = require('./jest.core.config.cjs');

/** The core without what needs LibreOffice: what `npm run check` and `npm run dev` run. */
module.exports = { ...core, testPathIgnorePatterns: [...core.testPathIgnorePatterns, '<rootDir>/test/oracle/'] };
