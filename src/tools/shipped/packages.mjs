// The packages that a bundle is made of, read from the files that went into it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { licenceOfText, standardText } from './licences.mjs';

/** Parts of packages that are not under the package's own licence: what ships of them is named, and nothing else may be. */
const EXCEPTIONS = [
  {
    name: '@microsoft/office-js',
    files: 'dist/',
    what: 'office.js',
    licence: 'Microsoft: office.js, unmodified, only with Office',
    text: (folder) => textsIn(folder).join('\n\n'),
  },
  {
    name: '@fluentui/font-icons-mdl2',
    files: 'fonts/',
    what: 'Fabric icon fonts',
    licence: 'Microsoft: Fabric assets',
    text: (folder) => [...textsIn(folder), 'The terms: https://aka.ms/fluentui-assets-license'].join('\n\n'),
  },
];

/**
 * What ships of a package.
 * @typedef {object} ShippedPackage
 * @property {string} name as the package itself says it, whatever alias it is installed under
 * @property {string} version
 * @property {string | null} part what ships of it where that is under terms of its own; null for the package's code
 * @property {string} licence an SPDX expression; for a part with terms of its own, whose they are
 * @property {boolean} isException whether the terms are those of a named part
 * @property {readonly string[]} installScripts what the package would run when it is installed
 * @property {string} text its licence and notices, in full
 */

/** The folder of the package that a file belongs to, and the file's path in it; null for a file of our own. */
export function packageOf(file) {
  const [, folder, path] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/](.*)$/u.exec(file) ?? [];
  return folder === undefined ? null : { folder, path: path.split(sep).join('/') };
}

/**
 * The packages that some files come from, by name.
 * @param files absolute paths, of whatever went into a bundle
 * @returns {ShippedPackage[]}
 * @throws Error where a package says nothing of its licence, in its package.json or in a file
 */
export function packagesOf(files) {
  const found = new Map();
  for (const file of files) {
    const place = packageOf(file);
    if (place === null) continue;
    const manifest = JSON.parse(readFileSync(join(place.folder, 'package.json'), 'utf8'));
    const exception = EXCEPTIONS.find(({ name, files: below }) => name === manifest.name && place.path.startsWith(below));
    const key = `${manifest.name}@${manifest.version} ${exception?.what ?? ''}`;
    if (!found.has(key)) found.set(key, described(place.folder, manifest, exception));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, described]) => described);
}

function described(folder, manifest, exception) {
  const { name, version, scripts = {} } = manifest;
  const installScripts = ['preinstall', 'install', 'postinstall'].filter((script) => scripts[script] !== undefined);
  // What npm runs where a package has it, also where its package.json names no script.
  if (existsSync(join(folder, 'binding.gyp'))) installScripts.push('binding.gyp');
  const common = { name, version, installScripts };
  if (exception !== undefined)
    return { ...common, part: exception.what, licence: exception.licence, isException: true, text: exception.text(folder) };
  const texts = textsIn(folder);
  const licence = spdxOf(manifest) ?? texts.map(licenceOfText).find((one) => one !== null);
  if (licence === undefined) throw new Error(`${name}@${version} (${relative('.', folder)}) does not say its licence`);
  return {
    ...common,
    part: null,
    licence,
    isException: false,
    text: texts.length > 0 ? texts.join('\n\n') : standardText(licence, authorOf(manifest)),
  };
}

/** Licences and notices of a package, as its own files have them. */
function textsIn(folder) {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|copyright)/iu.test(basename(file)))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}

function spdxOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  if (typeof license?.type === 'string') return license.type;
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : undefined;
}

function authorOf({ author, name }) {
  const said = typeof author === 'string' ? author.replace(/\s*[<(].*$/u, '') : author?.name;
  return said === undefined || said === '' ? `the authors of ${name}` : said;
}
