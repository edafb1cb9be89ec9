const batched = require('./batches.cjs');
const core = require('./jest.core.config.cjs');
const { FOLDERS, below, testFiles } = require('./test-files.cjs');

const left = below([...Object.values(FOLDERS).flat(), 'oracle']);

/**
 * The core without what needs LibreOffice, in batches: what `npm run check` runs. KAOJI_TEST_FILES may name a choice of the files, as JSON,
 * from the root of the project.
 */
const files = JSON.parse(process.env.KAOJI_TEST_FILES ?? 'null') ?? testFiles().filter((file) => !left(file));
const MOST_BATCHES = 8;
/** Below so many files to a batch, loading the program takes longer than what a second worker saves. */
const FILES = 10;

module.exports = batched([{ name: 'quick', config: core, files, count: Math.min(MOST_BATCHES, Math.ceil(files.length / FILES)) }]);
