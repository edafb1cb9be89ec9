// Builds the named bundles of webpack.config.js when their sources are newer than what was built last.
// As a command: `node src/tools/build.mjs [pane] [workbench] [cli]`, all of them when none is named.
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const always = ['webpack.config.js', 'package-lock.json', '.swcrc'];
/** What a bundle is made of: a change to any of it makes the bundle old. */
const inputs = {
  pane: ['assets', 'manifest.xml', 'src/tools/function-files.mjs', ...layersBut('host', 'workbench', 'cli', 'tools'), ...always],
  workbench: ['manifest.xml', 'src/workbench', 'src/host', 'src/xlsx', 'src/messages', ...always],
  cli: [...layersBut('host', 'workbench', 'taskpane', 'tools'), ...always],
};

function layersBut(...others) {
  return readdirSync(join(root, 'src'))
    .filter((name) => !others.includes(name))
    .map((name) => `src/${name}`);
}

/** The time of the newest file at or below the path; directories count too, so that a deleted file is noticed. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function stampOf(name) {
  return join(root, 'node_modules', '.cache', 'kaoji', `built-${name}`);
}

/** Whether the bundle is as new as everything it is made of. */
export function isFresh(name) {
  const stamp = stampOf(name);
  if (!existsSync(stamp) || !existsSync(join(root, 'dist', name))) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return inputs[name].every((input) => newest(join(root, input)) <= builtAt);
}

function runWebpack(webpack, config) {
  return new Promise((done, fail) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      // Closing is what writes the cache; a failure of either is a failure of the build.
      compiler.close((closeError) => {
        const problem = error ?? closeError;
        if (problem) fail(problem);
        else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true, colors: false })));
        else done();
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
  const old = names.filter((name) => !isFresh(name));
  if (old.length === 0) return;
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const configs = require(join(root, 'webpack.config.js'));
  for (const name of old) {
    const startedAt = new Date();
    say(`正在构建 ${name} … Building ${name}…`);
    await runWebpack(
      webpack,
      configs.find((config) => config.name === name),
    );
    mkdirSync(dirname(stampOf(name)), { recursive: true });
    // The stamp carries the time of the start: an edit during the build makes the bundle old again.
    writeFileSync(stampOf(name), startedAt.toISOString());
    utimesSync(stampOf(name), startedAt, startedAt);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in inputs));
  if (unknown.length > 0) {
    console.error(
      `没有名为 ${unknown.join('、')} 的构建，可选：${Object.keys(inputs).join('、')}。No such bundle; there are: ${Object.keys(inputs).join(', ')}.`,
    );
    process.exit(2);
  }
  build(asked.length > 0 ? asked : Object.keys(inputs)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
