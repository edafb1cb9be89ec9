// npm test: types, lint, format, all jest projects; the last line counts them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Tests that need LibreOffice, and pdftotext for what it prints, stand here; where there is none they are not run. */
const oracleFolder = join(root, 'test', 'oracle', sep);
const require = createRequire(import.meta.url);

/** Runs a package's command line in this Node; the exit code, and what it printed. What goes to stderr is passed on at once if so told. */
function run(script, args, { errorsAtOnce = false } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
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
async function report(name, args) {
  const file = join(root, 'node_modules', '.cache', 'kaoji', `jest-${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const bin = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  const reporter = join(root, 'src/tools/testing/failures-at-once.cjs');
  const { code, output } = await run(bin, ['--ci', '--json', `--outputFile=${file}`, `--reporters=${reporter}`, ...args], {
    errorsAtOnce: true,
  });
  try {
    return { code, result: JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    console.log(`✗ jest ${name}\n${output}`);
    return { code, result: null };
  }
}

const nameOf = (suite) => suite.name.replace(`${root}${sep}`, '');

/** Counts a run of jest; a suite that does not even load counts as one failure. */
function counted(name, { code, result }) {
  if (result === null) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const notRun = result.numPendingTests + result.numTodoTests;
  const oracle = result.testResults
    .filter((suite) => suite.name.startsWith(oracleFolder))
    .flatMap((suite) => suite.assertionResults)
    .filter(({ status }) => status === 'pending').length;
  const sign = code === 0 && failed === 0 ? '✓' : '✗';
  console.log(`${sign} jest ${name}: ${result.numPassedTests} passed, ${failed} failed${notRun > 0 ? `, ${notRun} not run` : ''}`);
  if (oracle > 0) console.log(`LibreOffice or pdftotext (poppler-utils) not found: ${oracle} oracle checks not run`);
  // A run that jest itself calls failed must not pass for want of a failed test.
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

const jest = async (name, args) => counted(name, await report(name, args));

/**
 * As {@link jest}; files in which something failed are run once more, whole: the tests of a file share a page, and a single one would go on
 * from where the failure left it. What passed only then is named.
 */
async function jestWithRetry(name, args) {
  const first = await report(name, args);
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

const tsc = require.resolve('typescript/bin/tsc');
const eslint = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
const prettier = join(dirname(require.resolve('prettier/package.json')), 'bin/prettier.cjs');

/** What one processor has to do by itself, one after another: beside the tests, so that no processor is idle at the end of one of them. */
async function checks() {
  const results = [
    await check('lint', eslint, ['-c', 'src/tools/eslint.config.mjs', 'src', 'test']),
    await check('types', tsc, ['-b']),
    await check('format', prettier, ['--check', '.']),
  ];
  // The browser tests build what is old; what does not build is told by them.
  await build(['pane', 'workbench']).catch(() => undefined);
  return results;
}

const [checked, units] = await Promise.all([
  checks(),
  // By itself jest leaves one processor idle; of two that is half the time.
  jest('units', ['--maxWorkers=100%', '--selectProjects', 'core', 'host', 'taskpane']),
]);
const results = [
  ...checked,
  units,
  // Each file has a page of its own in the one browser; a page waits more than it works, so two go side by side.
  await jestWithRetry('e2e', ['--maxWorkers=2', '--selectProjects', 'e2e']),
];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
