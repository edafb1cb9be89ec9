const { cacheKey, parsedExpression } = require('../../src/tools/loaders/yaml-module.cjs');

/**
 * As in the bundles, importing a .yaml file gives it as it was parsed, and with ?text (which the base configuration takes off) its text.
 */
module.exports = {
  process: (source, file) => ({
    code: `Object.defineProperty(exports, '__esModule', { value: true });
exports.default = ${parsedExpression(source, file)};
exports.text = ${JSON.stringify(source)};`,
  }),
  getCacheKey: cacheKey,
};
