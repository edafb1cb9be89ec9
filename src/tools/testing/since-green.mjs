import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What code imports is found by jest; all else (schemes, fixtures, samples, settings, packages) may be read by any test. */
const CODE = /^(?:src|test)\/(?!env\/).*\.tsx?$/u;
/** Pages are read by the tests that read code, and by no others. */
const PAGE = /^(?:docs\/.*|[^/]*)\.md$/u;

/** What the files of a project hold, by their paths: those that git knows or would add. Null where git does not know the project. */
export function contents(root) {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (git.status !== 0) return null;
  const paths = git.stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('base64'),
    ]),
  );
}

/**
 * The code and pages that differ between two states of the files; null where something else differs or a file is gone, so that any test
 * may be concerned.
 */
export function changedCode(before, now) {
  const changed = Object.keys(now).filter((path) => now[path] !== before[path]);
  const isGone = Object.keys(before).some((path) => !(path in now));
  return isGone || changed.some((path) => !CODE.test(path) && !PAGE.test(path)) ? null : changed;
}

/** The state of the files for which the tests were green last; null where they never were. */
export function lastGreen(record) {
  return existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : null;
}

export function rememberGreen(record, state) {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(state));
}
