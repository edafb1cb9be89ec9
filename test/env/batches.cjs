const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const base = require('./jest.base.cjs');
const { root } = require('./test-files.cjs');

/** Runs these files one after another, each as a describe of its own name; one that does not load fails by itself, not the batch. */
function batch(environment, files) {
  const list = files.map((file) => `  [${JSON.stringify(file)}, () => require(${JSON.stringify(join(root, file))})],`);
  return `/** @jest-environment ${environment.replace('<rootDir>', root)} */
for (const [path, load] of [
${list.join('\n')}
])
  describe(path, () => {
    try {
      load();
    } catch (error) {
      test('is loaded', () => {
        throw error;
      });
    }
  });
`;
}

/** Leaves just these files in a folder; one that is as it has to be is not touched, so that a run that is on its way still finds it. */
function keep(folder, texts) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!texts.has(name)) rmSync(join(folder, name));
  for (const [name, text] of texts) {
    const path = join(folder, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

/**
 * A project of jest that runs test files in batches. jest loads and compiles the whole program anew for each test file; the files of a
 * batch share it, and what was compiled for one is quick for the next: half of the processor time.
 * @param groups files from the root of the project, which are dealt to so many batches: enough to keep every worker busy until the end;
 *   with the configuration of their project, whose environment the batches say themselves, so that the program is compiled once for all
 */
module.exports = function batched(groups) {
  const folders = groups.map(({ name, config, files, count }) => {
    const folder = join(root, 'dist/test-batches', name);
    const batches = Array.from({ length: count }, (_, index) =>
      batch(
        config.testEnvironment,
        files.filter((_, at) => at % count === index),
      ),
    );
    keep(folder, new Map(batches.map((text, index) => [`${name}-${String(index + 1)}.cjs`, text])));
    return folder;
  });
  return {
    ...base,
    roots: [...folders, ...base.roots],
    testMatch: folders.map((folder) => `${folder}/*.cjs`),
    moduleNameMapper: Object.assign({}, ...groups.map(({ config }) => config.moduleNameMapper)),
  };
};
