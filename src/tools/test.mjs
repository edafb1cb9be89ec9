// npm test: types, lint, all jest projects; the last line counts them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Tests that need LibreOffice stand here; where there is none they are not run. */
const oracleFolder = join(root, 'test', 'oracle', sep);
const require = createRequire(import.meta.url);

/** Runs a package's command line in this Node; the exit code, and what it printed. */
function run(script, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

/** A check that counts as one test. */
async function check(name, script, args) {
  const { code, output } = await run(script, args);
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Some projects of jest; a suite that does not even load counts as one failure. */
async function jest(name, args) {
  const report = join(root, 'node_modules', '.cache', 'kaoji', `jest-${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const bin = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  const { code, output } = await run(bin, ['--ci', '--json', `--outputFile=${report}`, ...args]);
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log(`✗ jest ${name}\n${output}`);
    return { passed: 0, failed: 1 };
  }
  for (const suite of result.testResults) {
    if (suite.status === 'failed') console.log(`✗ ${suite.name.replace(`${root}/`, '')}\n${suite.message}`);
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const notRun = result.numPendingTests + result.numTodoTests;
  const oracle = result.testResults
    .filter((suite) => suite.name.startsWith(oracleFolder))
    .flatMap((suite) => suite.assertionResults)
    .filter(({ status }) => status === 'pending').length;
  console.log(
    `${code === 0 && failed === 0 ? '✓' : '✗'} jest ${name}: ${result.numPassedTests} passed, ${failed} failed${notRun > 0 ? `, ${notRun} not run` : ''}`,
  );
  if (oracle > 0) console.log(`LibreOffice not found: ${oracle} oracle checks not run`);
  // A run that jest itself calls failed must not pass for want of a failed test.
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

const tsc = require.resolve('typescript/bin/tsc');
const eslint = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
const prettier = join(dirname(require.resolve('prettier/package.json')), 'bin/prettier.cjs');

const results = [
  ...(await Promise.all([
    check('types', tsc, ['-b']),
    check('lint', eslint, ['-c', 'src/tools/eslint.config.mjs', 'src', 'test']),
    check('format', prettier, ['--check', '.']),
  ])),
  // By itself jest leaves one processor idle; of two that is half the time.
  await jest('units', ['--maxWorkers=100%', '--selectProjects', 'core', 'host', 'taskpane']),
  // Each file has a page of its own in the one browser; a page waits more than it works, so two go side by side.
  await jest('e2e', ['--maxWorkers=2', '--selectProjects', 'e2e']),
];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
