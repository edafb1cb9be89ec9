const { readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const root = join(__dirname, '../..');

/** The folders of test/ that need more than Node, by the project of jest that gives it; the core is all others. */
const FOLDERS = { host: ['host', 'workbook/officejs', 'faults'], taskpane: ['taskpane', 'workbench'], e2e: ['e2e'] };

const below = (folders) => (path) => folders.some((folder) => path.startsWith(`test/${folder}/`));

/** All test files, from the root of the project, in the order of their names. */
function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
    .sort();
}

module.exports = { root, FOLDERS, below, testFiles };
