const { parsedExpression, parserFiles } = require('./yaml-module.cjs');

/** webpack: a .yaml file as it was parsed; with ?text its text. */
module.exports = function yamlLoader(source) {
  for (const file of [require.resolve('./yaml-module.cjs'), ...parserFiles]) this.addDependency(file);
  return this.resourceQuery === '?text'
    ? `export const text = ${JSON.stringify(source)};`
    : `export default ${parsedExpression(source, this.resourcePath)};`;
};
