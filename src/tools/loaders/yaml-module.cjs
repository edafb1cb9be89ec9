// What importing a .yaml file gives, the same for webpack, jest and the scripts of this folder: the file as the program itself parses it,
// or with ?text behind its name the text as it stands.
const { transformSync } = require('@swc/core');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { basename, join } = require('node:path');

/** The program's own files that were needed to parse; whoever keeps what was parsed has to parse again when one of them changes. */
const parserFiles = [];

require.extensions['.ts'] = (module, file) => {
  parserFiles.push(file);
  const { code } = transformSync(readFileSync(file, 'utf8'), { filename: file, module: { type: 'commonjs' } });
  module._compile(code, file);
};
const { parseYaml } = require(join(__dirname, '../../scheme/source/read-yaml.ts'));
const { diagnosticLine } = require(join(__dirname, '../../scheme/source/diagnostic.ts'));
delete require.extensions['.ts'];

/** The parsed file as an expression of JavaScript. A file that is not right stops the build, with the mistake at its line. */
function parsedExpression(source, file) {
  const { parsed, diagnostics } = parseYaml(source);
  if (parsed === null) throw new Error(diagnostics.map((found) => diagnosticLine({ ...found, file: basename(file) })).join('\n'));
  const json = JSON.stringify(parsed);
  // JSON.parse reads long data faster than the engine reads a literal.
  return `JSON.parse(${JSON.stringify(json)})`;
}

/** A hash of the text and of all that has a part in parsing it. */
function cacheKey(source) {
  const hash = createHash('sha256').update(source);
  for (const file of [__filename, ...parserFiles]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

module.exports = { cacheKey, parsedExpression, parserFiles };
