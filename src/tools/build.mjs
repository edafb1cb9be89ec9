// Builds the named bundles of webpack.config.js when something that they were made of has changed.
// As a command: `node src/tools/build.mjs [pane] [workbench] [cli]`, all of them when none is named.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

/** What every bundle depends on besides the files that webpack reads: the packages, and how it is built. */
const tools = ['src/tools', 'src/tools/bundles', 'src/tools/loaders', 'src/tools/shipped'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.[cm]js$/u.test(name))
    .map((name) => `${folder}/${name}`),
);
const always = ['package-lock.json', 'webpack.config.js', '.swcrc', ...tools];

/** webpack's configurations by name; for development: readable, quick to rebuild, below dist/dev. */
export function configurations(development = false) {
  return require(join(root, 'webpack.config.js'))({ development });
}

/**
 * The time of the newest file at or below the path, infinite where it is gone; directories count too, so that a deleted file is noticed.
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return Infinity;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function recordOf(name) {
  return join(root, 'node_modules', '.cache', 'kaoji', `built-${name}.json`);
}

/** Whether the bundle is as new as everything that it was made of. */
export function isFresh(name) {
  if (!existsSync(recordOf(name)) || !existsSync(join(root, 'dist', name))) return false;
  const { startedAt, madeOf } = JSON.parse(readFileSync(recordOf(name), 'utf8'));
  return madeOf.every((path) => newest(join(root, path)) <= startedAt);
}

/**
 * Notes what a bundle was made of, and when its build began: an edit during the build makes it old again. Packages are what the lock file
 * says.
 */
function record(name, startedAt, { fileDependencies, contextDependencies }) {
  // The resolver also names the folders that it passed through; these change with every file in them.
  const files = [...fileDependencies].filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  const own = [...files, ...contextDependencies]
    .filter((path) => path.startsWith(root + sep) && !path.includes(`${sep}node_modules${sep}`))
    .map((path) => relative(root, path));
  mkdirSync(dirname(recordOf(name)), { recursive: true });
  writeFileSync(recordOf(name), JSON.stringify({ startedAt, madeOf: [...new Set([...always, ...own])].sort() }, null, 1));
}

function runWebpack(config) {
  const webpack = require('webpack');
  return new Promise((done, fail) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      // Closing is what writes the cache; a failure of either is a failure of the build.
      compiler.close((closeError) => {
        const problem = error ?? closeError;
        if (problem) fail(problem);
        else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else done(stats.compilation);
      });
    });
  });
}

/**
 * Brings the bundles up to date, one after another.
 * @param names of 'pane' | 'workbench' | 'cli'
 * @param say receives one line for each bundle that has to be built
 * @throws Error with webpack's own text when a bundle does not build
 */
export async function build(names, say = (line) => console.error(line)) {
  for (const name of names.filter((one) => !isFresh(one))) {
    const startedAt = Date.now();
    say(`正在构建 ${name} … Building ${name}…`);
    record(name, startedAt, await runWebpack(configurations().find((config) => config.name === name)));
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const known = configurations().map(({ name }) => name);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`没有名为 ${unknown.join('、')} 的构建，可选：${known.join('、')}。No such bundle; there are: ${known.join(', ')}.`);
    process.exit(2);
  }
  build(asked.length > 0 ? asked : known).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
