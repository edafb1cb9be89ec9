// npm test: types, lint, format, all jest projects; the last line counts them.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { BROWSER_TIME, secondsOfBrowser, secondsOfEnded } from './testing/processor-time.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Tests that need LibreOffice, and pdftotext for what it prints, stand here; where there is none they are not run. */
const oracleFolder = 'test/oracle/';
const require = createRequire(import.meta.url);
const program = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

/**
 * Runs a package's command line in this Node; the exit code, and what it printed. What goes to stderr is passed on at once if so told.
 * With 64 MB for young objects, here and in the workers of jest, a tenth less time goes into collecting them.
 */
function run(script, args, { errorsAtOnce = false } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--max-semi-space-size=64', script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) =>
      errorsAtOnce ? process.stdout.write(String(part).replace(/^Test results written to: .*\n/mu, '')) : output.push(part),
    );
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

/** A check that counts as one test. */
async function check(name, script, args) {
  const { code, output } = await run(script, args);
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs some projects of jest, failures printed as they come; its exit code and its report, null where it came to none. */
async function report(name, args, options = {}) {
  const file = join(root, 'node_modules', '.cache', 'kaoji', `jest-${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const bin = program('jest', 'bin/jest.js');
  const reporter = join(root, 'src/tools/testing/failures-at-once.cjs');
  const { code, output } = await run(bin, ['--ci', '--json', `--outputFile=${file}`, `--reporters=${reporter}`, ...args], {
    ...options,
    errorsAtOnce: true,
  });
  try {
    return { code, result: JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    console.log(`✗ jest ${name}\n${output}`);
    return { code, result: null };
  }
}

const nameOf = (suite) => suite.name.replace(`${root}${sep}`, '').replaceAll(sep, '/');
/** The file of a test: in a batch it is what stands around the test. */
const fileOf = (suite, { ancestorTitles }) => (nameOf(suite).startsWith('test/') ? nameOf(suite) : (ancestorTitles[0] ?? ''));

/** Counts a run of jest; a suite that does not even load counts as one failure. */
function counted(name, { code, result }) {
  if (result === null) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const notRun = result.numPendingTests + result.numTodoTests;
  const oracle = result.testResults
    .flatMap((suite) => suite.assertionResults.filter((test) => fileOf(suite, test).startsWith(oracleFolder)))
    .filter(({ status }) => status === 'pending').length;
  const sign = code === 0 && failed === 0 ? '✓' : '✗';
  console.log(`${sign} jest ${name}: ${result.numPassedTests} passed, ${failed} failed${notRun > 0 ? `, ${notRun} not run` : ''}`);
  if (oracle > 0) console.log(`LibreOffice or pdftotext (poppler-utils) not found: ${oracle} oracle checks not run`);
  // A run that jest itself calls failed must not pass for want of a failed test.
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * Counts a first run of the browser tests; files in which something failed are run once more, whole: the tests of a file share a page, and
 * a single one would go on from where the failure left it. What passed only then is named.
 */
async function withRetry(name, args, first) {
  const suites = first.result?.testResults.filter((suite) => suite.status === 'failed') ?? [];
  if (suites.length === 0) return counted(name, first);
  const paths = suites.map((suite) => suite.name);
  console.log(`Run once more: ${suites.map(nameOf).join(', ')}`);
  const again = await report(`${name}-again`, [...args, '--runTestsByPath', ...paths]);
  if (again.result === null) return counted(name, again);
  const better = new Set(again.result.testResults.filter((suite) => suite.status === 'passed').map((suite) => suite.name));
  for (const suite of suites.filter((one) => better.has(one.name))) {
    const tests = suite.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    console.log(`Passed only when run once more: ${nameOf(suite)}${tests.map((test) => `\n    ${test}`).join('')}`);
  }
  const sound = first.result.testResults.filter((suite) => suite.status !== 'failed').flatMap((suite) => suite.assertionResults);
  return counted(name, {
    code: again.code,
    result: {
      ...again.result,
      numPassedTests: again.result.numPassedTests + sound.filter(({ status }) => status === 'passed').length,
      numPendingTests: again.result.numPendingTests + sound.filter(({ status }) => status === 'pending').length,
    },
  });
}

const e2e = ['--selectProjects', 'e2e'];

const began = Date.now();
const ends = [];

/** Notes when a part was done, in seconds since the beginning. */
async function noted(name, part) {
  const result = await part;
  ends.push(`${name} ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return result;
}

/** Seconds of processor time of all programs that were run and have ended, and of the browser's processes, where the system tells it. */
function processorTime() {
  const ended = secondsOfEnded();
  if (ended === null) return '';
  const inBrowser = secondsOfBrowser();
  return `; ${(ended + inBrowser).toFixed(0)} s of processor time, ${inBrowser.toFixed(0)} s of it in the browser's own processes`;
}

/** A worker more than processors: a test that waits, for the grid or for LibreOffice, leaves none idle. */
const WORKERS = availableParallelism() + 1;

/** The browser tests, on the page as it is built. */
async function browserTests() {
  // What does not build is told by the tests, which build what is old.
  await noted(
    'build',
    build(['pane', 'workbench']).catch(() => undefined),
  );
  rmSync(BROWSER_TIME, { force: true });
  return report('e2e', ['--maxWorkers=1', ...e2e]);
}

/** What no test runs for: each counts as one. */
async function form() {
  return [
    await check('types', program('typescript', 'bin/tsc'), ['-b']),
    await check('lint', program('oxlint', 'bin/oxlint'), ['src', 'test']),
    await check('format', program('oxfmt', 'bin/oxfmt'), ['--check', '.']),
  ];
}

// All at once, so that no processor is idle before the end.
const [inBrowser, ...results] = await Promise.all([
  noted('browser', browserTests()),
  noted('types, lint, format', form()),
  noted('units', report('units', ['-c', 'test/env/jest.whole.config.cjs', `--maxWorkers=${WORKERS}`])).then((units) => [
    counted('units', units),
  ]),
]);
const all = [...results.flat(), await withRetry('e2e', e2e, inBrowser)];
const passed = all.reduce((sum, result) => sum + result.passed, 0);
const failed = all.reduce((sum, result) => sum + result.failed, 0);
console.log(`Done after: ${ends.join(', ')}; all ${((Date.now() - began) / 1000).toFixed(0)} s${processorTime()}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
