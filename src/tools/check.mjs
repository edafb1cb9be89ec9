// npm run check: types, lint, format and the core tests without LibreOffice; of the tests those are run that depend on what differs from
// when they were green last.
// `--changed`: only what differs from the last commit, and the tests that depend on it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedCode, contents, lastGreen, rememberGreen } from './testing/since-green.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const program = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

const green = join(root, 'node_modules/.cache/kaoji/green.json');
const jest = program('jest', 'bin/jest.js');
/** Tests that read or run code, or read pages, without importing them. */
const READERS = ['test/architecture', 'test/cli/output/cancelled', 'test/docs', 'test/messages', 'test/tools'];

const began = Date.now();

/** Runs a package's command line in this Node; says at once how it went, with its output when it did not go well. */
function step(name, script, args, env = {}) {
  const start = Date.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString();
      const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`;
      console.log(code === 0 ? `✓ ${name} (${seconds})` : `✗ ${name} (${seconds})\n${text.trimEnd()}`);
      done(code === 0);
    });
  });
}

/** The files of the project that differ from the last commit, new ones included. */
function changedFiles() {
  const git = spawnSync('git', ['-c', 'core.quotepath=off', 'status', '--porcelain', '--untracked-files=all', '--no-renames', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (git.status !== 0) throw new Error(`--changed 需要 git 仓库。--changed needs a git repository. ${git.stderr ?? ''}`);
  return git.stdout
    .split('\0')
    .map((line) => line.slice(3))
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/**
 * What is run, by the names and arguments of the programs.
 * @param changed only these files; null for all
 */
function steps(changed) {
  const code = changed?.filter((path) => /^(?:src|test)\/.*\.tsx?$/u.test(path)) ?? ['src', 'test'];
  const texts = changed ?? ['.'];
  return [
    ['types', program('typescript', 'bin/tsc'), ['-b']],
    ...(code.length === 0 ? [] : [['lint', program('oxlint', 'bin/oxlint'), code]]),
    ...(texts.length === 0 ? [] : [['format', program('oxfmt', 'bin/oxfmt'), ['--check', '--no-error-on-unmatched-pattern', ...texts]]]),
  ];
}

/** Test files that import some code, directly or not. */
function testsFor(code, others) {
  const list = (args) => {
    const { stdout, status, stderr } = spawnSync(
      process.execPath,
      [jest, '-c', 'test/env/jest.related.config.cjs', '--listTests', ...args],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout.split('\n').filter((path) => path !== '');
  };
  const files = new Set([...(others.length > 0 ? list(others) : []), ...list(['--findRelatedTests', ...code])]);
  return [...files].map((path) => relative(root, path).replaceAll(sep, '/')).sort();
}

/**
 * The core tests without LibreOffice, in batches.
 * @param code that differs from when they were green; null for all tests
 * @param others tests that are run whatever code differs
 */
function tests(code, others) {
  if (code?.length === 0) {
    console.log('✓ tests (nothing that they test has changed)');
    return true;
  }
  const files = code === null ? null : testsFor(code, others);
  if (files?.length === 0) {
    console.log('✓ tests (none depends on what differs)');
    return true;
  }
  return step(
    files === null ? 'tests' : `tests of ${files.length} files`,
    jest,
    ['-c', 'test/env/jest.quick.config.cjs', '--maxWorkers=100%'],
    {
      KAOJI_TEST_FILES: JSON.stringify(files),
    },
  );
}

try {
  const now = contents(root);
  const before = lastGreen(green);
  const changed = process.argv.includes('--changed') ? changedFiles() : null;
  const code = changed ?? (before && now && changedCode(before, now));
  const [tested, ...others] = await Promise.all([
    tests(code, changed === null ? READERS : []),
    ...steps(changed).map(([name, script, args]) => step(name, script, args)),
  ]);
  if (tested && changed === null && now) rememberGreen(green, now);
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  process.exit(tested && others.every(Boolean) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
