// The packages that the workbench is made of besides our own code (Univer, React, rxjs): bundled and minified once for a lock file, then
// kept.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { standIns } from './stand-ins.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cacheFolder = join(root, 'node_modules/.cache/kaoji/vendor');

/** Where a page finds the packages, by the name under which our code imports them. */
export const vendorGlobal = 'kaojiVendor';

/**
 * Whether an import belongs to these packages: Univer shares React and rxjs with our code, and each may be on the page only once.
 * The grid's English words do not: they are a part of ours that is loaded when somebody wants them.
 */
export function isVendor(request) {
  if (/^@univerjs\/.*\/locales?\/en-US$/u.test(request)) return false;
  return /^(?:@univerjs\/|react(?:-dom)?(?:\/|$)|rxjs(?:\/|$))/u.test(request);
}

/** The module that imports all of them and puts them where the page's own script looks. */
function entryOf(requests) {
  const imports = requests.map((request, index) => `import * as m${index} from ${JSON.stringify(request)};`);
  // A namespace object does not say that its `default` is one; bundlers ask for this mark.
  const members = requests.map((request, index) => `${JSON.stringify(request)}: { ...m${index}, __esModule: true },`);
  return [...imports, `globalThis.${vendorGlobal} = {`, ...members, '};', ''].join('\n');
}

/** Bundles into `folder/files`; `folder/made-of.json` lists the files of the packages that are in it, from the root of the project. */
async function bundle(requests, folder) {
  const { metafile } = await esbuild.build({
    stdin: { contents: entryOf(requests), resolveDir: root, sourcefile: 'vendor.js' },
    absWorkingDir: root,
    outdir: join(folder, 'files'),
    metafile: true,
    entryNames: 'vendor',
    chunkNames: 'chunks/[hash]',
    assetNames: 'assets/[name]-[hash]',
    bundle: true,
    // Only ES modules are split: the hyphenation of eighty languages stays in files that nobody asks for.
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    legalComments: 'linked',
    plugins: [standIns],
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file' },
    logLevel: 'silent',
  });
  const madeOf = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 && existsSync(join(root, file)) ? [file] : [])),
  );
  await writeFile(join(folder, 'made-of.json'), JSON.stringify([...new Set(madeOf)].sort()));
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.sort().map(async (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path)])),
  );
}

/**
 * The bundle of the packages: `vendor.js` (an ES module), `vendor.css`, what they load later, and their licences.
 * @param requests the names under which our code imports them
 * @param say receives a line when they have to be bundled
 * @returns {Promise<{ files: Map<string, Buffer>, madeOf: string[] }>} the files by their path, and the absolute paths of what is in them
 */
export async function vendorFiles(requests, say = (line) => console.error(line)) {
  const wanted = [...new Set(requests)].sort();
  const key = createHash('sha256');
  for (const part of [
    await readFile(join(root, 'package-lock.json')),
    await readFile(fileURLToPath(import.meta.url)),
    await readFile(fileURLToPath(new URL('stand-ins.mjs', import.meta.url))),
    esbuild.version,
    JSON.stringify(wanted),
  ])
    key.update(part).update('\0');
  const name = key.digest('hex').slice(0, 16);
  const folder = join(cacheFolder, name);
  if (!existsSync(folder)) {
    say('正在打包表格等第三方库（依赖不变只做一次）… Bundling the spreadsheet and other packages (once for these versions)…');
    await mkdir(cacheFolder, { recursive: true });
    // Built aside and moved as a whole: a build that is broken off leaves nothing that looks finished.
    const building = await mkdtemp(join(cacheFolder, 'building-'));
    try {
      await bundle(wanted, building);
      for (const old of await readdir(cacheFolder))
        if (join(cacheFolder, old) !== building) await rm(join(cacheFolder, old), { recursive: true });
      await rename(building, folder);
    } catch (error) {
      await rm(building, { recursive: true, force: true });
      throw error;
    }
  }
  const madeOf = JSON.parse(await readFile(join(folder, 'made-of.json'), 'utf8')).map((path) => join(root, path));
  return { files: await filesBelow(join(folder, 'files')), madeOf };
}
