const { basename } = require('node:path');
const { allEnglish, catalogues, folder, withoutEnglish } = require('./english.cjs');

/** webpack: a catalogue without its English sentences; english.ts with all of them. */
module.exports = function englishLoader(source) {
  this.addDependency(require.resolve('./english.cjs'));
  if (basename(this.resourcePath) !== 'english.ts') return withoutEnglish(source, this.resourcePath).source;
  this.addContextDependency(folder);
  for (const file of catalogues()) this.addDependency(file);
  return `export const english = JSON.parse(${JSON.stringify(JSON.stringify(allEnglish()))});`;
};
