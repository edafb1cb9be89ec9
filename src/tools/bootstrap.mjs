// Makes a fresh clone ready: Node built-ins only, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const lockFile = join(root, 'package-lock.json');
const recordFile = join(root, 'node_modules', '.cache', 'kaoji', 'installed');

/** True for Node 20.19 and later: the first Node 20 that can require() the ES modules of our packages. */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function installedHash() {
  return existsSync(recordFile) ? readFileSync(recordFile, 'utf8').trim() : '';
}

function record(hash) {
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, `${hash}\n`);
}

/** The npm that started us, or the one on the PATH. */
function npm(args) {
  const npmCli = process.env.npm_execpath;
  return npmCli?.endsWith('.js')
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

/** npm's own note of a finished installation that is not older than the lock file: then there is nothing to install. */
function installedByHand() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || present[path]?.version === entry.version,
  );
}

/** Installs the packages when the lock file is not the one they were installed from. Everything it says goes to stderr. */
export function bootstrap() {
  if (!nodeIsNewEnough(process.version)) {
    console.error(`考绩需要 Node 20.19 或更高版本，当前为 ${process.version}。请从 https://nodejs.org 安装后重试。`);
    console.error(`Kaoji needs Node 20.19 or later; this is ${process.version}. Install it from https://nodejs.org and try again.`);
    process.exit(1);
  }
  const hash = lockHash();
  if (installedHash() === hash) return;
  if (installedByHand()) {
    record(hash);
    return;
  }
  console.error('正在安装依赖（npm install，首次约需一两分钟）… Installing packages (npm install; a minute or two the first time)…');
  // The versions of the lock file, which stays as it is. Not `npm ci`: it refuses a lock file that lacks optional binaries of another
  // system, which is what npm writes where the registry does not offer them.
  const result = npm(['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund']);
  if (result.status !== 0) {
    console.error('依赖安装失败，请检查网络或 npm 设置后重试。Installing failed; check the network or npm settings and try again.');
    process.exit(result.status ?? 1);
  }
  record(hash);
  console.error('依赖已就绪。Packages are ready.');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) bootstrap();
