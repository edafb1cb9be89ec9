const core = require('./jest.core.config.cjs');

/** The core without what needs LibreOffice, file by file: what depends on a change is found among them, and `npm run dev` runs it. */
module.exports = { ...core, testPathIgnorePatterns: [...core.testPathIgnorePatterns, '<rootDir>/test/oracle/'] };
