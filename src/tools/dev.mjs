// npm run dev: pane and workbench are built again and the core tests run again whenever a file is saved; a readable build below dist/dev.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { configurations, root } from './build.mjs';
import { announce, askedPort, serve } from './serve.mjs';

const require = createRequire(import.meta.url);

/** Prints lines with the name of where they come from before them. */
function teller(name) {
  return (text) => {
    for (const line of text.trimEnd().split('\n')) console.log(`${name.padEnd(9)} │ ${line}`);
  };
}

/** Watches one bundle; done when it was built for the first time, well or not. */
function watchBundle(config) {
  const tell = teller(config.name);
  return new Promise((built) => {
    require('webpack')(config).watch({ aggregateTimeout: 50 }, (error, stats) => {
      if (error) tell(error.stack ?? error.message);
      else if (stats.hasErrors()) tell(`✗\n${stats.toString({ all: false, errors: true, colors: process.stdout.isTTY })}`);
      else tell(`✓ ${((stats.endTime - stats.startTime) / 1000).toFixed(1)} s`);
      built();
    });
  });
}

/**
 * jest's own watch over the tests that depend on what differs from the last commit. Its output is piped, so that it does not clear the
 * screen.
 */
function watchTests() {
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  const child = spawn(process.execPath, [jest, '-c', 'test/env/jest.related.config.cjs', '--watch', '--maxWorkers=50%'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const tell = teller('tests');
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', tell);
  process.on('exit', () => child.kill());
}

const port = askedPort(process.argv.slice(2));
const configs = configurations(true).filter(({ name }) => name !== 'cli');
await Promise.all(configs.map(watchBundle));
announce((await serve(port, 'dist/dev')).url);
watchTests();
