const { join } = require('node:path');

/**
 * What all test projects share: TypeScript by swc, scheme files as they are parsed, and the packages that exist only as ES modules
 * translated.
 */
module.exports = {
  rootDir: join(__dirname, '../..'),
  roots: ['src', 'test'].map((folder) => join(__dirname, '../..', folder)),
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  transform: {
    '\\.yaml$': '<rootDir>/test/env/yaml-transform.cjs',
    '\\.(tsx?|m?js)$': '@swc/jest',
  },
  // A global is looked up through the sandbox of the tests, a hundred times as slowly as what a module is handed.
  sandboxInjectedGlobals: [
    ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Error', 'Float64Array', 'Infinity', 'Int32Array', 'JSON', 'Map', 'Math'],
    ...['Number', 'Object', 'Promise', 'RegExp', 'Set', 'String', 'Symbol', 'Uint8Array', 'WeakMap'],
  ],
  moduleNameMapper: { '^(.*\\.yaml)\\?text$': '$1' },
  setupFilesAfterEnv: ['<rootDir>/test/env/patience.ts'],
  transformIgnorePatterns: [
    '/node_modules/(?!(.*/)?(hucre|@noble|oxc-parser|strip-bom|uuid|lodash-es|nanoid|rbush|quickselect|kdbush|flatqueue)/)',
  ],
};
